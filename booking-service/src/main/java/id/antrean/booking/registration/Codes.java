package id.antrean.booking.registration;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import jakarta.inject.Singleton;
import java.security.SecureRandom;

/** Draws booking codes that nobody can guess. That one is drawn twice is rare, and the database notices. */
@Singleton
class Codes {

    private static final int SPARE_BITS = Long.numberOfLeadingZeros(BookingCode.RANDOM_PARTS - 1);

    private final SecureRandom random = new SecureRandom();

    BookingCode next(OfficeCode office) {
        return BookingCode.of(office, random.nextLong() >>> SPARE_BITS);
    }
}
