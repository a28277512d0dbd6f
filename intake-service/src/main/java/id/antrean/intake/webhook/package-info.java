/** Meta's webhook: its handshake, its signature, and the way from an update to an event that is safe in Kafka. */
@NullMarked
package id.antrean.intake.webhook;

import org.jspecify.annotations.NullMarked;
