package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.value.Person;
import id.antrean.notification.texts.Texts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How it is said that there is no place, and what to do instead. */
final class RefusalWording {

    /** How many days are named in the words; a list to tap has them all. */
    private static final int MOST_DAYS = 7;

    private final Texts texts;
    private final Phrases phrases;

    RefusalWording(Texts texts) {
        this.texts = texts;
        this.phrases = new Phrases(texts);
    }

    /**
     * Why there is no place, and what to do where another day would not help.
     *
     * @param until until when the number is blocked, by the office's clock; null where it is not
     */
    String why(BookingRefused refusal, Place place, LocalDate today, @Nullable OffsetDateTime until) {
        return switch (refusal.reason()) {
            case ALREADY_BOOKED, ALREADY_BOOKED_BY_OTHER -> bookedByOther(refusal.person(), place);
            case TWICE_IN_MESSAGE, TOO_MANY_DEPENDANTS ->
                texts.say("refusal", refusal.reason())
                        .with("name", nameOf(refusal.person()))
                        .text();
            case NUMBER_OF_ANOTHER -> numberOfAnother(refusal, place);
            case BLACKLISTED -> blacklisted(place, until);
            case DAY_FULL, DAY_CLOSED, DAY_PAST, TODAY_TOO_LATE, BEYOND_HORIZON, OFFER_OVER ->
                aboutTheDay(refusal, place, today);
        };
    }

    private String bookedByOther(Person person, Place place) {
        return texts.say("refusal.booked-by-other")
                .with("name", nameOf(person))
                .with("office", place.name())
                .text();
    }

    private String numberOfAnother(BookingRefused refusal, Place place) {
        return texts.say("refusal", refusal.reason())
                .with("name", nameOf(refusal.person()))
                .with("line", new Registration(refusal.person(), refusal.visitDate()).line())
                .with("office", place.name())
                .text();
    }

    private String blacklisted(Place place, @Nullable OffsetDateTime until) {
        return texts.say("refusal.blacklisted")
                .with("until", phrases.until(until))
                .with("office", place.name())
                .with("address", place.address())
                .text();
    }

    private String aboutTheDay(BookingRefused refusal, Place place, LocalDate today) {
        return texts.say("refusal", refusal.reason())
                .with("date", phrases.date(refusal.visitDate()))
                .with("office", place.name())
                .with("minutes", place.arriveBeforeMinutes())
                .with("days", refusal.horizonDays())
                .with("last", phrases.date(today.plusDays(refusal.horizonDays())))
                .text();
    }

    /** The booking that the person has already. */
    String held(HeldBooking held, String officeName) {
        return texts.say("refusal.held")
                .with("name", nameOf(held.person()))
                .with("code", held.code().value())
                .with("date", phrases.date(held.slotStart().toLocalDate()))
                .with("time", phrases.timeInZone(held.slotStart()))
                .with("office", officeName)
                .with("arriveBy", phrases.timeInZone(held.arriveBy()))
                .with("from", phrases.time(held.slotStart()))
                .text();
    }

    /**
     * That the others of the message were not booked either.
     *
     * @param withoutPerson whether they could be, by a message without the one who was refused
     */
    String others(BookingRefused refusal, boolean withoutPerson) {
        String told = texts.say("refusal.others")
                .with("names", phrases.names(refusal.others()))
                .text();
        return withoutPerson
                ? told + " "
                        + texts.say("refusal.without")
                                .with("name", nameOf(refusal.person()))
                                .text()
                : told;
    }

    /** The nearest days that have room, to be tapped, or to be asked for by such lines. */
    String otherDays(List<LocalDate> days, String lines) {
        return texts.say("refusal.other-days")
                .with("days", days.stream().limit(MOST_DAYS).map(this::otherDay).collect(Collectors.joining("\n")))
                .with("opener", dayOpener())
                .with("lines", lines)
                .text();
    }

    private String otherDay(LocalDate day) {
        return texts.say("refusal.other-days.day")
                .with("date", phrases.date(day))
                .text();
    }

    /** That no other day has room. */
    String noOtherDays(int horizonDays) {
        return texts.say("refusal.no-other-days").with("days", horizonDays).text();
    }

    /** That the list has the waiting list, too. */
    String orWait() {
        return texts.say("refusal.or-wait").with("title", waitTitle()).text();
    }

    /** What opens the list of days. */
    String dayOpener() {
        return texts.text("refusal.opener");
    }

    /** What the row of the waiting list says, and what opens a list that holds nothing else. */
    String waitTitle() {
        return texts.text("refusal.wait");
    }

    /** What joining the waiting list means, in a row's smaller letters. */
    String waitDescription(LocalDate day) {
        return texts.say("refusal.wait.description")
                .with("date", phrases.shortDate(day))
                .text();
    }

    /** Whom a tap on a day registers, in a row's smaller letters. */
    String dayDescription(List<Person> persons) {
        return persons.size() == 1
                ? texts.say("refusal.day.description")
                        .with("name", nameOf(persons.get(0)))
                        .text()
                : texts.say("refusal.day.description.many")
                        .with("count", persons.size())
                        .text();
    }
}
