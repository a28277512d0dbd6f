/** What the tests of the services use of the backing. */
@NullMarked
package id.antrean.backing.test;

import org.jspecify.annotations.NullMarked;
