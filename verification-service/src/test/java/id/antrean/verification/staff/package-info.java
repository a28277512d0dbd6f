/** The sign-in of staff. */
@NullMarked
package id.antrean.verification.staff;

import org.jspecify.annotations.NullMarked;
