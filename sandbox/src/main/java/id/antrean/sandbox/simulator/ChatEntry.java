package id.antrean.sandbox.simulator;

import java.util.Set;
import org.jspecify.annotations.Nullable;

/**
 * One message of a chat.
 *
 * @param id Meta's id of it
 * @param direction who wrote it
 * @param office the code of the office that wrote it or that it was written to
 * @param number the applicant's number, digits only
 * @param at when it was written by the set's clock, in milliseconds since 1970
 * @param callbackData what the office wants to see again in the states of its message
 * @param quotedId the message that it answers
 * @param error the code that it fails with in place of being delivered
 */
record ChatEntry(
        String id,
        Direction direction,
        String office,
        String number,
        Content content,
        long at,
        Status status,
        @Nullable String callbackData,
        @Nullable String quotedId,
        @Nullable Integer error) {

    private static final Set<String> WINDOW_STAYS_SHUT = Set.of("reaction", "system", "unsupported");

    /** Seen from the office: {@code IN} is what an applicant wrote. */
    enum Direction {
        IN,
        OUT
    }

    boolean isFromApplicant() {
        return direction == Direction.IN;
    }

    ChatEntry with(Status next) {
        return new ChatEntry(id, direction, office, number, content, at, next, callbackData, quotedId, error);
    }

    ChatEntry with(Content next) {
        return new ChatEntry(id, direction, office, number, next, at, status, callbackData, quotedId, error);
    }

    /** Whether it opens the 24-hour window: what a person says does, what happens to a message or a number does not. */
    boolean opensWindow() {
        return isFromApplicant() && !WINDOW_STAYS_SHUT.contains(content.type());
    }

    /** A picture that is still to be fetched from its link. */
    boolean awaitsPicture() {
        return content.link() != null && content.mediaId() == null;
    }

    /** Without names, numbers and words: those are personal. */
    @Override
    public String toString() {
        return "ChatEntry[" + direction + ", " + content.type() + ", " + status + "]";
    }
}
