package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * Understands a message (R1). It repairs what is plainly meant, never guesses, and never fails: what is no registration
 * is {@link Understood.Other}. Only the first {@value PlainText#MAX_LENGTH} characters are read.
 */
public final class MessageParser {

    /** How many people one message registers; the lines beyond it are told back as faults. */
    public static final int MAX_REGISTRATIONS = 5;

    private static final int MAX_FAULTS = 10;

    /** Somebody's name may be a word of a wish; one that no hashes set off is not known to be a name. */
    private static final Pattern NAME_FIELD = Pattern.compile("#[^#\\d\\n]*+(?=#)");

    private MessageParser() {}

    /**
     * Reads a message.
     *
     * @param text as it was typed, of any length
     * @param today the day that it is at the office: nobody is born later
     */
    public static Reading parse(String text, LocalDate today) {
        String plain = PlainText.of(text);
        List<Understood> parts = understand(plain, today);
        boolean cancel = parts.stream().anyMatch(Understood.Registration.class::isInstance)
                && Intents.wantsToCancel(NAME_FIELD.matcher(plain).replaceAll(" "));
        return new Reading(cancel ? List.of(new Understood.Other(Intent.CANCEL)) : parts, Languages.of(plain));
    }

    private static List<Understood> understand(String plain, LocalDate today) {
        Parts parts = new Parts();
        plain.lines().forEach(line -> RegistrationLine.read(line, today).ifPresent(read -> parts.add(read, line)));
        if (parts.registrations.isEmpty()) {
            // One part in each line is common too.
            Optional<Understood> joined = RegistrationLine.read(plain.replace('\n', ' '), today);
            if (joined.isPresent() && (parts.isEmpty() || joined.get() instanceof Understood.Registration)) {
                return List.of(joined.get());
            }
        }
        return parts.isEmpty() ? List.of(new Understood.Other(Intents.of(plain))) : parts.all();
    }

    private static boolean hasDigit(String line) {
        return line.chars().anyMatch(Character::isDigit);
    }

    /** What the lines say: each registration once, all faults as one, each other intent once. */
    private static final class Parts {

        private final Set<Understood> registrations = new LinkedHashSet<>();
        private final List<Fault> faults = new ArrayList<>();
        /** Of lines without a digit: people send the form along with what they filled in. */
        private final List<Fault> blankForms = new ArrayList<>();

        private final Set<Understood> others = new LinkedHashSet<>();

        void add(Understood read, String line) {
            if (read instanceof Understood.Registration) {
                if (registrations.size() < MAX_REGISTRATIONS) {
                    registrations.add(read);
                } else if (!registrations.contains(read)) {
                    faults.add(new Fault(Fault.Kind.TOO_MANY, line));
                }
            } else if (read instanceof Understood.Faulty faulty) {
                (hasDigit(line) ? faults : blankForms).addAll(faulty.faults());
            } else {
                others.add(read);
            }
        }

        boolean isEmpty() {
            return registrations.isEmpty() && faults.isEmpty() && blankForms.isEmpty() && others.isEmpty();
        }

        List<Understood> all() {
            List<Understood> all = new ArrayList<>(registrations);
            List<Fault> told = faults.isEmpty() && registrations.isEmpty() ? blankForms : faults;
            if (!told.isEmpty()) {
                all.add(new Understood.Faulty(told.stream().limit(MAX_FAULTS).toList()));
            }
            all.addAll(others);
            return all;
        }
    }
}
