package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import java.util.List;

/** What one line was understood to say. */
sealed interface Line {

    /** A registration with nothing wrong in its form. */
    record Registration(Entry entry) implements Line {}

    /** Meant as a registration, with at least one fault, and what it may have meant. */
    record Faulty(List<Fault> faults, List<Entry> suggestions) implements Line {
        public Faulty {
            faults = List.copyOf(faults);
            suggestions = List.copyOf(suggestions);
        }
    }

    /** Written like a registration, but wants something else. */
    record Wish(Understood understood) implements Line {}
}
