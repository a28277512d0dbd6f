package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Category;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** English, for those who wrote in English; papers keep their Indonesian names, by which the counter asks for them. */
final class EnglishWording implements Wording {

    private static final List<String> DAYS =
            List.of("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday");
    private static final List<String> MONTHS = List.of(
            "January",
            "February",
            "March",
            "April",
            "May",
            "June",
            "July",
            "August",
            "September",
            "October",
            "November",
            "December");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH:mm", Locale.ROOT);

    @Override
    public String booking(BookingIssued booking, Place place) {
        return """
                *Booking code: %s*
                %s

                *%s, %s–%s*
                %s
                %s

                *Be there by %s.* After %s the code is void; you may then register again. \
                Show this code on this phone at the counter.%s

                *Bring originals and A4 copies; all data on them must be identical.* Incomplete papers are returned.
                %s

                Not for lost or damaged passports: go straight to the office that issued them.""".formatted(
                        booking.code().value(),
                        Registration.nameOf(booking.person()),
                        date(booking.date()),
                        time(booking.slotStart()),
                        timeInZone(booking.slotEnd()),
                        place.name(),
                        place.address(),
                        timeInZone(booking.arriveBy()),
                        time(booking.slotStart()),
                        priority(booking.category()),
                        requirements(booking.category()));
    }

    private static String priority(Category category) {
        return switch (category) {
            case TODDLER -> " Toddlers go first.";
            case ELDERLY -> " Elderly people go first.";
            case ADULT, CHILD -> "";
        };
    }

    private static String requirements(Category category) {
        return switch (category) {
            case ADULT, ELDERLY -> """
                • New passport: ID card (KTP), family card (KK), and one of: birth certificate, marriage book, diploma, \
                baptism letter (with name, place and date of birth, parents' names)
                • Replacement (penggantian): KTP and the old passport""";
            case CHILD, TODDLER -> """
                • Both parents' KTP, family card (KK), birth certificate, parents' marriage book
                • Statement signed by both parents, with stamp duty (meterai)
                • If any: old passport, copies of the parents' passports
                • Both parents come along; if divorced, bring the custody ruling""";
        };
    }

    @Override
    public String bookingStays() {
        return "A booking cannot be cancelled.";
    }

    @Override
    public String freeOfCharge() {
        return "This queue is free of charge; do not pay anyone.";
    }

    @Override
    public String refusal(BookingRefused refusal, Place place, LocalDate today) {
        String day = date(refusal.visitDate());
        return switch (refusal.reason()) {
            case ALREADY_BOOKED, ALREADY_BOOKED_BY_OTHER ->
                """
                Sorry, this registration cannot be accepted: *%s already has a booking*, registered from another \
                WhatsApp number. One person may have only one booking.

                The booking code is with the number that registered and must be shown on that phone at the counter. If \
                neither you nor your family registered, please tell an officer at %s.""".formatted(Registration.nameOf(refusal.person()), place.name());
            case DAY_FULL -> "Sorry, every place on *%s* is taken.".formatted(day);
            case DAY_CLOSED -> "Sorry, %s is closed on *%s*.".formatted(place.name(), day);
            case DAY_PAST -> "Sorry, *%s* is in the past. Please choose a day to come.".formatted(day);
            case TODAY_TOO_LATE ->
                "Sorry, no slot is left today, *%s*, that could be reached in time: applicants have to be there %s minutes before."
                        .formatted(day, place.arriveBeforeMinutes());
            case BEYOND_HORIZON ->
                "Sorry, *%s* is too far ahead. Registration is open for the next %s days, now until *%s*."
                        .formatted(day, refusal.horizonDays(), date(today.plusDays(refusal.horizonDays())));
        };
    }

    @Override
    public String otherDays(BookingRefused refusal) {
        if (refusal.alternatives().isEmpty()) {
            return """
                    At present no other day has room. Days are opened %s days ahead, one more every day; please try again \
                    tomorrow with a new date.""".formatted(refusal.horizonDays());
        }
        return """
                The nearest days that have room:
                %s

                To register, send for example:
                %s""".formatted(
                refusal.alternatives().stream()
                        .limit(MOST_LINES)
                        .map(day -> "• " + date(day))
                        .collect(Collectors.joining("\n")),
                new Registration(refusal.person(), refusal.alternatives().get(0)).line());
    }

    @Override
    public String held(BookingRefused.Held held, String name, String placeName) {
        return """
                %s already has a booking; one person may have only one.

                *Booking code: %s*
                *%s, %s*
                %s
                Be there by %s and show this code on this phone at the counter.

                A booking cannot be cancelled. Who is not there by %s loses the code and may register again.""".formatted(
                        name,
                        held.code().value(),
                        date(held.slotStart().toLocalDate()),
                        timeInZone(held.slotStart()),
                        placeName,
                        timeInZone(held.arriveBy()),
                        time(held.slotStart()));
    }

    @Override
    public String expiry(VisitExpired expiry, Place place, Registration example) {
        return """
                *Booking code %s is void.*

                %s was expected on %s at %s at %s, but had not been checked in by then.

                You may register again at any time. For %s, for example, send:
                %s""".formatted(
                        expiry.code().value(),
                        Registration.nameOf(expiry.person()),
                        date(expiry.slotStart().toLocalDate()),
                        timeInZone(expiry.slotStart()),
                        place.name(),
                        date(example.visitDate()),
                        example.line());
    }

    @Override
    public String answer(MessageReceived message, Place place) {
        return switch (message.intent()) {
            case FAULTY_REGISTRATION ->
                "Sorry, your registration cannot be processed yet:\n"
                        + message.faults().stream()
                                .limit(MOST_LINES)
                                .map(this::fault)
                                .collect(Collectors.joining("\n"));
            case CANCEL -> """
                A booking that was issued *cannot be cancelled or deleted* until the applicant has come and handed over \
                the papers.

                If the applicant is not there by the time of the appointment, the code becomes void by itself and you \
                may register again.""";
            case LOST_OR_DAMAGED -> """
                This queue is *not for lost or damaged passports*.

                Please go straight, without a booking, to the immigration office that issued the passport; an interview \
                record (BAP) is made there. Lost: bring a report of the loss from the police. Damaged: bring the \
                passport.""";
            case NOT_TEXT ->
                "Sorry, only text messages can be read here; pictures, voice notes, locations and the like cannot.";
            case OTHER -> "Welcome to the passport queue of *%s*.".formatted(place.name());
        };
    }

    private String fault(Fault fault) {
        String part = quoted(fault.text());
        return "• "
                + switch (fault.kind()) {
                    case PARTS ->
                        "The registration%s needs three parts, each after a #: name, birth date, date of the visit."
                                .formatted(part);
                    case NAME ->
                        "The name%s cannot be read: please write it between the # signs, letters only, 2 to 100 of them."
                                .formatted(part);
                    case BIRTH_DATE -> "The birth date%s %s.".formatted(part, noDate(fault.text()));
                    case BIRTH_DATE_IN_FUTURE ->
                        "The birth date%s is still to come; please check the year.".formatted(part);
                    case BIRTH_DATE_TOO_LONG_AGO ->
                        "The birth date%s is too long ago; please check the year.".formatted(part);
                    case VISIT_DATE -> "The date of the visit%s %s.".formatted(part, noDate(fault.text()));
                    case TOO_MANY ->
                        "One message holds five registrations at most; please send this one in the next message:%s."
                                .formatted(part);
                };
    }

    private static String noDate(@Nullable String text) {
        return Wording.isOneDate(text)
                ? "is not in the calendar"
                : "cannot be read; please write one date, eight digits: day, month, year";
    }

    private static String quoted(@Nullable String text) {
        String plain = text == null ? "" : PlainText.of(text, Fault.MAX_TEXT);
        return plain.isEmpty() ? "" : " “" + plain + "”";
    }

    @Override
    public String howTo(Registration example) {
        return """
                To register, send name, birth date and date of the visit like this:
                *#NAME#BIRTHDATE#VISITDATE*

                Example:
                %s
                means: %s, born %s, comes %s. Dates are written as eight digits: day, month, year.

                Register yourself, from your own number. Children under 5 may be registered from a parent's number, \
                people of 60 and over from a near relative's.""".formatted(
                        example.line(),
                        Registration.nameOf(example.person()),
                        dateAlone(example.person().birthDate()),
                        date(example.visitDate()));
    }

    @Override
    public String date(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().ordinal()) + ", " + dateAlone(day);
    }

    private static String dateAlone(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    @Override
    public String time(OffsetDateTime time) {
        return TIME.format(time);
    }
}
