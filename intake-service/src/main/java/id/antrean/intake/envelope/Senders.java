package id.antrean.intake.envelope;

import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads who wrote. */
final class Senders {

    /** Meta's documented form is {@code CC.} or {@code CC.ENT.} and letters and digits; room is left for others. */
    private static final Pattern USER_ID = Pattern.compile("[\\x21-\\x7E]{1,200}");

    private static final Pattern USER_ID_AS_NUMBER = Pattern.compile("[A-Z]{2}\\.(?:ENT\\.)?[A-Za-z0-9]{1,128}");

    private Senders() {}

    /**
     * The sender of these two, of which either may be empty.
     *
     * @return empty when neither could be a number or a user id
     */
    static Optional<Sender> of(String number, String userId) {
        PhoneNumber phone = PhoneNumber.fromWhatsApp(number).orElse(null);
        if (USER_ID.matcher(userId).matches()) {
            return Optional.of(new Sender(phone, userId));
        }
        // Some providers put the user id where the number used to be.
        String id = USER_ID_AS_NUMBER.matcher(number).matches() ? number : null;
        return phone == null && id == null ? Optional.empty() : Optional.of(new Sender(phone, id));
    }
}
