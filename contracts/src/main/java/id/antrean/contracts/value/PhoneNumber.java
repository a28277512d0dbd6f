package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * A phone number as WhatsApp knows it, in E.164 form with its plus sign (R13: of any country).
 *
 * <p>It is personal data: {@link #toString()} is masked, {@link #value()} is not.
 *
 * @param value {@code +} and 6 to 15 digits, the first of them not 0
 */
public record PhoneNumber(@JsonValue String value) {

    private static final Pattern FORM = Pattern.compile("\\+[1-9][0-9]{5,14}");
    private static final int SHOWN_FIRST = 3;
    private static final int SHOWN_LAST = 3;
    private static final int HIDDEN_AT_LEAST = 4;

    /** @throws IllegalArgumentException when the value is not in E.164 form; the message does not repeat it */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public PhoneNumber {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("phone number must be '+' and 6 to 15 digits, not starting with 0");
        }
    }

    /**
     * Reads the {@code from} or {@code wa_id} of a webhook: digits, with or without the plus sign.
     *
     * @return empty when it is no phone number; some senders are known by their user id only
     */
    public static Optional<PhoneNumber> fromWhatsApp(String digits) {
        String candidate = digits.startsWith("+") ? digits : "+" + digits;
        return FORM.matcher(candidate).matches() ? Optional.of(new PhoneNumber(candidate)) : Optional.empty();
    }

    /** The number without its plus sign, as the webhook's {@code from} has it. */
    public String digits() {
        return value.substring(1);
    }

    /**
     * The number with all but its first two and last three digits hidden, of a short number more, fit for a screen or a
     * log line.
     */
    public String masked() {
        int hidden = Math.max(value.length() - SHOWN_FIRST - SHOWN_LAST, HIDDEN_AT_LEAST);
        return value.substring(0, SHOWN_FIRST) + "*".repeat(hidden) + value.substring(SHOWN_FIRST + hidden);
    }

    @Override
    public String toString() {
        return masked();
    }
}
