/** Random histories of the whole service against its real database, and what must hold after each of their steps. */
@NullMarked
package id.antrean.booking.history;

import org.jspecify.annotations.NullMarked;
