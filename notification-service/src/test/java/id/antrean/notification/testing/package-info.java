/** A stand-in for Meta's Cloud API. */
@NullMarked
package id.antrean.notification.testing;

import org.jspecify.annotations.NullMarked;
