package id.antrean.intake.parsing;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** What a message was understood to say: one thing, so that it gets one answer. */
public sealed interface Understood {

    /**
     * Registrations with nothing wrong in their form (R1); the days asked for are days of the calendar, be they past,
     * closed or far.
     *
     * @param entries who and when, in the order of the message, at least one and at most
     *     {@value RegistrationReceived#MAX_ENTRIES}
     * @param shape how the message was typed, without what was typed, see {@link RegistrationReceived#shape()}
     */
    record Registration(List<Entry> entries, String shape) implements Understood {
        public Registration {
            requireNonNull(shape, "shape");
            entries = List.copyOf(entries);
            if (entries.isEmpty() || entries.size() > RegistrationReceived.MAX_ENTRIES) {
                throw new IllegalArgumentException("a message registers 1 to " + RegistrationReceived.MAX_ENTRIES);
            }
        }
    }

    /**
     * Meant as a registration, but something is wrong with it; nobody is registered.
     *
     * @param faults what is wrong, at least one, in the order of the lines and parts; then the lines that wait for it
     * @param suggestions what it may have meant, likeliest first, at most {@value MessageReceived#MOST_SUGGESTIONS}; empty
     *     where nobody knows, or where the message has several registrations
     */
    record Faulty(List<Fault> faults, List<Entry> suggestions) implements Understood {
        public Faulty {
            faults = List.copyOf(faults);
            suggestions = List.copyOf(suggestions);
            if (faults.isEmpty() || suggestions.size() > MessageReceived.MOST_SUGGESTIONS) {
                throw new IllegalArgumentException("a faulty registration needs a fault, and few suggestions");
            }
        }
    }

    /**
     * A part of a registration, without the rest: what was said before may make it whole.
     *
     * @param name of the person who is to come, or null
     * @param birthDate of that person, not in the future, or null
     * @param visitDate the day asked for, today or later, or null
     * @param faults what else was written and is wrong; else empty
     * @param certain whether it is meant so whatever was asked; else it counts only as an answer
     */
    record Parts(
            @Nullable PersonName name,
            @Nullable LocalDate birthDate,
            @Nullable LocalDate visitDate,
            List<Fault> faults,
            boolean certain)
            implements Understood {
        public Parts {
            faults = List.copyOf(faults);
        }
    }

    /**
     * Asks for something that the booking service knows.
     *
     * @param subject what about
     */
    record Enquiry(Subject subject) implements Understood {
        public Enquiry {
            requireNonNull(subject, "subject");
        }
    }

    /**
     * Anything else.
     *
     * @param intent what it is about
     */
    record Other(Intent intent) implements Understood {
        public Other {
            requireNonNull(intent, "intent");
        }
    }
}
