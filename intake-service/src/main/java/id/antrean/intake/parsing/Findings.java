package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.intake.parsing.Token.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** What was found in a text without hashes, and what it makes together. */
final class Findings {

    /** In what order the parts of several people belong together beyond doubt: N a name, B a birth date, V a visit. */
    private static final Pattern SEVERAL = Pattern.compile("(?:NBV)+|(?:NVB)+|(?:BNV)+|(?:NB)+V|V(?:NB)+");

    /** A day this many days ahead is a visit, where a year of two digits leaves the century open. */
    private static final int A_YEAR = 366;

    private static final int WORDS_OF_A_NAME = 5;

    /**
     * A name.
     *
     * @param name the name
     * @param labelled whether the text says that it is one
     * @param capitalised whether its words are written as names are
     * @param whole whether the message is nothing else
     * @param certain whether it is known where it begins and ends
     */
    record Name(PersonName name, boolean labelled, boolean capitalised, boolean whole, boolean certain) {

        int words() {
            return name.value().split(" ").length;
        }
    }

    private final boolean hashed;
    private final LocalDate today;
    private final List<Name> names = new ArrayList<>();
    private final List<LocalDate> births = new ArrayList<>();
    private final List<List<LocalDate>> visits = new ArrayList<>();
    private final List<Fault> faults = new ArrayList<>();
    private final Set<Kind> mentioned = EnumSet.noneOf(Kind.class);
    private final StringBuilder order = new StringBuilder();
    private String visitText = "";
    private boolean labelled;
    private boolean wishes;
    private boolean uncertainDates;

    Findings(boolean hashed, LocalDate today) {
        this.hashed = hashed;
        this.today = today;
    }

    void mention(Token token) {
        mentioned.add(token.kind());
        wishes |= Vocabulary.WISH.contains(token.word());
    }

    void addName(Name name) {
        names.add(name);
        order.append('N');
    }

    /** @param label the label before it, or null */
    void addDate(Token token, @Nullable Kind label) {
        labelled |= label != null;
        WrittenDate date = token.date();
        uncertainDates |= date != null && date.isSixDigits();
        boolean invalid = date != null && token.days().stream().noneMatch(day -> day.getYear() >= VisitDay.FIRST_YEAR);
        if (date != null && (label == Kind.BIRTH_LABEL || label == null && isBirth(token, date))) {
            addBirth(date, token.text());
        } else if (invalid || label == Kind.BIRTH_LABEL) {
            faults.add(
                    new Fault(label == Kind.BIRTH_LABEL ? Fault.Kind.BIRTH_DATE : Fault.Kind.VISIT_DATE, token.text()));
        } else {
            visitText = visitText.isEmpty() ? token.text() : visitText;
            boolean again = !visits.isEmpty()
                    && order.charAt(order.length() - 1) == 'V'
                    && visits.get(visits.size() - 1).equals(token.days());
            if (!again) {
                visits.add(token.days());
                order.append('V');
            }
        }
    }

    private void addBirth(WrittenDate date, String text) {
        Optional<LocalDate> born = date.resolve(today.getYear());
        Optional<Fault.Kind> wrong = born.flatMap(day -> PartReader.wrongBirth(day, today));
        if (born.isEmpty() || wrong.isPresent()) {
            faults.add(new Fault(wrong.orElse(Fault.Kind.BIRTH_DATE), text));
        } else {
            births.add(born.get());
            order.append('B');
        }
    }

    /** Without a label: a day that is past is somebody's birth, one to come is a visit; what is no day, the first is a birth. */
    private boolean isBirth(Token token, WrittenDate date) {
        if (token.days().isEmpty()) {
            return births.isEmpty();
        }
        LocalDate day = token.days().get(0);
        return day.isBefore(today) || date.hasShortYear() && day.isAfter(today.plusDays(A_YEAR));
    }

    /** What it makes; empty where the parts do not belong together, or nothing was found. */
    Optional<Understood> understood(String shape) {
        boolean asked = mentioned.contains(Kind.QUESTION)
                && (!mentioned.contains(Kind.REGISTER) || names.stream().anyMatch(name -> !name.labelled()));
        if (asked) {
            return Optional.empty();
        }
        if (names.stream().anyMatch(name -> !name.certain())) {
            return unsure();
        }
        if (faults.isEmpty() && !names.isEmpty() && births.size() == names.size() && !visits.isEmpty()) {
            return whole(shape);
        }
        boolean one = names.size() <= 1 && births.size() <= 1 && visits.size() <= 1 && faults.size() <= 2;
        return one && !uncertainDates ? parts() : Optional.empty();
    }

    /** Of a name that may be more or less than it seems nothing is taken, where the name alone was not asked for. */
    private Optional<Understood> unsure() {
        boolean one = names.size() == 1 && births.size() <= 1 && visits.size() <= 1;
        if (!one || uncertainDates) {
            return Optional.empty();
        }
        Name name = names.get(0);
        if (births.isEmpty() && visits.isEmpty()) {
            return name.whole() ? Optional.of(partsOf(name.name(), false)) : Optional.empty();
        }
        return Optional.of(partsOf(null, true));
    }

    private Optional<Understood> whole(String shape) {
        boolean plain = visits.stream().allMatch(days -> days.size() == 1);
        boolean forEach = visits.size() == 1 || visits.size() == names.size();
        if (plain && forEach && (names.size() == 1 || SEVERAL.matcher(order).matches())) {
            return names.size() <= RegistrationReceived.MAX_ENTRIES
                    ? Optional.of(new Understood.Registration(
                            IntStream.range(0, names.size())
                                    .mapToObj(this::entry)
                                    .distinct()
                                    .toList(),
                            shape))
                    : Optional.empty();
        }
        return names.size() == 1 ? Optional.of(askedWhichDay()) : Optional.empty();
    }

    private Entry entry(int at) {
        return entry(at, visits.get(visits.size() == 1 ? 0 : at).get(0));
    }

    private Entry entry(int at, LocalDate visit) {
        return new Entry(new Person(names.get(at).name(), births.get(at)), visit);
    }

    private Understood askedWhichDay() {
        List<Entry> days = visits.stream()
                .flatMap(List::stream)
                .distinct()
                .map(day -> entry(0, day))
                .toList();
        return new Understood.Faulty(
                List.of(new Fault(Fault.Kind.VISIT_DATE, visitText)),
                days.size() <= MessageReceived.MOST_SUGGESTIONS ? days : List.of());
    }

    private Optional<Understood> parts() {
        boolean wants = mentioned.contains(Kind.REGISTER) || wishes && mentioned.contains(Kind.OBJECT);
        boolean any = !names.isEmpty() || !births.isEmpty() || !visits.isEmpty();
        boolean aboutSomethingElse = mentioned.contains(Kind.OBJECT) && !wants && names.isEmpty();
        boolean wrongOnly = !faults.isEmpty() && names.isEmpty() && !labelled && !hashed;
        if (aboutSomethingElse || wrongOnly || !any && faults.isEmpty() && !wants) {
            return Optional.empty();
        }
        return names.isEmpty() ? Optional.of(partsOf(null, true)) : named(names.get(0), wants);
    }

    private Optional<Understood> named(Name name, boolean wants) {
        boolean dated = !births.isEmpty() || !faults.isEmpty();
        boolean written = name.capitalised() && (wants || !visits.isEmpty() && name.words() > 1);
        if (name.labelled() || hashed || dated || written) {
            return Optional.of(partsOf(name.name(), true));
        }
        if (wants) {
            return Optional.of(partsOf(null, true));
        }
        boolean mayBe = !visits.isEmpty() && name.capitalised() || name.whole() && name.words() <= WORDS_OF_A_NAME;
        return mayBe ? Optional.of(partsOf(name.name(), false)) : Optional.empty();
    }

    private Understood partsOf(@Nullable PersonName name, boolean certain) {
        LocalDate birth = births.isEmpty() ? null : births.get(0);
        List<LocalDate> days = visits.isEmpty() ? List.of() : visits.get(0);
        List<Fault> wrong = new ArrayList<>(faults);
        if (days.size() > 1) {
            wrong.add(new Fault(Fault.Kind.VISIT_DATE, visitText));
        }
        return new Understood.Parts(name, birth, days.size() == 1 ? days.get(0) : null, wrong, certain);
    }
}
