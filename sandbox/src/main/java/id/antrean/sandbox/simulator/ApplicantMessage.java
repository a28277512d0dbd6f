package id.antrean.sandbox.simulator;

import org.jspecify.annotations.Nullable;

/**
 * A message to send in an applicant's name.
 *
 * @param number the applicant's number, digits only
 * @param name the profile name; null for the one used before
 * @param username the user name; empty to have none any more, null for the one used before
 * @param quotedId the message that it answers
 */
record ApplicantMessage(
        SimulatedOffice office,
        String number,
        @Nullable String name,
        @Nullable String username,
        Content content,
        @Nullable String quotedId) {

    /** Without names, numbers and words: those are personal. */
    @Override
    public String toString() {
        return "ApplicantMessage[" + content.type() + "]";
    }
}
