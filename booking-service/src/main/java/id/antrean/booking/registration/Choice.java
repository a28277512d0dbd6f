package id.antrean.booking.registration;

import id.antrean.contracts.event.Choices;
import id.antrean.contracts.value.BookingCode;
import java.time.DateTimeException;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * What an offered row or button stands for. Its id says only which row of ours it belongs to; whoever taps must be the
 * one to whom it was offered.
 */
sealed interface Choice {

    /**
     * Book this day for the people of a refused request.
     *
     * @param request the token of the request
     * @param date the day
     */
    record BookDay(String request, LocalDate date) implements Choice {}

    /**
     * Put the people of a refused request on the waiting list of the day that they asked for.
     *
     * @param request the token of the request
     */
    record Wait(String request) implements Choice {}

    /**
     * Take the place that is kept.
     *
     * @param waiting the token of the place on the waiting list
     */
    record Take(String waiting) implements Choice {}

    /**
     * Leave the waiting list.
     *
     * @param waiting the token of the place on the waiting list
     */
    record Leave(String waiting) implements Choice {}

    /**
     * Withdraw a booking.
     *
     * @param code which
     */
    record Drop(BookingCode code) implements Choice {}

    /** None of ours, or one of another version. */
    record Unknown() implements Choice {}

    /** {@code b1:day:<token>:<yyyyMMdd>}, {@code b1:drop:<code>}, or a word and a token. */
    Pattern FORM = Pattern.compile(Choices.PREFIX + "(day|wait|take|leave|drop):([A-Za-z0-9_-]{1,40})(?::(\\d{8}))?");

    /** Reads an id as it came back. */
    static Choice parse(String id) {
        Matcher matcher = FORM.matcher(id);
        if (!matcher.matches()) {
            return new Unknown();
        }
        String token = matcher.group(2);
        String date = matcher.group(3);
        if (date != null) {
            return matcher.group(1).equals("day") ? day(token, date) : new Unknown();
        }
        return switch (matcher.group(1)) {
            case "wait" -> new Wait(token);
            case "take" -> new Take(token);
            case "leave" -> new Leave(token);
            case "drop" -> BookingCode.parse(token).<Choice>map(Drop::new).orElseGet(Unknown::new);
            default -> new Unknown();
        };
    }

    private static Choice day(String token, String date) {
        try {
            return new BookDay(token, LocalDate.parse(date, DateTimeFormatter.BASIC_ISO_DATE));
        } catch (DateTimeException e) {
            return new Unknown();
        }
    }

    /** The id of this choice. */
    default String id() {
        if (this instanceof BookDay day) {
            return Choices.PREFIX + "day:" + day.request + ":" + DateTimeFormatter.BASIC_ISO_DATE.format(day.date);
        }
        if (this instanceof Wait wait) {
            return Choices.PREFIX + "wait:" + wait.request;
        }
        if (this instanceof Take take) {
            return Choices.PREFIX + "take:" + take.waiting;
        }
        if (this instanceof Leave leave) {
            return Choices.PREFIX + "leave:" + leave.waiting;
        }
        if (this instanceof Drop drop) {
            return Choices.PREFIX + "drop:" + drop.code.value();
        }
        throw new IllegalStateException("what is unknown is not offered");
    }
}
