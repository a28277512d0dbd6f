package id.antrean.booking.calendar;

import static java.util.stream.Collectors.joining;

import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * The hours of a day.
 *
 * @param periods in their order, without overlap
 */
record OpeningHours(List<Period> periods) {

    private static final Pattern PERIOD =
            Pattern.compile("\\s*((?:[01]\\d|2[0-3]):[0-5]\\d)\\s*-\\s*((?:[01]\\d|2[0-3]):[0-5]\\d)\\s*");

    OpeningHours {
        periods = List.copyOf(periods);
    }

    /**
     * One stretch without a break.
     *
     * @param from when it begins
     * @param to when it ends, later on the same day
     */
    record Period(LocalTime from, LocalTime to) {

        /** Whether both have some time in common. */
        boolean overlaps(LocalTime otherFrom, LocalTime otherTo) {
            return from.isBefore(otherTo) && otherFrom.isBefore(to);
        }

        /** From the earlier beginning to the later end. */
        Period joinedWith(Period other) {
            return new Period(from.isBefore(other.from) ? from : other.from, to.isAfter(other.to) ? to : other.to);
        }

        @Override
        public String toString() {
            return from + "-" + to;
        }
    }

    /** What keeps a text from being hours. */
    enum Fault {
        /** It has another form than {@code HH:MM-HH:MM}. */
        NO_PERIOD,
        /** A period ends before it begins. */
        ENDS_FIRST,
        /** A period begins before the one ahead of it ends. */
        OUT_OF_ORDER
    }

    /** A text that is no hours. */
    static final class InvalidHoursException extends IllegalArgumentException {

        private static final long serialVersionUID = 1L;

        private final Fault fault;
        private final String part;

        private InvalidHoursException(Fault fault, String part) {
            super(message(fault, part));
            this.fault = fault;
            this.part = part;
        }

        /** What is wrong. */
        Fault fault() {
            return fault;
        }

        /** The period that is wrong. */
        String part() {
            return part;
        }

        private static String message(Fault fault, String part) {
            return switch (fault) {
                case NO_PERIOD ->
                    "'" + part + "' is no period;"
                            + " write periods as HH:MM-HH:MM with commas between, for example 08:00-12:00,13:00-15:00";
                case ENDS_FIRST -> part + " ends before it begins";
                case OUT_OF_ORDER ->
                    part + " begins before the period ahead of it ends; write the periods in their order";
            };
        }
    }

    /**
     * Reads hours such as {@code 08:00-12:00,13:00-15:00}.
     *
     * @throws InvalidHoursException when they are none; the message says what is wrong and how to write them
     */
    static OpeningHours parse(String text) {
        List<Period> periods = new ArrayList<>();
        for (String part : text.split(",", -1)) {
            Matcher matcher = PERIOD.matcher(part);
            if (!matcher.matches()) {
                throw new InvalidHoursException(Fault.NO_PERIOD, part.strip());
            }
            add(periods, new Period(LocalTime.parse(matcher.group(1)), LocalTime.parse(matcher.group(2))));
        }
        return new OpeningHours(periods);
    }

    private static void add(List<Period> periods, Period next) {
        if (!next.from().isBefore(next.to())) {
            throw new InvalidHoursException(Fault.ENDS_FIRST, next.toString());
        }
        if (!periods.isEmpty()
                && next.from().isBefore(periods.get(periods.size() - 1).to())) {
            throw new InvalidHoursException(Fault.OUT_OF_ORDER, next.toString());
        }
        periods.add(next);
    }

    /** When the office opens on such a day. */
    LocalTime opening() {
        return periods.get(0).from();
    }

    /** As {@link #parse} reads it. */
    @Override
    public String toString() {
        return periods.stream().map(Period::toString).collect(joining(","));
    }
}
