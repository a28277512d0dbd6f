/** The program behind {@code ./antrean}. */
@NullMarked
package id.antrean.sandbox;

import org.jspecify.annotations.NullMarked;
