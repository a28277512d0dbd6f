/** What the tests of this service share. */
@NullMarked
package id.antrean.verification.testing;

import org.jspecify.annotations.NullMarked;
