package id.antrean.verification.testing;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.stream.IntStream;

/** Bookings of invented people, each with a code of its own. */
public final class Bookings {

    /** Who books where a test names nobody. */
    public static final Person BUDI = new Person(new PersonName("Budi Santoso"), LocalDate.of(1987, 1, 25));

    private static final Duration ARRIVE_BEFORE = Duration.ofMinutes(30);
    private static final Duration SLOT = Duration.ofMinutes(30);
    private static final Instant ISSUED_AT = Instant.parse("2026-11-20T02:15:30Z");

    private Bookings() {}

    /** Budi's booking at this office for a slot such as {@code 2026-11-24T08:00:00+07:00}. */
    public static BookingIssued of(String office, String slotStart) {
        return of(office, slotStart, BUDI, Sender.ofPhone(new PhoneNumber("+6281100000021")), Language.INDONESIAN);
    }

    /** So many bookings of one slot. */
    public static List<BookingIssued> many(int count, String office, String slotStart) {
        return IntStream.range(0, count).mapToObj(i -> of(office, slotStart)).toList();
    }

    /** A booking in full. */
    public static BookingIssued of(String office, String slotStart, Person person, Sender sender, Language language) {
        OffsetDateTime start = OffsetDateTime.parse(slotStart);
        OfficeCode code = new OfficeCode(office);
        long random = ThreadLocalRandom.current().nextLong(BookingCode.RANDOM_PARTS);
        return new BookingIssued(
                BookingCode.of(code, random),
                code,
                new MessageId("wamid.TEST" + random),
                sender,
                person,
                Category.on(start.toLocalDate(), person.birthDate()),
                start.toLocalDate(),
                start,
                start.plus(SLOT),
                start.minus(ARRIVE_BEFORE),
                Standing.CLEAR,
                null,
                language,
                ISSUED_AT);
    }

    /** The office moves a booking to another time. */
    public static BookingMoved moved(BookingIssued booking, OffsetDateTime from, String slotStart, Instant at) {
        OffsetDateTime start = OffsetDateTime.parse(slotStart);
        return new BookingMoved(
                booking.code(),
                booking.office(),
                booking.sender(),
                booking.person(),
                booking.category(),
                from,
                start.toLocalDate(),
                start,
                start.plus(SLOT),
                start.minus(ARRIVE_BEFORE),
                "Listrik padam",
                null,
                at);
    }

    /** A booking is given back. */
    public static BookingWithdrawn withdrawn(BookingIssued booking, Instant at) {
        return new BookingWithdrawn(
                booking.code(),
                booking.office(),
                booking.sender(),
                booking.person(),
                booking.slotStart(),
                BookingWithdrawn.Cause.REPLACED,
                null,
                null,
                at);
    }
}
