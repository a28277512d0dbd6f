package id.antrean.sandbox.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A person as offices see one.
 *
 * @param number the person's number, digits only, also where offices do not see it
 * @param name the profile name
 * @param username the user name; a person with one hides the number
 */
record Profile(String number, String name, @Nullable String username) {

    private static final String UNKNOWN_NAME = "Pemohon";

    /** A person of whom nothing is known but the number. */
    static Profile unknown(String number) {
        return new Profile(number, UNKNOWN_NAME, null);
    }

    boolean hidesNumber() {
        return username != null;
    }

    /** The business-scoped user id. */
    String userId() {
        return Identifiers.userIdOf(number);
    }

    /** Without names and numbers: those are personal. */
    @Override
    public String toString() {
        return "Profile[" + (hidesNumber() ? "with" : "without") + " a user name]";
    }
}
