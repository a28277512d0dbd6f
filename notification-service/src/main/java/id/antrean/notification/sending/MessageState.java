package id.antrean.notification.sending;

/** How far a message has come; a state never goes back to one before it in this order. */
public enum MessageState {
    /** Waits to be sent, for the first time or again. */
    PENDING,
    /** Being sent, or sent with an unknown outcome. */
    SENDING,
    /** WhatsApp has it. */
    SENT,
    /** It will not arrive. */
    FAILED,
    /** It is on a device of the person. That settles every doubt, also after a failure. */
    DELIVERED,
    /** The person has seen it. */
    READ
}
