package id.antrean.booking.number;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A number as supervisors see it.
 *
 * @param number in full
 * @param owner whose it is (R2), or null while it is bound to nobody
 * @param standing what holds now
 * @param until until when, or null where it is clear
 * @param score what is left of the signals now
 * @param thresholds from which scores on a number is flagged and blacklisted
 * @param signals all that was ever found, the latest first, annulled ones too
 * @param decisions every change of the standing, the latest first
 * @param bookings those that are open
 */
@RegisterForReflection
record NumberView(
        String number,
        @Nullable Owner owner,
        Standing standing,
        @Nullable Instant until,
        BigDecimal score,
        Thresholds thresholds,
        List<SignalView> signals,
        List<DecisionView> decisions,
        List<OpenBooking> bookings) {

    /**
     * The person whose number it is.
     *
     * @param since since when
     */
    @RegisterForReflection
    record Owner(String name, LocalDate birthDate, Instant since) {}

    /**
     * By what the score is judged.
     *
     * @param halfLife in what time a signal loses half its weight, ISO 8601
     * @param blacklistedFor for how long a number is blacklisted, ISO 8601
     */
    @RegisterForReflection
    record Thresholds(BigDecimal flaggedAt, BigDecimal blacklistedAt, String halfLife, String blacklistedFor) {}

    /**
     * A signal.
     *
     * @param weight what it added to the score when it happened
     * @param evidence what was seen
     * @param annulled by whom it was taken back, or null
     */
    @RegisterForReflection
    record SignalView(
            long id,
            SignalKind kind,
            BigDecimal weight,
            Instant at,
            JsonNode evidence,
            @Nullable Annulment annulled) {}

    /** Who took a signal back. */
    @RegisterForReflection
    record Annulment(Instant at, String by, String reason) {}

    /**
     * A decision.
     *
     * @param by an account of staff, or {@code rules}
     * @param reason as the account gave it, or null
     * @param evidence the signals that counted
     * @param parameters the thresholds as they were
     * @param replay what the rules make of that evidence today
     */
    @RegisterForReflection
    record DecisionView(
            Standing standing,
            @Nullable Instant until,
            BigDecimal score,
            Instant at,
            String by,
            @Nullable String reason,
            JsonNode evidence,
            JsonNode parameters,
            ReplayView replay) {}

    /**
     * A decision made again.
     *
     * @param agrees whether it came out the same
     */
    @RegisterForReflection
    record ReplayView(
            boolean agrees, Standing standing, @Nullable Instant until, BigDecimal score) {}

    /** An open booking. */
    @RegisterForReflection
    record OpenBooking(String code, String office, String state, Instant slotStart) {}
}
