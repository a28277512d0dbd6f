/** When the offices are open, and the slots that follow from it. */
@NullMarked
package id.antrean.booking.calendar;

import org.jspecify.annotations.NullMarked;
