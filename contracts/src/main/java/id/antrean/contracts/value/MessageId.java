package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * WhatsApp's id of one message ({@code wamid…}). It is opaque, and it contains the sender's phone number in disguise:
 * {@link #toString()} is masked, {@link #value()} is not.
 *
 * @param value the id as Meta gave it, up to 512 characters
 */
public record MessageId(@JsonValue String value) {

    private static final int MAX_LENGTH = 512;

    /** @throws IllegalArgumentException when the value is empty or longer than any id that Meta gives out */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public MessageId {
        if (value.isBlank() || value.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("message id must have 1 to 512 characters");
        }
    }

    @Override
    public String toString() {
        return "wamid.***";
    }
}
