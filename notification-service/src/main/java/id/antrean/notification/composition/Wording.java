package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Language;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one language says what there is to say. */
interface Wording {

    /** How many days or faults are listed at most. */
    int MOST_LINES = 7;

    /** One full date, with only digits or with the month's name. Of nothing else can one say that no calendar has it. */
    Pattern ONE_DATE = Pattern.compile("\\D*(?:\\d{6}|\\d{8}"
            + "|\\d{1,2}[^\\d\\p{L}]+\\d{1,2}[^\\d\\p{L}]+(?:\\d{2}|\\d{4})"
            + "|\\d{1,2}\\D+\\d{4})\\D*");

    /** The wording of a language. */
    static Wording in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianWording();
            case ENGLISH -> new EnglishWording();
        };
    }

    /** The caption of a booking: when, where, the code, and what to bring (R3, R5 to R9). */
    String booking(BookingIssued booking, Place place);

    /** That a booking cannot be cancelled (R4), in one line. */
    String bookingStays();

    /** That the queue costs nothing, and middlemen get nothing (R14), in one line. */
    String freeOfCharge();

    /** Why a registration got no place. */
    String refusal(BookingRefused refusal, Place place, LocalDate today);

    /** What to do instead, where the day was the reason. */
    String otherDays(BookingRefused refusal);

    /** The booking that a person has already. */
    String held(BookingRefused.Held held, String name, String placeName);

    /** Why a code is void, and that a new registration is welcome (R5). */
    String expiry(VisitExpired expiry, Place place, Registration example);

    /** What answers a message's intent, without how to register. */
    String answer(MessageReceived message, Place place);

    /** How to register, with a real example. */
    String howTo(Registration example);

    /** The day with its weekday. */
    String date(LocalDate day);

    /** The time without its zone. */
    String time(OffsetDateTime time);

    /** Whether a part that is no date of the calendar looks like one at least: not a word, not several dates. */
    static boolean isOneDate(@Nullable String part) {
        return part != null && ONE_DATE.matcher(part).matches();
    }

    /** The time with the short name of its zone in Indonesia. */
    default String timeInZone(OffsetDateTime time) {
        return time(time) + " " + zone(time);
    }

    /** WIB, WITA or WIT; elsewhere the offset. */
    static String zone(OffsetDateTime time) {
        return switch (time.getOffset().getId()) {
            case "+07:00" -> "WIB";
            case "+08:00" -> "WITA";
            case "+09:00" -> "WIT";
            default -> "UTC" + time.getOffset().getId().replace("Z", "");
        };
    }
}
