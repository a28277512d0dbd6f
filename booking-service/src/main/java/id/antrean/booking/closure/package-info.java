/** Closing a day, or a part of it, although people have bookings then: they are moved, and told so. */
@NullMarked
package id.antrean.booking.closure;

import org.jspecify.annotations.NullMarked;
