package id.antrean.notification.composition;

import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.value.SignalKind;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The standing of a number in English. */
final class EnglishStanding implements StandingWording {

    private final Phrases phrases = new EnglishPhrases();

    @Override
    public String nothing() {
        return "*Nothing is known against this number.* You can register as usual.";
    }

    @Override
    public String clear() {
        return "*This number is not restricted.* You can register as usual.";
    }

    @Override
    public String flagged(@Nullable OffsetDateTime until) {
        return "*This number is flagged%s.* You can still register; bring this phone, since the counter checks that it is there."
                .formatted(until(until));
    }

    @Override
    public String blacklisted(@Nullable OffsetDateTime until) {
        return "*This number cannot register%s.*".formatted(until(until));
    }

    private String until(@Nullable OffsetDateTime until) {
        return until == null ? "" : " until " + phrases.at(until);
    }

    @Override
    public String signsTitle() {
        return "On record:";
    }

    @Override
    public String sign(Sign sign) {
        return "• %s: %s, last on %s"
                .formatted(
                        what(sign.kind()),
                        sign.times() == 1 ? "once" : sign.times() + " times",
                        phrases.date(sign.lastOn()));
    }

    private static String what(SignalKind kind) {
        return switch (kind) {
            case NO_SHOW -> "The applicant did not come to the appointment";
            case MANY_IDENTITIES -> "Many different people were tried from this number";
            case MANY_NUMBERS -> "One person was tried from many numbers, this one among them";
            case FLOODING -> "Too many messages in a short time";
            case SCRIPTED -> "Registrations that seem to be sent by a program";
            case COUNTER_MISMATCH -> "At the counter stood somebody else than the person registered";
            case BLOCKED_BY_OFFICE -> "Blocked by the office";
        };
    }

    @Override
    public String howToBeCleared(Place place) {
        return """
                Typing errors never count, and old entries weigh less by themselves. If this is a mistake, come with your \
                KTP and this phone to %s, %s; the office can clear it.""".formatted(place.name(), place.address());
    }
}
