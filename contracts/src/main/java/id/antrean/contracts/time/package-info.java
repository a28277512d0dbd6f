/** The clock that the sandbox moves for the whole set at once. */
@NullMarked
package id.antrean.contracts.time;

import org.jspecify.annotations.NullMarked;
