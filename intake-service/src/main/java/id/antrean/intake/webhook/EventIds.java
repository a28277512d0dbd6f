package id.antrean.intake.webhook;

import id.antrean.contracts.value.MessageId;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.Instant;
import java.util.Base64;
import org.jspecify.annotations.Nullable;

/**
 * Ids of events that are the same however often Meta delivers an update. They are hashes because WhatsApp's ids contain
 * the sender's number.
 */
final class EventIds {

    private EventIds() {}

    /** The id of what a message gave rise to, which is one event. */
    static String ofMessage(MessageId id) {
        return hash("message", id.value());
    }

    /** The id of a delivery report: Meta sends one for each status that a message comes to. */
    static String ofDelivery(MessageId id, String status) {
        return hash("status", status + " " + id.value());
    }

    /**
     * The id of a report about the account: Meta gives none, so that what was told, of whom and when must tell it from others.
     *
     * @param at null where the report does not say
     */
    static String ofAccountReport(String account, String subject, String told, @Nullable Instant at) {
        return hash("account", account + " " + subject + " " + at + " " + told);
    }

    private static String hash(String kind, String value) {
        try {
            MessageDigest sha256 = MessageDigest.getInstance("SHA-256");
            byte[] digest = sha256.digest((kind + " " + value).getBytes(StandardCharsets.UTF_8));
            return Base64.getUrlEncoder().withoutPadding().encodeToString(digest);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("this Java has no SHA-256", e);
        }
    }
}
