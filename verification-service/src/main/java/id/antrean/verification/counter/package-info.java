/** The counter's API. */
@NullMarked
package id.antrean.verification.counter;

import org.jspecify.annotations.NullMarked;
