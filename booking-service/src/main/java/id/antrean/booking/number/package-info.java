/** What supervisors see of a number and do about it: its standing, why, and who lifted or imposed it (R10). */
@NullMarked
package id.antrean.booking.number;

import org.jspecify.annotations.NullMarked;
