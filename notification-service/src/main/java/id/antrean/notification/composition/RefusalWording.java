package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How one language says that there is no place, and what to do instead. */
interface RefusalWording {

    /** How many days are named in the words; a list to tap has them all. */
    int MOST_DAYS = 7;

    /** The wording of a language. */
    static RefusalWording in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianRefusals();
            case ENGLISH -> new EnglishRefusals();
        };
    }

    /**
     * Why there is no place, and what to do where another day would not help.
     *
     * @param until until when the number is blocked, by the office's clock; null where it is not
     */
    String why(BookingRefused refusal, Place place, LocalDate today, @Nullable OffsetDateTime until);

    /** The booking that the person has already. */
    String held(HeldBooking held, String officeName);

    /**
     * That the others of the message were not booked either.
     *
     * @param withoutPerson whether they could be, by a message without the one who was refused
     */
    String others(BookingRefused refusal, boolean withoutPerson);

    /** The nearest days that have room, to be tapped, or to be asked for by such lines. */
    String otherDays(List<LocalDate> days, String lines);

    /** That no other day has room. */
    String noOtherDays(int horizonDays);

    /** That the list has the waiting list, too. */
    String orWait();

    /** What opens the list of days. */
    String dayOpener();

    /** What the row of the waiting list says, and what opens a list that holds nothing else. */
    String waitTitle();

    /** What joining the waiting list means, in a row's smaller letters. */
    String waitDescription(LocalDate day);

    /** Whom a tap on a day registers, in a row's smaller letters. */
    String dayDescription(List<Person> persons);
}
