package id.antrean.booking.dialogue;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.util.List;

/** What a part of a registration comes to. */
sealed interface Reply {

    /**
     * Nothing lacks any more: it is as if it had come in one line, and the dialogue is over.
     *
     * @param person for whom
     * @param visitDate the day asked for, any day
     */
    record Complete(Person person, LocalDate visitDate) implements Reply {}

    /**
     * Something lacks.
     *
     * @param dialogue what is known now, and with it what is asked for
     * @param faults what was wrong with the message
     */
    record Ask(Dialogue dialogue, List<Fault> faults) implements Reply {}

    /** It could be anything, and nobody asked for it. */
    record NotAPart() implements Reply {}
}
