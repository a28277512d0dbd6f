package id.antrean.booking.misuse;

import java.time.LocalDate;
import java.time.temporal.ChronoField;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/**
 * Finds registrations by a machine: of many numbers, in the same second, of one form, with birth dates at even
 * intervals. A crowd at opening time shares second and form, so the dates have to prove it, and only those that arrived
 * close together are compared: among thousands of honest dates some are always in a row.
 */
final class Scripts {

    /** Among so many that follow each other a series is looked for. */
    static final int SEEN_TOGETHER = 12;

    private Scripts() {}

    /**
     * A registration.
     *
     * @param senderId from which number
     * @param eventId the event that asked
     * @param birthDate when the person was born
     */
    record Member(long senderId, String eventId, LocalDate birthDate) {}

    /**
     * Registrations with birth dates at even intervals.
     *
     * @param members the registrations, the oldest person first
     * @param step the interval, such as {@code P1D} or {@code P1M}
     */
    record Series(List<Member> members, String step) {}

    /**
     * The series that the last of these registrations is part of.
     *
     * @param together registrations of one second and form, at most {@link #SEEN_TOGETHER}, in the order of arrival
     * @param from how many numbers make a series
     */
    static Optional<Series> find(List<Member> together, int from) {
        if (together.size() < from) {
            return Optional.empty();
        }
        Member last = together.get(together.size() - 1);
        Map<LocalDate, Member> byDate = together.stream()
                .collect(Collectors.toMap(Member::birthDate, member -> member, (first, second) -> second));
        List<LocalDate> dates = byDate.keySet().stream().sorted().toList();
        for (int i = 0; i < dates.size(); i++) {
            for (int j = i + 1; j < dates.size(); j++) {
                for (Step step : steps(dates.get(i), dates.get(j))) {
                    List<Member> run = run(byDate, dates.get(i), step.next());
                    if (run.contains(last) && numbers(run) >= from) {
                        return Optional.of(new Series(run, step.name()));
                    }
                }
            }
        }
        return Optional.empty();
    }

    private record Step(String name, UnaryOperator<LocalDate> next) {}

    /** From one date to a later one: so many days, and so many months where it is the same day of the month. */
    private static List<Step> steps(LocalDate from, LocalDate to) {
        long days = to.toEpochDay() - from.toEpochDay();
        Step byDays = new Step("P" + days + "D", date -> date.plusDays(days));
        if (from.getDayOfMonth() != to.getDayOfMonth()) {
            return List.of(byDays);
        }
        long months = to.getLong(ChronoField.PROLEPTIC_MONTH) - from.getLong(ChronoField.PROLEPTIC_MONTH);
        return List.of(byDays, new Step("P" + months + "M", date -> date.plusMonths(months)));
    }

    private static List<Member> run(Map<LocalDate, Member> byDate, LocalDate first, UnaryOperator<LocalDate> next) {
        List<Member> run = new ArrayList<>();
        LocalDate date = first;
        for (Member member = byDate.get(date); member != null; member = byDate.get(date)) {
            run.add(member);
            date = next.apply(date);
        }
        return run;
    }

    private static long numbers(List<Member> run) {
        return run.stream().map(Member::senderId).distinct().count();
    }
}
