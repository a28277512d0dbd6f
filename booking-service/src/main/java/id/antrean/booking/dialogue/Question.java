package id.antrean.booking.dialogue;

import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a sender is asked instead of being given a place.
 *
 * @param detail what is asked for
 * @param name what is known of the registration so far, or null
 * @param birthDate what is known of it so far, or null
 * @param visitDate what is known of it so far, or null
 * @param faults what was wrong with the message that is answered
 */
public record Question(
        Detail detail,
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate visitDate,
        List<Fault> faults) {

    public Question {
        faults = List.copyOf(faults);
    }

    /** A question to one who wrote nothing that belongs to a registration. */
    static Question anything(List<Fault> faults) {
        return new Question(Detail.ANYTHING, null, null, null, faults);
    }

    /** Who is to be given a day; empty where something else is asked for. */
    public Optional<Person> wantsDay() {
        return detail == Detail.VISIT_DATE && name != null && birthDate != null
                ? Optional.of(new Person(name, birthDate))
                : Optional.empty();
    }

    @Override
    public String toString() {
        return "Question[" + detail + "]";
    }
}
