/** Tests of time. */
@NullMarked
package id.antrean.platform.time;

import org.jspecify.annotations.NullMarked;
