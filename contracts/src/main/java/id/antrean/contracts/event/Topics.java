package id.antrean.contracts.event;

import java.util.List;

/** The Kafka topics, each with one kind of writer; what cannot be processed goes to {@link #deadLetters}. */
public final class Topics {

    /** Intake to booking, keyed by office: each office is first come, first served (R14). What is asked of booking, too. */
    public static final String REGISTRATIONS = "antrean.registrations";

    /** Intake to notification: the inbound messages that booking has no say in, keyed by sender. */
    public static final String CONVERSATIONS = "antrean.conversations";

    /** Intake to notification: what WhatsApp reports, of messages we sent keyed by message, of the account by its id. */
    public static final String DELIVERIES = "antrean.deliveries";

    /** From booking: what became of bookings, keyed by code, and answers to messages, keyed by message. */
    public static final String BOOKINGS = "antrean.bookings";

    /** From verification: what happened at the counter, keyed by code. */
    public static final String VISITS = "antrean.visits";

    /** The consumers that have a dead-letter topic, by the name of their service. */
    public static final List<String> CONSUMERS =
            List.of("intake-service", "booking-service", "verification-service", "notification-service");

    private static final List<String> EVENTS = List.of(REGISTRATIONS, CONVERSATIONS, DELIVERIES, BOOKINGS, VISITS);

    private Topics() {}

    /** The topics that carry events, without the dead-letter topics. */
    public static List<String> events() {
        return EVENTS;
    }

    /**
     * Where a service puts what it cannot process, with the cause in the headers.
     *
     * @param consumer the service's name, for example {@code booking-service}
     */
    public static String deadLetters(String consumer) {
        return "antrean." + consumer + ".dlq";
    }
}
