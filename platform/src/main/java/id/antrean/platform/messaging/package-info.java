/** Events to and from Kafka: publishing with acknowledgement, decoding, retries and dead letters. */
@NullMarked
package id.antrean.platform.messaging;

import org.jspecify.annotations.NullMarked;
