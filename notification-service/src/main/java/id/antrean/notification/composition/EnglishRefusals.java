package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refusals in English. */
final class EnglishRefusals implements RefusalWording {

    private final Phrases phrases = new EnglishPhrases();

    @Override
    public String why(BookingRefused refusal, Place place, LocalDate today, @Nullable OffsetDateTime until) {
        String day = phrases.date(refusal.visitDate());
        return switch (refusal.reason()) {
            case ALREADY_BOOKED, ALREADY_BOOKED_BY_OTHER -> bookedByOther(refusal.person(), place);
            case TWICE_IN_MESSAGE -> twice(refusal.person());
            case NUMBER_OF_ANOTHER -> numberOfAnother(refusal, place);
            case TOO_MANY_DEPENDANTS -> tooMany(refusal.person());
            case BLACKLISTED -> blacklisted(place, until);
            case DAY_FULL -> "Sorry, every place on *%s* is taken.".formatted(day);
            case DAY_CLOSED -> "Sorry, %s is closed on *%s*.".formatted(place.name(), day);
            case DAY_PAST -> "Sorry, *%s* is in the past. Please choose a day to come.".formatted(day);
            case TODAY_TOO_LATE ->
                "Sorry, no slot is left today, *%s*, that could be reached in time: applicants have to be there %s minutes before."
                        .formatted(day, place.arriveBeforeMinutes());
            case BEYOND_HORIZON ->
                "Sorry, *%s* is too far ahead. Registration is open for the next %s days, now until *%s*."
                        .formatted(day, refusal.horizonDays(), phrases.date(today.plusDays(refusal.horizonDays())));
            case OFFER_OVER ->
                "Sorry, the place offered on *%s* is no longer kept: the time to take it is over.".formatted(day);
        };
    }

    private static String bookedByOther(Person person, Place place) {
        return """
                Sorry, this registration cannot be accepted: *%s already has a booking*, registered from another \
                WhatsApp number. One person may have only one booking.

                The booking code is with the number that registered and must be shown on that phone at the counter. If \
                neither you nor your family registered, please tell an officer at %s.""".formatted(nameOf(person), place.name());
    }

    private static String twice(Person person) {
        return """
                Sorry, *%s is there twice* in your message; one person may have only one booking.

                Remove one of the two lines, and send all other lines again together.""".formatted(nameOf(person));
    }

    private static String numberOfAnother(BookingRefused refusal, Place place) {
        return """
                Sorry, *%s cannot be registered from this number*. A number registers its owner, and this one is in use \
                by its owner already.

                Others may be registered from it only if, on the day of the visit, they are under 5 (by a parent) or 60 \
                and over (by a near relative).

                Please have %s register from his or her own WhatsApp number:
                %s

                This number belonged to somebody else before? Please tell an officer at %s.""".formatted(
                        nameOf(refusal.person()),
                        nameOf(refusal.person()),
                        new Registration(refusal.person(), refusal.visitDate()).line(),
                        place.name());
    }

    private static String tooMany(Person person) {
        return """
                Sorry, *%s cannot be registered yet*: this number has as many bookings of toddlers and elderly people as \
                it may have.

                Please register again when one of them has come to the office, or from another near relative's number. \
                Send *STATUS* to see your bookings.""".formatted(nameOf(person));
    }

    private String blacklisted(Place place, @Nullable OffsetDateTime until) {
        return """
                Sorry, this number *cannot register%s* because misuse of the queue is on record.

                Send *KENAPA* to see what is on record. If it is a mistake, come with your KTP and this phone to %s, %s; \
                the office can clear it.""".formatted(until == null ? "" : " until " + phrases.at(until), place.name(), place.address());
    }

    @Override
    public String held(HeldBooking held, String officeName) {
        return """
                %s already has a booking; one person may have only one.

                *Booking code: %s*
                *%s*
                %s
                Be there by %s and show this code on this phone at the counter.

                A booking cannot be deleted. Who is not there by %s loses the code and may register again.""".formatted(
                        nameOf(held.person()),
                        held.code().value(),
                        dayAndTime(held.slotStart()),
                        officeName,
                        phrases.timeInZone(held.arriveBy()),
                        phrases.time(held.slotStart()));
    }

    private String dayAndTime(OffsetDateTime slotStart) {
        return phrases.date(slotStart.toLocalDate()) + ", " + phrases.timeInZone(slotStart);
    }

    @Override
    public String others(BookingRefused refusal, boolean withoutPerson) {
        String told = "*%s: not registered either*. All of one message are registered, or none."
                .formatted(phrases.names(refusal.others()));
        return withoutPerson
                ? told
                        + " To register without %s, send the message again without that line."
                                .formatted(nameOf(refusal.person()))
                : told;
    }

    @Override
    public String otherDays(List<LocalDate> days, String lines) {
        return """
                The nearest days that have room:
                %s

                Tap *%s* below and choose one, or send for example:
                %s""".formatted(
                        days.stream()
                                .limit(MOST_DAYS)
                                .map(day -> "• " + phrases.date(day))
                                .collect(Collectors.joining("\n")),
                        dayOpener(),
                        lines);
    }

    @Override
    public String noOtherDays(int horizonDays) {
        return """
                At present no other day has room. Days are opened %s days ahead, one more every day; please try again \
                tomorrow with a new date.""".formatted(horizonDays);
    }

    @Override
    public String orWait() {
        return "Or choose *%s*: we tell you if a place becomes free.".formatted(waitTitle());
    }

    @Override
    public String dayOpener() {
        return "Choose a day";
    }

    @Override
    public String waitTitle() {
        return "Waiting list";
    }

    @Override
    public String waitDescription(LocalDate day) {
        return "Tell me if a place becomes free on " + phrases.shortDate(day);
    }

    @Override
    public String dayDescription(List<Person> persons) {
        return persons.size() == 1
                ? "Register " + nameOf(persons.get(0))
                : "Register %s people".formatted(persons.size());
    }
}
