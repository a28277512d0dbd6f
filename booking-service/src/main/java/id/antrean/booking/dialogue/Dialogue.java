package id.antrean.booking.dialogue;

import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What is known of a registration that is asked together part by part. What was asked last needs no memory: it is the
 * first that lacks.
 *
 * @param name of the person who is to come, or null
 * @param birthDate of that person, or null
 * @param visitDate the day asked for, or null
 * @param askedAt when it was asked for what lacks
 */
record Dialogue(
        @Nullable PersonName name,
        @Nullable LocalDate birthDate,
        @Nullable LocalDate visitDate,
        Instant askedAt) {

    /** @throws IllegalArgumentException when nothing lacks: there is nothing to ask */
    Dialogue {
        if (firstMissing(name, birthDate, visitDate).isEmpty()) {
            throw new IllegalArgumentException("nothing lacks in this registration");
        }
    }

    /** What lacks first, in the order in which it is asked for; empty for a whole registration. */
    static Optional<Detail> firstMissing(
            @Nullable PersonName name, @Nullable LocalDate birthDate, @Nullable LocalDate visitDate) {
        if (name == null) {
            return Optional.of(Detail.NAME);
        }
        if (birthDate == null) {
            return Optional.of(Detail.BIRTH_DATE);
        }
        return visitDate == null ? Optional.of(Detail.VISIT_DATE) : Optional.empty();
    }

    /** What was asked for last. */
    Detail asked() {
        return firstMissing(name, birthDate, visitDate).orElseThrow();
    }

    /** Whether a message of this time comes too late to be an answer. */
    boolean isOver(Instant sentAt, Duration lasts) {
        return sentAt.isAfter(askedAt.plus(lasts));
    }

    /** What is asked now. */
    Question question(List<Fault> faults) {
        return new Question(asked(), name, birthDate, visitDate, faults);
    }

    @Override
    public String toString() {
        return "Dialogue[" + asked() + "]";
    }
}
