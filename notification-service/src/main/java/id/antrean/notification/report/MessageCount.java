package id.antrean.notification.report;

import io.quarkus.runtime.annotations.RegisterForReflection;

/**
 * How many messages are alike.
 *
 * @param category what Meta charges them as, such as {@code utility}; {@value #UNKNOWN} where no report told it
 * @param pricingType such as {@code regular} or {@code free_customer_service}; {@value #UNKNOWN} likewise
 * @param kind what they are about
 * @param outcome what became of them
 * @param messages how many
 */
@RegisterForReflection
record MessageCount(String category, String pricingType, String kind, Outcome outcome, long messages) {

    /** Where Meta told nothing. */
    static final String UNKNOWN = "unknown";

    /** What became of a message. */
    enum Outcome {
        /** It is on a device of the person, or was read. */
        DELIVERED,
        /** It will not arrive. */
        FAILED,
        /** It is to be sent, or was sent and nothing is known yet. */
        UNDER_WAY
    }

    boolean isDelivered() {
        return outcome == Outcome.DELIVERED;
    }

    /** Whether Meta said that it is free of charge. */
    boolean isFree() {
        return pricingType.startsWith("free");
    }
}
