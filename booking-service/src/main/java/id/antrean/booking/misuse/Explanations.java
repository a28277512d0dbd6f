package id.antrean.booking.misuse;

import static java.util.stream.Collectors.groupingBy;

import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Puts together what a number is told about itself. */
@Singleton
final class Explanations {

    private static final String STANDING = "select standing, standing_until from sender where id = $1";
    /** What is left of a signal below this is no longer spoken of. */
    private static final double FORGOTTEN = 0.05;

    private final SignalStore signals;
    private final OfficeDirectory offices;
    private final StandingParameters parameters;

    Explanations(SignalStore signals, OfficeDirectory offices, MisuseSettings settings) {
        this.signals = signals;
        this.offices = offices;
        this.parameters = settings.standing();
    }

    Uni<Explanation> explain(SqlConnection transaction, long senderId, OfficeCode office, Instant now) {
        ZoneId zone = offices.get(office).zone();
        return transaction.preparedQuery(STANDING).execute(Tuple.of(senderId)).chain(rows -> signals.load(
                        transaction, List.of(senderId))
                .map(loaded -> explanation(
                        rows.iterator().next(), signs(loaded.getOrDefault(senderId, List.of()), zone, now), now)));
    }

    private static Explanation explanation(Row row, List<Sign> signs, Instant now) {
        Instant until = instant(row.getOffsetDateTime(1));
        return until == null || !until.isAfter(now)
                ? new Explanation(Standing.CLEAR, null, signs)
                : new Explanation(Standing.valueOf(row.getString(0)), until, signs);
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private List<Sign> signs(List<Signal> loaded, ZoneId zone, Instant now) {
        Map<SignalKind, List<Signal>> byKind =
                loaded.stream().filter(signal -> isSign(signal, now)).collect(groupingBy(Signal::kind));
        return byKind.entrySet().stream()
                .map(entry -> new Sign(
                        entry.getKey(),
                        entry.getValue().size(),
                        entry.getValue().stream()
                                .map(Signal::at)
                                .max(Comparator.naturalOrder())
                                .orElseThrow()
                                .atZone(zone)
                                .toLocalDate()))
                .sorted(Comparator.comparing(Sign::lastOn).reversed().thenComparing(Sign::kind))
                .toList();
    }

    private boolean isSign(Signal signal, Instant now) {
        if (signal.blockedUntil() != null) {
            return signal.blockedUntil().isAfter(now);
        }
        return signal.counts()
                && StandingRules.decayed(signal.weight().doubleValue(), signal.at(), now, parameters) >= FORGOTTEN;
    }
}
