/** What supervisors see of a booking: everything that ever happened to it (R4). */
@NullMarked
package id.antrean.booking.history;

import org.jspecify.annotations.NullMarked;
