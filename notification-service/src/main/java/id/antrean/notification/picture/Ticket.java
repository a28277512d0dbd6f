package id.antrean.notification.picture;

import id.antrean.contracts.value.BookingCode;

/**
 * What a ticket says. All lines are worded already, in the language of the person; an empty line is left out.
 *
 * <p>It holds personal data: {@link #toString()} shows none.
 *
 * @param code what is scanned or read out at the counter
 * @param office the name of the office
 * @param name the name of the person
 * @param day the day with its weekday
 * @param time the time with its zone
 * @param arriveBy until when the person has to be there
 * @param footer a short remark in small letters
 */
public record Ticket(
        BookingCode code, String office, String name, String day, String time, String arriveBy, String footer) {

    @Override
    public String toString() {
        return "Ticket[***]";
    }
}
