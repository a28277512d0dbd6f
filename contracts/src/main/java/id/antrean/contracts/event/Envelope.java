package id.antrean.contracts.event;

import java.time.Instant;

/**
 * An event with its CloudEvents attributes.
 *
 * @param id the same for every delivery of one event: consumers recognise a repetition by it. It holds no personal data
 * @param source the service that wrote it, for example {@code /booking-service}
 * @param time when it happened
 * @param data what happened
 */
public record Envelope<T extends Event>(String id, String source, Instant time, T data) {}
