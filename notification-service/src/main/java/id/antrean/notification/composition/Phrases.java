package id.antrean.notification.composition;

import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;

/** What messages of all kinds need in one language: days, times, names, and the sentences that return. */
interface Phrases {

    /** How many people are named in one sentence at most; one message registers no more. */
    int MOST_NAMES = 5;

    /** How much of a name stands in a list of names. */
    int NAME_IN_LIST = 60;

    /** The phrases of a language. */
    static Phrases in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianPhrases();
            case ENGLISH -> new EnglishPhrases();
        };
    }

    /** The day with its weekday. */
    String date(LocalDate day);

    /** The day without its weekday. */
    String dateAlone(LocalDate day);

    /** The day in few letters, for the title of a row: at most 15 characters. */
    String shortDate(LocalDate day);

    /** The time without its zone. */
    String time(OffsetDateTime time);

    /** The day, the time and its zone. */
    String at(OffsetDateTime time);

    /** That the queue costs nothing, and middlemen get nothing (R14), in one line. */
    String freeOfCharge();

    /** What to bring (R7). */
    String requirements(Category category);

    /** How to register, with a real example. */
    String howTo(Registration example);

    /** The last of several, joined to those before. */
    String and(String before, String last);

    /** So many whose names are not said. */
    String others(int count);

    /** The names of several people, as a sentence has them. */
    default String names(List<Person> persons) {
        if (persons.size() == 1) {
            return Registration.nameOf(persons.get(0));
        }
        List<String> names = new ArrayList<>(persons.stream()
                .limit(MOST_NAMES)
                .map(person -> PlainText.of(person.name().value(), NAME_IN_LIST))
                .toList());
        if (persons.size() > MOST_NAMES) {
            names.add(others(persons.size() - MOST_NAMES));
        }
        int last = names.size() - 1;
        return last <= 0 ? String.join("", names) : and(String.join(", ", names.subList(0, last)), names.get(last));
    }

    /** The time with the short name of its zone in Indonesia. */
    default String timeInZone(OffsetDateTime time) {
        return time(time) + " " + zone(time);
    }

    /** WIB, WITA or WIT; elsewhere the offset. */
    static String zone(OffsetDateTime time) {
        return switch (time.getOffset().getId()) {
            case "+07:00" -> "WIB";
            case "+08:00" -> "WITA";
            case "+09:00" -> "WIT";
            default -> "UTC" + time.getOffset().getId().replace("Z", "");
        };
    }
}
