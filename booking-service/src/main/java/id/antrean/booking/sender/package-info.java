/** Who writes: numbers and user ids, and whose they are (R2). */
@NullMarked
package id.antrean.booking.sender;

import org.jspecify.annotations.NullMarked;
