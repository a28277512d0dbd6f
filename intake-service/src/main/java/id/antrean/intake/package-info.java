/** From the webhook to events; keeps no state. */
@NullMarked
package id.antrean.intake;

import org.jspecify.annotations.NullMarked;
