/** Registrations in, bookings and refusals out. */
@NullMarked
package id.antrean.booking.registration;

import org.jspecify.annotations.NullMarked;
