/** What the tests of this service share. */
@NullMarked
package id.antrean.booking.testing;

import org.jspecify.annotations.NullMarked;
