/** Who may be checked in, and the check-in itself (R3, R5, R6). */
@NullMarked
package id.antrean.verification.arrival;

import org.jspecify.annotations.NullMarked;
