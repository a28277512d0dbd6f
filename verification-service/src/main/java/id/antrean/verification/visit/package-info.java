/** The visit: what was booked and what became of it. */
@NullMarked
package id.antrean.verification.visit;

import org.jspecify.annotations.NullMarked;
