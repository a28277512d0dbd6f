/** What everybody may know of the offices: where they are, and how many places of a day are given out. */
@NullMarked
package id.antrean.booking.office;

import org.jspecify.annotations.NullMarked;
