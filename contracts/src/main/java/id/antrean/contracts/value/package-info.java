/** Value types that every service shares: each is checked when it is made and hides personal data in {@code toString}. */
@NullMarked
package id.antrean.contracts.value;

import org.jspecify.annotations.NullMarked;
