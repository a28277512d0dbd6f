/** Bookings that the office has to move: which place each gets instead, and telling everybody. */
@NullMarked
package id.antrean.booking.relocation;

import org.jspecify.annotations.NullMarked;
