@NullMarked
package id.antrean.notification.announcement;

import org.jspecify.annotations.NullMarked;
