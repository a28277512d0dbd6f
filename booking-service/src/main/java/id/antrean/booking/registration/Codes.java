package id.antrean.booking.registration;

import id.antrean.contracts.value.BookingCode;
import jakarta.inject.Singleton;
import java.security.SecureRandom;
import java.util.Base64;

/** Draws booking codes and tokens that nobody can guess. That one is drawn twice is rare, and the database notices. */
@Singleton
class Codes {

    private static final int SPARE_BITS = Long.numberOfLeadingZeros(BookingCode.RANDOM_PARTS - 1);

    private static final int TOKEN_BYTES = 12;

    private final SecureRandom random = new SecureRandom();

    /** The random part of a booking code. */
    long part() {
        return random.nextLong() >>> SPARE_BITS;
    }

    /** A token of 96 random bits for the ids of choices. */
    String token() {
        byte[] bytes = new byte[TOKEN_BYTES];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
