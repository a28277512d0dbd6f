/** Codes whose holder was not there in time (R5). */
@NullMarked
package id.antrean.verification.expiry;

import org.jspecify.annotations.NullMarked;
