/** Who gets which place: pure decisions, without clock, database or messages. */
@NullMarked
package id.antrean.booking.allocation;

import org.jspecify.annotations.NullMarked;
