/** What became of visits: it closes the open booking. */
@NullMarked
package id.antrean.booking.visit;

import org.jspecify.annotations.NullMarked;
