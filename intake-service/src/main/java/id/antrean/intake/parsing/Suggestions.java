package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a faulty registration may have meant: dates or parts in another order, the month before the day, a digit too many.
 * Where there are more readings than buttons, none is likelier than the others, and there is no suggestion.
 */
final class Suggestions {

    private static final int PARTS = 3;
    /** Nobody asks for a day further ahead; in days. */
    private static final int FURTHEST_VISIT = 180;

    /** Emoji and the like. */
    private static final Pattern SIGNS = Pattern.compile("[^\\p{L}\\p{M}\\d .,'’`-]+");

    private final LocalDate today;

    private Suggestions(LocalDate today) {
        this.today = today;
    }

    /** The readings of three parts, the likeliest first. */
    static List<Entry> of(String name, String birth, String visit, LocalDate today) {
        Suggestions suggestions = new Suggestions(today);
        List<Entry> inOrder = suggestions.product(names(name), suggestions.births(birth), suggestions.visits(visit));
        return few(inOrder.isEmpty() ? suggestions.reordered(List.of(name, birth, visit)) : inOrder);
    }

    /** The readings of more than three parts: a name that hashes divide, or something after the three. */
    static List<Entry> ofFields(List<String> fields, LocalDate today) {
        int last = fields.size() - 1;
        if (last < PARTS) {
            return List.of();
        }
        Suggestions suggestions = new Suggestions(today);
        String dividedName = String.join(" ", fields.subList(0, last - 1));
        List<Entry> divided = suggestions.whole(dividedName, fields.get(last - 1), fields.get(last));
        return divided.isEmpty() ? suggestions.whole(fields.get(0), fields.get(1), fields.get(2)) : divided;
    }

    private List<Entry> whole(String name, String birth, String visit) {
        return few(product(names(name), births(birth).stream().limit(1).toList(), visits(visit)));
    }

    /** One name, one day in the past and one to come, in another order: who is who shows in them. */
    private List<Entry> reordered(List<String> parts) {
        List<String> names = parts.stream().filter(this::isName).toList();
        List<LocalDate> inOrder =
                parts.stream().flatMap(part -> day(part).stream()).toList();
        List<LocalDate> days = inOrder.stream().sorted().toList();
        boolean inItsOrder = isName(parts.get(0)) && inOrder.equals(days);
        if (inItsOrder || names.size() != 1 || days.size() != 2) {
            return List.of();
        }
        List<LocalDate> births = days.stream().limit(1).filter(this::isBirth).toList();
        return product(
                names(names.get(0)),
                births,
                List.of(days.get(1)).stream().filter(this::isVisit).toList());
    }

    private boolean isName(String part) {
        return day(part).isEmpty()
                && PersonName.parse(PartReader.bareName(part)).isPresent();
    }

    private Optional<LocalDate> day(String part) {
        return WrittenDate.opening(PartReader.withoutLabels(part)).flatMap(date -> date.resolve(today.getYear() + 1));
    }

    private List<Entry> product(List<PersonName> names, List<LocalDate> births, List<LocalDate> visits) {
        return names.stream()
                .flatMap(name -> births.stream()
                        .flatMap(birth -> visits.stream().map(visit -> new Entry(new Person(name, birth), visit))))
                .toList();
    }

    private static List<Entry> few(List<Entry> entries) {
        List<Entry> each = entries.stream().distinct().toList();
        return each.size() <= MessageReceived.MOST_SUGGESTIONS ? each : List.of();
    }

    /** The name; or without signs that no name has; or without the words around it. */
    private static List<PersonName> names(String part) {
        String bare = PartReader.bareName(part);
        if (PartReader.isOfSeveral(bare)) {
            return List.of();
        }
        return Stream.of(bare, PartReader.bareName(SIGNS.matcher(bare).replaceAll(" ")))
                .flatMap(name -> PersonName.parse(Vocabulary.withoutFiller(name)).stream())
                .filter(name -> PartReader.mayBeName(name.value()))
                .filter(name -> PartReader.bareName(name.value()).equals(name.value()))
                .limit(1)
                .toList();
    }

    private List<LocalDate> births(String part) {
        String bare = PartReader.withoutLabels(part);
        return datesOf(WrittenDate.opening(bare).flatMap(date -> date.resolve(today.getYear())), bare, this::isBirth);
    }

    private List<LocalDate> visits(String part) {
        List<LocalDate> days =
                VisitDay.in(part, today).stream().filter(this::isVisit).toList();
        return days.isEmpty() ? datesOf(Optional.empty(), PartReader.withoutLabels(part), this::isVisit) : days;
    }

    /** A day of the calendar is never bent; what is none may be near to one. */
    private static List<LocalDate> datesOf(Optional<LocalDate> written, String part, Predicate<LocalDate> sensible) {
        return written.isPresent() ? written.filter(sensible).stream().toList() : NearDates.of(part, sensible);
    }

    private boolean isBirth(LocalDate date) {
        return PartReader.wrongBirth(date, today).isEmpty();
    }

    private boolean isVisit(LocalDate date) {
        return !date.isBefore(today) && !date.isAfter(today.plusDays(FURTHEST_VISIT));
    }
}
