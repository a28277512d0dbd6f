/** The commands of {@code ./antrean}. */
@NullMarked
package id.antrean.sandbox.cli;

import org.jspecify.annotations.NullMarked;
