package id.antrean.booking.number;

import id.antrean.contracts.value.PhoneNumber;
import java.util.Optional;
import java.util.regex.Pattern;

/** Reads a phone number as staff type it. */
final class TypedNumber {

    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[\\s().-]+");
    private static final String INDONESIA = "+62";

    private TypedNumber() {}

    /**
     * Reads {@code +62 811-100-333}, {@code 62811100333} and, as a number of this country, {@code 0811100333}.
     *
     * @return empty when it is no number
     */
    static Optional<PhoneNumber> parse(String typed) {
        String bare = BETWEEN_DIGITS.matcher(typed).replaceAll("");
        return PhoneNumber.fromWhatsApp(bare.startsWith("0") ? INDONESIA + bare.substring(1) : bare);
    }
}
