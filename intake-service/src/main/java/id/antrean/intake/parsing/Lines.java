package id.antrean.intake.parsing;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

/** What the lines of a message say together: all are registered, or nobody is. */
final class Lines {

    private static final int MAX_FAULTS = 10;
    /** In days. */
    private static final int RECENT = 60;

    private static final Understood STATUS = new Understood.Enquiry(Subject.STATUS);
    private static final Understood CANCEL = new Understood.Enquiry(Subject.CANCEL);

    /** Each once, with its line. */
    private final Map<Entry, String> registrations = new LinkedHashMap<>();

    /** Those beyond the greatest number, each once. */
    private final Map<Entry, String> beyond = new LinkedHashMap<>();

    private final List<Fault> faults = new ArrayList<>();
    /** People send the form along with what they filled in. */
    private final List<Fault> blankForms = new ArrayList<>();
    /** Lines beside registrations that may be meant as one; by themselves they are not. */
    private final List<Fault> fragments = new ArrayList<>();

    private final List<Entry> suggestions = new ArrayList<>();
    private final LocalDate today;
    private int faultyLines;
    private boolean hashed;

    private final Set<Understood> wishes = new LinkedHashSet<>();
    private boolean asksForStatus;

    Lines(LocalDate today) {
        this.today = today;
    }

    void add(Optional<Line> read, String line) {
        if (read.isEmpty()) {
            asksForStatus |= Intents.command(line).filter(STATUS::equals).isPresent();
            if (mayBeSomebody(line)) {
                fragments.add(new Fault(Fault.Kind.PARTS, line.strip()));
            }
        } else if (read.get() instanceof Line.Registration registration) {
            add(registration.entry(), line.strip());
        } else if (read.get() instanceof Line.Faulty faulty) {
            (isBlankForm(faulty, line) ? blankForms : faults).addAll(faulty.faults());
            suggestions.addAll(faulty.suggestions());
            faultyLines++;
            hashed |= line.indexOf('#') >= 0;
        } else {
            wishes.add(((Line.Wish) read.get()).understood());
        }
    }

    /** A line that hashes set off and a date, or a name and a birth date; a chat that is forwarded has dates too, but no old ones. */
    private boolean mayBeSomebody(String line) {
        if (line.indexOf('#') >= 0) {
            return !WrittenDate.within(line, 1).isEmpty();
        }
        return FreeText.read(line, today)
                .filter(read -> read instanceof Understood.Parts parts
                        && parts.birthDate() != null
                        && parts.birthDate().isBefore(today.minusDays(RECENT)))
                .isPresent();
    }

    private void add(Entry entry, String line) {
        if (registrations.size() < RegistrationReceived.MAX_ENTRIES) {
            registrations.putIfAbsent(entry, line);
        } else if (!registrations.containsKey(entry)) {
            beyond.putIfAbsent(entry, line);
        }
    }

    /** Not one digit, and at most a name filled in where even the labels of the dates are left. */
    private static boolean isBlankForm(Line.Faulty faulty, String line) {
        return line.chars().noneMatch(Character::isDigit)
                && faulty.faults().stream().anyMatch(Lines::isLeftBlank);
    }

    private static boolean isLeftBlank(Fault fault) {
        String text = fault.text();
        return switch (fault.kind()) {
            case PARTS, NAME -> true;
            case BIRTH_DATE -> text == null || PartReader.withoutLabels(text).isEmpty();
            default -> false;
        };
    }

    /**
     * Whether it is one line that may be a part of a registration, or one in other words, by the fault it has: too few parts,
     * or a name that is more than a name where no hash sets it off.
     */
    boolean mayBePart() {
        return faultyLines == 1
                && !hasRegistration()
                && faults.stream()
                        .anyMatch(fault -> fault.kind() == Fault.Kind.PARTS && fault.text() == null
                                || fault.kind() == Fault.Kind.NAME && fault.text() != null && !hashed);
    }

    boolean hasRegistration() {
        return !registrations.isEmpty();
    }

    boolean isEmpty() {
        return registrations.isEmpty() && faults.isEmpty() && blankForms.isEmpty() && wishes.isEmpty();
    }

    boolean wantsToCancel() {
        return wishes.contains(CANCEL);
    }

    /** Whether a line asks for the status: the data around it tell whose, and are not to be booked. */
    boolean asksForStatus() {
        return asksForStatus || wishes.contains(STATUS);
    }

    /**
     * What is to be done about the message, if it {@linkplain #isEmpty says anything}: a wish counts only where nothing is
     * to be registered.
     *
     * @param plain the message
     */
    Understood understood(String plain) {
        List<Fault> told = faults();
        if (!told.isEmpty()) {
            Stream<Fault> heldBack = registrations.values().stream().map(line -> new Fault(Fault.Kind.HELD_BACK, line));
            return new Understood.Faulty(
                    Stream.concat(told.stream().limit(MAX_FAULTS), heldBack).toList(), suggestions());
        }
        if (hasRegistration()) {
            return new Understood.Registration(List.copyOf(registrations.keySet()), Shape.of(plain));
        }
        return wishes.stream()
                .findFirst()
                .orElseGet(() -> new Understood.Faulty(
                        blankForms.stream().limit(MAX_FAULTS).toList(), List.of()));
    }

    /** One tap registers one person: of several, all are registered or none. */
    private List<Entry> suggestions() {
        return faultyLines == 1 && !hasRegistration() && beyond.isEmpty() ? suggestions : List.of();
    }

    private List<Fault> faults() {
        List<Fault> all = new ArrayList<>(faults);
        all.addAll(hasRegistration() ? fragments : List.of());
        beyond.values().forEach(line -> all.add(new Fault(Fault.Kind.TOO_MANY, line)));
        return all;
    }
}
