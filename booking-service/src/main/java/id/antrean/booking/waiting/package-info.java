/** The waiting lists of full days: who waits, who is offered what becomes free, and for how long. */
@NullMarked
package id.antrean.booking.waiting;

import org.jspecify.annotations.NullMarked;
