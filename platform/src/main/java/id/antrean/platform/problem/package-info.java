/** Errors of the APIs as RFC 9457 problems with stable codes. */
@NullMarked
package id.antrean.platform.problem;

import org.jspecify.annotations.NullMarked;
