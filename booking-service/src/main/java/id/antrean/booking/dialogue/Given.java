package id.antrean.booking.dialogue;

import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Fault.Kind;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * What a message says as the answer to a question. Pure.
 *
 * @param name the name given, or null
 * @param birthDate the birth date given, or null
 * @param visitDate the day given, or null
 * @param spoiled what was tried anew but is wrong, so that what was known of it counts no more
 * @param faults what was wrong with the message
 */
record Given(
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate visitDate,
        Set<Detail> spoiled,
        List<Fault> faults) {

    /** Nobody asks for a day further ahead; a year that is mistyped is. */
    private static final int A_YEAR = 366;

    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    /**
     * Reads a message as the answer to a question.
     *
     * @param asked what was asked for, or null when nothing was
     * @param knownDay the day of the visit that was told before, or null
     * @param today the day at the office
     */
    static Given in(PartsReceived parts, @Nullable Detail asked, @Nullable LocalDate knownDay, LocalDate today) {
        // A word or two may be a name, a greeting or anything else.
        PersonName name = parts.certain() || asked == Detail.NAME ? parts.name() : null;
        List<Fault> faults = faults(parts, asked);
        LocalDate bare = bareDate(parts);
        if (bare != null && asked == Detail.BIRTH_DATE) {
            if (bare.isBefore(today)) {
                return new Given(name, bare, null, Set.of(), faults);
            }
            boolean dayAhead = knownDay == null && !bare.isAfter(today.plusDays(A_YEAR));
            return dayAhead
                    ? new Given(name, null, bare, Set.of(), faults)
                    : new Given(name, null, null, Set.of(), List.of(notADay(Kind.BIRTH_DATE_IN_FUTURE, bare)));
        }
        if (bare != null && asked == Detail.VISIT_DATE) {
            return bare.isBefore(today)
                    ? new Given(name, null, null, Set.of(), List.of(notADay(Kind.VISIT_DATE_PAST, bare)))
                    : new Given(name, null, bare, Set.of(), faults);
        }
        return new Given(name, parts.birthDate(), parts.visitDate(), spoiled(parts, faults), faults);
    }

    /** The date of a message with one date and no name: which of the two it is depends on the question. */
    private static @Nullable LocalDate bareDate(PartsReceived parts) {
        if (parts.name() != null || parts.birthDate() != null && parts.visitDate() != null) {
            return null;
        }
        return parts.birthDate() != null ? parts.birthDate() : parts.visitDate();
    }

    private static Fault notADay(Kind kind, LocalDate date) {
        return new Fault(kind, TYPED.format(date));
    }

    /** A lone date that is none was meant as what was asked for. */
    private static List<Fault> faults(PartsReceived parts, @Nullable Detail asked) {
        boolean alone = parts.name() == null && parts.birthDate() == null && parts.visitDate() == null;
        if (!alone || parts.faults().size() != 1) {
            return parts.faults();
        }
        Fault fault = parts.faults().get(0);
        if (asked == Detail.VISIT_DATE && fault.kind() == Kind.BIRTH_DATE) {
            return List.of(new Fault(Kind.VISIT_DATE, fault.text()));
        }
        return asked == Detail.BIRTH_DATE && fault.kind() == Kind.VISIT_DATE
                ? List.of(new Fault(Kind.BIRTH_DATE, fault.text()))
                : parts.faults();
    }

    private static Set<Detail> spoiled(PartsReceived parts, List<Fault> faults) {
        Set<Detail> spoiled = EnumSet.noneOf(Detail.class);
        if (parts.certain()) {
            for (Fault fault : faults) {
                switch (fault.kind()) {
                    case NAME -> spoiled.add(Detail.NAME);
                    case BIRTH_DATE, BIRTH_DATE_IN_FUTURE, BIRTH_DATE_TOO_LONG_AGO -> spoiled.add(Detail.BIRTH_DATE);
                    case VISIT_DATE, VISIT_DATE_PAST -> spoiled.add(Detail.VISIT_DATE);
                    case PARTS, TOO_MANY, HELD_BACK -> {}
                }
            }
        }
        return spoiled;
    }

    /** What is given of a detail, else what was known of it unless that was spoiled. */
    <T> @Nullable T or(Detail detail, @Nullable T given, @Nullable T known) {
        return given != null || spoiled.contains(detail) ? given : known;
    }
}
