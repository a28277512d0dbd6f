/** What tests of every module share: a seeded generator of random cases and a sample of every event. */
@NullMarked
package id.antrean.contracts.testing;

import org.jspecify.annotations.NullMarked;
