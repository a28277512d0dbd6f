package id.antrean.notification.sending;

/** Why a message will not arrive. */
public enum Failure {
    /** WhatsApp refused it at once. */
    REFUSED,
    /** WhatsApp took it and reported later that it did not arrive. */
    UNDELIVERED,
    /** The 24 hours are over, and no template says it. */
    WINDOW_CLOSED,
    /** It was not sent in time; nobody needs it any more. */
    LAPSED,
    /** It was tried as often as it may be. */
    GIVEN_UP
}
