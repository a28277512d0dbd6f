/** Starts, watches and stops the whole set. */
@NullMarked
package id.antrean.sandbox.launch;

import org.jspecify.annotations.NullMarked;
