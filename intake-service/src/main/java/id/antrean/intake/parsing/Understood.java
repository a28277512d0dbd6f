package id.antrean.intake.parsing;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.util.List;

/** What a message, or one line of it, was understood to say. */
public sealed interface Understood {

    /**
     * A registration with nothing wrong in its form (R1).
     *
     * @param person for whom
     * @param visitDate the day asked for: a day of the calendar, be it past, closed or far
     */
    record Registration(Person person, LocalDate visitDate) implements Understood {
        public Registration {
            requireNonNull(person, "person");
            requireNonNull(visitDate, "visitDate");
        }
    }

    /**
     * Meant as a registration, but something is wrong with it.
     *
     * @param faults what is wrong, at least one, in the order of the parts
     */
    record Faulty(List<Fault> faults) implements Understood {
        public Faulty {
            faults = List.copyOf(faults);
            if (faults.isEmpty()) {
                throw new IllegalArgumentException("a faulty registration needs a fault");
            }
        }
    }

    /**
     * No registration at all.
     *
     * @param intent what it is about
     */
    record Other(Intent intent) implements Understood {
        public Other {
            requireNonNull(intent, "intent");
        }
    }
}
