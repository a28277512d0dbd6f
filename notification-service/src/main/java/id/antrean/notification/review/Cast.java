package id.antrean.notification.review;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;

/**
 * Whom sample messages are about.
 *
 * @param adult most of them
 * @param relative somebody else of the family
 * @param toddler the child of the family
 */
public record Cast(Person adult, Person relative, Person toddler) {

    /** Invented people with usual names. */
    public static final Cast USUAL = new Cast(Samples.BUDI, Samples.SITI, Samples.PUTRI);

    /** People with the longest names that there can be. */
    static final Cast WITH_LONGEST_NAMES = new Cast(longest("Wa"), longest("Wi"), longest("Wu"));

    private static Person longest(String beginning) {
        return Samples.person(beginning + "w".repeat(PersonName.MAX_LENGTH - beginning.length()), 1987);
    }

    @Override
    public String toString() {
        return "Cast";
    }
}
