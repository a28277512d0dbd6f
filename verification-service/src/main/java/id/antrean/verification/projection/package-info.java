/** The service's own copy of the bookings. */
@NullMarked
package id.antrean.verification.projection;

import org.jspecify.annotations.NullMarked;
