package id.antrean.notification.composition;

import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Person;
import id.antrean.notification.texts.Texts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What messages of all kinds need: days, times, names, and the sentences that return. The names of days and months are
 * texts of ours, so that no locale data is needed.
 */
final class Phrases {

    /** How many people are named in one sentence at most; one message registers no more. */
    private static final int MOST_NAMES = 5;

    /** How much of a name stands in a list of names. */
    private static final int NAME_IN_LIST = 60;

    private final Texts texts;

    Phrases(Texts texts) {
        this.texts = texts;
    }

    /** The day with its weekday. */
    String date(LocalDate day) {
        return date("date", "weekday.", "month.", day);
    }

    /** The day without its weekday. */
    String dateAlone(LocalDate day) {
        return date("date.alone", "weekday.", "month.", day);
    }

    /** The day in few letters, for the title of a row: at most 15 characters. */
    String shortDate(LocalDate day) {
        return date("date.short", "weekday.short.", "month.short.", day);
    }

    private String date(String key, String weekdays, String months, LocalDate day) {
        return texts.say(key)
                .with("weekday", texts.text(weekdays + day.getDayOfWeek().getValue()))
                .with("day", day.getDayOfMonth())
                .with("month", texts.text(months + day.getMonthValue()))
                .with("year", day.getYear())
                .text();
    }

    /** The time without its zone. */
    String time(OffsetDateTime time) {
        return texts.say("time")
                .with("hour", String.format(Locale.ROOT, "%02d", time.getHour()))
                .with("minute", String.format(Locale.ROOT, "%02d", time.getMinute()))
                .text();
    }

    /** The time with the short name of its zone in Indonesia. */
    String timeInZone(OffsetDateTime time) {
        return texts.say("time.zone")
                .with("time", time(time))
                .with("zone", zone(time))
                .text();
    }

    /** The day, the time and its zone. */
    String at(OffsetDateTime time) {
        return texts.say("date.time")
                .with("date", date(time.toLocalDate()))
                .with("time", timeInZone(time))
                .text();
    }

    /** Until when, after a space; empty where there is no end. */
    String until(@Nullable OffsetDateTime end) {
        return end == null ? "" : " " + texts.say("until").with("time", at(end)).text();
    }

    /** That the queue costs nothing, and middlemen get nothing (R14), in one line. */
    String freeOfCharge() {
        return texts.text("free");
    }

    /** What to bring (R7). */
    String requirements(Category category) {
        return switch (category) {
            case ADULT -> adult();
            case ELDERLY -> adult() + "\n" + elderlyCompanion();
            case CHILD -> texts.text("requirements.child");
            case TODDLER -> texts.text("requirements.toddler");
        };
    }

    private String adult() {
        return texts.text("requirements.adult-new") + "\n" + texts.text("requirements.replacement");
    }

    /** What elderly people should know beside what adults bring. */
    String elderlyCompanion() {
        return texts.text("requirements.elderly-companion");
    }

    /** How to register, with a real example. */
    String howTo(Registration example) {
        return texts.say("how-to")
                .with("line", example.line())
                .with("name", Registration.nameOf(example.person()))
                .with("birthDate", dateAlone(example.person().birthDate()))
                .with("visitDate", date(example.visitDate()))
                .text();
    }

    /** The names of several people, as a sentence has them. */
    String names(List<Person> persons) {
        if (persons.size() == 1) {
            return Registration.nameOf(persons.get(0));
        }
        List<String> names = new ArrayList<>(persons.stream()
                .limit(MOST_NAMES)
                .map(person -> PlainText.of(person.name().value(), NAME_IN_LIST))
                .toList());
        if (persons.size() > MOST_NAMES) {
            names.add(texts.say("names.others")
                    .with("count", persons.size() - MOST_NAMES)
                    .text());
        }
        int last = names.size() - 1;
        return last <= 0
                ? String.join("", names)
                : texts.say("names.and")
                        .with("before", String.join(", ", names.subList(0, last)))
                        .with("last", names.get(last))
                        .text();
    }

    /** WIB, WITA or WIT; elsewhere the offset. */
    private static String zone(OffsetDateTime time) {
        return switch (time.getOffset().getId()) {
            case "+07:00" -> "WIB";
            case "+08:00" -> "WITA";
            case "+09:00" -> "WIT";
            default -> "UTC" + time.getOffset().getId().replace("Z", "");
        };
    }
}
