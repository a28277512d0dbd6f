package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Held;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Events about invented people at an office in Bogor, on Monday, 23 November 2026. */
final class Samples {

    static final Office BOGOR = new Office(
            new OfficeCode("BGR"),
            "Kantor Imigrasi Kelas I Bogor",
            "100000000000001",
            "628111100333",
            ZoneId.of("Asia/Jakarta"),
            "Jl. Jenderal Ahmad Yani No. 65, Tanah Sareal, Kota Bogor",
            Duration.ofMinutes(30));
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final BookingCode CODE = BookingCode.of(BOGOR.code(), 20_170_807_090L);
    static final Person BUDI = new Person(new PersonName("Budi Santoso"), LocalDate.of(1987, 1, 25));

    private static final Instant NOW = Instant.parse("2026-11-23T02:15:30Z");
    private static final MessageId MESSAGE = new MessageId("wamid.INVENTED");
    private static final Sender SENDER = Sender.ofPhone(new PhoneNumber("+6281100000021"));
    private static final OffsetDateTime SLOT = OffsetDateTime.parse("2026-11-24T09:00:00+07:00");

    private Samples() {}

    static BookingIssued booking(Person person, Category category) {
        return booking(person, category, SLOT);
    }

    static BookingIssued booking(Person person, Category category, OffsetDateTime slot) {
        return new BookingIssued(
                CODE,
                BOGOR.code(),
                MESSAGE,
                SENDER,
                person,
                category,
                slot.toLocalDate(),
                slot,
                slot.plusMinutes(30),
                slot.minusMinutes(30),
                null,
                NOW);
    }

    static BookingRefused refusal(Person person, Reason reason, LocalDate day, List<LocalDate> alternatives) {
        Held held = reason == Reason.ALREADY_BOOKED ? new Held(CODE, BOGOR.code(), SLOT, SLOT.minusMinutes(30)) : null;
        return new BookingRefused(
                BOGOR.code(), MESSAGE, SENDER, person, day, reason, alternatives, held, 30, null, NOW);
    }

    static VisitExpired expiry(Person person) {
        return new VisitExpired(CODE, BOGOR.code(), SENDER, person, SLOT, null, NOW);
    }

    static MessageReceived message(Intent intent, Fault... faults) {
        return new MessageReceived(BOGOR.code(), MESSAGE, SENDER, intent, List.of(faults), null, NOW);
    }

    static Fault fault(Fault.Kind kind, @Nullable String text) {
        return new Fault(kind, text);
    }
}
