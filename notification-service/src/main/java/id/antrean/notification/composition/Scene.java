package id.antrean.notification.composition;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.texts.Texts;
import id.antrean.platform.office.Office;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.function.Function;

/**
 * What a message needs to know beside the event.
 *
 * @param office whose number it comes from
 * @param texts in which it is written: those of a language, as this office words them
 * @param today the day that it is at the office
 * @param officeNames the name of any office, for bookings elsewhere
 */
public record Scene(Office office, Texts texts, LocalDate today, Function<OfficeCode, String> officeNames) {

    /** The language in which the message is written. */
    public Language language() {
        return texts.language();
    }

    Place place() {
        return Place.of(office);
    }

    String nameOf(OfficeCode code) {
        return PlainText.of(officeNames.apply(code), Place.MAX_NAME);
    }

    OffsetDateTime at(Instant instant) {
        return office.at(instant);
    }

    /** The first working day after today, for a line that can be copied and sent. */
    LocalDate soon() {
        return Registration.workingDayAfter(today);
    }
}
