/** The slots of days as rows that are locked while places are given out. */
@NullMarked
package id.antrean.booking.slot;

import org.jspecify.annotations.NullMarked;
