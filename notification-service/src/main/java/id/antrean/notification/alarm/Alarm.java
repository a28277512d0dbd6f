package id.antrean.notification.alarm;

import static java.util.Objects.requireNonNull;

import org.jspecify.annotations.Nullable;

/**
 * What an operator must see to.
 *
 * @param subject what kind of trouble it is, for example {@code sending-refused}
 * @param account an office's code, a template's name, or WhatsApp's id of an account or number
 * @param detail what is known of it, without anything personal
 * @param errorCode Meta's code, or null
 */
public record Alarm(
        String subject,
        String account,
        String detail,
        @Nullable Integer errorCode) {

    /** WhatsApp refuses everything from an office's number, or from all. */
    public static final String SENDING_REFUSED = "sending-refused";

    /** WhatsApp takes messages, but reports afterwards that it did not deliver them because of the account. */
    public static final String UNDELIVERED = "sending-undelivered";

    /** A purpose has no template that can be used; its messages wait. */
    public static final String NO_TEMPLATE = "no-template";

    public Alarm {
        requireNonNull(subject, "subject");
        requireNonNull(account, "account");
        requireNonNull(detail, "detail");
    }
}
