package id.antrean.booking.registration;

import id.antrean.booking.dialogue.Question;
import id.antrean.booking.registration.Desk.Said;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

/** What numbers may say to the office of {@link Desk}. */
final class Says {

    private static final MessageId MESSAGE = new MessageId("wamid.test");
    private static final Instant SENT = Desk.START;

    private Says() {}

    static Said registers(long sender, LocalDate date, Person... persons) {
        List<Entry> entries =
                Arrays.stream(persons).map(person -> new Entry(person, date)).toList();
        return new Said(
                sender,
                new RegistrationReceived(
                        Desk.OFFICE,
                        MESSAGE,
                        Desk.reached(sender),
                        persons[0],
                        date,
                        entries.subList(1, entries.size()),
                        "#A#9#9",
                        Language.INDONESIAN,
                        SENT));
    }

    /** A part of a registration that lacks the day only. */
    static Said lacksTheDay(long sender, Person person) {
        return part(
                sender, person, new Question(Detail.VISIT_DATE, person.name(), person.birthDate(), null, List.of()));
    }

    /** A name without anything. */
    static Said lacksTheBirthDate(long sender, Person person) {
        return part(sender, person, new Question(Detail.BIRTH_DATE, person.name(), null, null, List.of()));
    }

    private static Said part(long sender, Person person, Question question) {
        return new Said(
                sender,
                new PartsReceived(
                        Desk.OFFICE,
                        MESSAGE,
                        Desk.reached(sender),
                        person.name(),
                        null,
                        null,
                        List.of(),
                        true,
                        Language.INDONESIAN,
                        SENT),
                question);
    }

    static Said taps(long sender, String choice) {
        return new Said(
                sender,
                new ChoiceReceived(Desk.OFFICE, MESSAGE, Desk.reached(sender), choice, Language.INDONESIAN, SENT));
    }

    static Said asks(long sender, Subject subject) {
        return new Said(
                sender,
                new EnquiryReceived(Desk.OFFICE, MESSAGE, Desk.reached(sender), subject, Language.INDONESIAN, SENT));
    }

    static Said changes(long sender) {
        return new Said(
                sender, new SenderChanged(Desk.OFFICE, MESSAGE, Desk.reached(sender), Desk.reached(sender), SENT));
    }

    static Person adult(String name) {
        return new Person(new PersonName(name), LocalDate.of(1987, 1, 25));
    }

    static Person toddler(String name) {
        return new Person(new PersonName(name), LocalDate.of(2023, 5, 1));
    }
}
