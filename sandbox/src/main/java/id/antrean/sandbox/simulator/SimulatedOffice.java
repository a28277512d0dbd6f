package id.antrean.sandbox.simulator;

import java.time.ZoneId;

/**
 * An office whose WhatsApp number the simulator plays.
 *
 * @param code the office's three letters, such as {@code BGR}
 * @param name its name as a person in a chat knows it
 * @param phoneNumberId Meta's id of the office's number, by which the Cloud API and the webhooks tell offices apart
 * @param displayNumber the number itself, digits only
 * @param zone the office's time zone
 */
public record SimulatedOffice(String code, String name, String phoneNumberId, String displayNumber, ZoneId zone) {}
