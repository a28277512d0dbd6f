package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonIgnore;
import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * Who wrote: the phone number, WhatsApp's business-scoped user id, or both. Since 2026 either may be missing from a
 * webhook.
 *
 * @param phone the number, or null for a person who hides it behind a user name
 * @param userId the user id such as {@code ID.7000…}, or null where Meta did not send one
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Sender(@Nullable PhoneNumber phone, @Nullable String userId) {

    /** @throws IllegalArgumentException when neither is given: such a sender could not be answered */
    public Sender {
        if (userId != null && userId.isBlank()) {
            userId = null;
        }
        if (phone == null && userId == null) {
            throw new IllegalArgumentException("a sender needs a phone number or a user id");
        }
    }

    /** A sender of whom only the phone number is known. */
    public static Sender ofPhone(PhoneNumber phone) {
        return new Sender(phone, null);
    }

    /** What tells this sender from others, in one string: the phone number where there is one, else the user id. */
    @JsonIgnore
    public String key() {
        return phone != null ? phone.value() : String.valueOf(userId);
    }

    /**
     * Tells whether both are one sender: the same user id where both are known, else the same number. A number that
     * changed hands comes with a new user id, and its new holder is not the old one.
     */
    public boolean isSameAs(Sender other) {
        if (userId != null && other.userId != null) {
            return userId.equals(other.userId);
        }
        return phone != null && phone.equals(other.phone);
    }

    /** The sender as it may be shown to staff and in logs. */
    @JsonIgnore
    public String masked() {
        return phone != null ? phone.masked() : "user-id ***";
    }

    @Override
    public String toString() {
        return masked();
    }
}
