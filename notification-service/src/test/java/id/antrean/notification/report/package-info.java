/** Tests of reports. */
@NullMarked
package id.antrean.notification.report;

import org.jspecify.annotations.NullMarked;
