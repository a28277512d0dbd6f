package id.antrean.notification.composition;

import id.antrean.contracts.value.Category;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** English, for those who wrote in English; papers keep their Indonesian names, by which the counter asks for them. */
final class EnglishPhrases implements Phrases {

    private static final int SHORT = 3;
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
    public String date(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().ordinal()) + ", " + dateAlone(day);
    }

    @Override
    public String dateAlone(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    @Override
    public String shortDate(LocalDate day) {
        return "%s %d %s %d"
                .formatted(
                        DAYS.get(day.getDayOfWeek().ordinal()).substring(0, SHORT),
                        day.getDayOfMonth(),
                        MONTHS.get(day.getMonthValue() - 1).substring(0, SHORT),
                        day.getYear());
    }

    @Override
    public String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    @Override
    public String at(OffsetDateTime time) {
        return date(time.toLocalDate()) + " at " + timeInZone(time);
    }

    @Override
    public String and(String before, String last) {
        return before + " and " + last;
    }

    @Override
    public String others(int count) {
        return count + " more";
    }

    @Override
    public String freeOfCharge() {
        return "This queue is free of charge; do not pay anyone.";
    }

    @Override
    public String requirements(Category category) {
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
}
