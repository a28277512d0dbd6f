/** Programs that measure the running set. What they print is quoted as ratios of one run on one machine. */
@NullMarked
package id.antrean.bench;

import org.jspecify.annotations.NullMarked;
