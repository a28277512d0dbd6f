package id.antrean.sandbox.simulator;

import java.util.Locale;

/** How far a message came, as the ticks under it show. */
enum Status {
    /** From an applicant: not yet taken by the webhook. From an office: taken by the Cloud API. One tick. */
    SENT,
    /** On the other side. Two ticks. */
    DELIVERED,
    /** Seen, or answered. Two blue ticks. */
    READ,
    /** It will not arrive. */
    FAILED;

    /** The word that webhooks and the control API use for it. */
    String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Ticks never go back; {@code read} may come without {@code delivered}, a delivered message cannot fail. */
    boolean mayBecome(Status next) {
        return switch (this) {
            case SENT -> next != SENT;
            case DELIVERED -> next == READ;
            case READ, FAILED -> false;
        };
    }
}
