package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.text.Normalizer;
import java.util.Locale;
import java.util.Optional;

/**
 * What the applicant shows at the counter (R3): {@code BGR-XXXX-XXXX}, the office's letters, seven random symbols and
 * one check symbol.
 *
 * <p>Symbols are Crockford's base 32: digits and letters without I, L, O and U. The check symbol makes the whole code,
 * office letters included, a code word over GF(32): one wrong symbol, or two neighbours that changed places, is always
 * noticed. So a mistyped code is told from one that was never issued.
 *
 * @param value the code in its written form, capital letters and hyphens
 */
public record BookingCode(@JsonValue String value) {

    /** How many different random parts there are: 32 to the power of 7. */
    public static final long RANDOM_PARTS = 1L << 35;

    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    /**
     * The letters of an office that are no symbols. They take the values of the digits 0 to 3, which no office has; all
     * other letters have one value on both sides of the first hyphen, so that a swap across it is noticed too.
     */
    private static final String LETTERS_ONLY = "OILU";

    private static final int OFFICE_LENGTH = 3;
    private static final int RANDOM_LENGTH = 7;
    private static final int LENGTH = OFFICE_LENGTH + RANDOM_LENGTH + 1;
    private static final int BITS_OF_SYMBOL = 5;
    /** x^5 + x^2 + 1, primitive over GF(2). */
    private static final int FIELD_POLYNOMIAL = 0b100101;

    /** @throws IllegalArgumentException when the value is not a well-formed code with the right check symbol */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public BookingCode {
        String bare = value.replace("-", "");
        if (bare.length() != LENGTH || !value.equals(written(bare)) || !isCodeWord(bare)) {
            throw new IllegalArgumentException("not a booking code, or its check symbol is wrong");
        }
    }

    /**
     * Makes the code of a random part.
     *
     * @param randomPart from 0 to {@link #RANDOM_PARTS} - 1, from a cryptographic source: codes must not be guessed
     */
    public static BookingCode of(OfficeCode office, long randomPart) {
        if (randomPart < 0 || randomPart >= RANDOM_PARTS) {
            throw new IllegalArgumentException("random part must be from 0 to 2^35 - 1");
        }
        StringBuilder bare = new StringBuilder(office.value());
        for (int i = RANDOM_LENGTH - 1; i >= 0; i--) {
            bare.append(SYMBOLS.charAt((int) (randomPart >> (BITS_OF_SYMBOL * i)) & (SYMBOLS.length() - 1)));
        }
        bare.append(SYMBOLS.charAt(timesX(remainder(bare))));
        return new BookingCode(written(bare.toString()));
    }

    /**
     * Reads a code as people type it: any case, spaces and hyphens anywhere or nowhere, O for 0, I and L for 1.
     *
     * @return empty when it is mistyped: too short or long, a wrong symbol, or the check symbol does not match
     */
    public static Optional<BookingCode> parse(String typed) {
        String plain = Normalizer.normalize(typed, Normalizer.Form.NFKC)
                .toUpperCase(Locale.ROOT)
                .replaceAll("[^A-Z0-9]", "");
        if (plain.length() != LENGTH) {
            return Optional.empty();
        }
        String bare = plain.substring(0, OFFICE_LENGTH)
                + plain.substring(OFFICE_LENGTH)
                        .replace('O', '0')
                        .replace('I', '1')
                        .replace('L', '1');
        return isCodeWord(bare) ? Optional.of(new BookingCode(written(bare))) : Optional.empty();
    }

    /** The office that issued this code. */
    public OfficeCode office() {
        return new OfficeCode(value.substring(0, OFFICE_LENGTH));
    }

    private static String written(String bare) {
        int half = OFFICE_LENGTH + (RANDOM_LENGTH + 1) / 2;
        return bare.substring(0, OFFICE_LENGTH) + "-" + bare.substring(OFFICE_LENGTH, half) + "-"
                + bare.substring(half);
    }

    private static boolean isCodeWord(String bare) {
        for (int i = 0; i < bare.length(); i++) {
            if (valueAt(bare, i) < 0) {
                return false;
            }
        }
        return remainder(bare) == 0;
    }

    private static int remainder(CharSequence bare) {
        int remainder = 0;
        for (int i = 0; i < bare.length(); i++) {
            remainder = timesX(remainder) ^ valueAt(bare, i);
        }
        return remainder;
    }

    private static int timesX(int element) {
        int shifted = element << 1;
        return shifted < SYMBOLS.length() ? shifted : shifted ^ FIELD_POLYNOMIAL;
    }

    private static int valueAt(CharSequence bare, int position) {
        char symbol = bare.charAt(position);
        if (position < OFFICE_LENGTH) {
            return symbol >= 'A' && symbol <= 'Z'
                    ? Math.max(SYMBOLS.indexOf(symbol), LETTERS_ONLY.indexOf(symbol))
                    : -1;
        }
        return SYMBOLS.indexOf(symbol);
    }

    @Override
    public String toString() {
        return value;
    }
}
