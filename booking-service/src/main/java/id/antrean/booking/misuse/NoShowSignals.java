package id.antrean.booking.misuse;

import id.antrean.contracts.value.SignalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** The signals of people who did not come, which weigh what those before them make of them. */
@Singleton
final class NoShowSignals {

    private final SignalStore signals;
    private final MisuseConfig.NoShow config;

    NoShowSignals(SignalStore signals, MisuseSettings settings) {
        this.signals = signals;
        this.config = settings.config().noShow();
    }

    /** Annuls the no-shows of these bookings. Returns the numbers whose signals changed. */
    Uni<Set<Long>> annul(SqlConnection transaction, Collection<String> codes, String by, String reason, Instant now) {
        return signals.annulNoShows(transaction, codes, by, reason, now).call(senders -> weigh(transaction, senders));
    }

    /** Weighs all no-shows of these numbers anew. */
    Uni<Void> weigh(SqlConnection transaction, Collection<Long> senders) {
        return senders.isEmpty()
                ? Uni.createFrom().voidItem()
                : signals.load(transaction, senders)
                        .chain(loaded -> signals.weigh(
                                transaction,
                                loaded.values().stream()
                                        .flatMap(ofSender -> changed(ofSender).stream())
                                        .toList()));
    }

    private List<Signal> changed(List<Signal> ofSender) {
        List<Signal> noShows = ofSender.stream()
                .filter(signal -> signal.kind() == SignalKind.NO_SHOW)
                .toList();
        Map<Long, Signal> before = new HashMap<>();
        noShows.forEach(signal -> before.put(signal.id(), signal));
        return NoShows.weigh(noShows, config.weight(), config.freeAfter()).stream()
                .filter(weighed -> {
                    Signal known = before.get(weighed.id());
                    return known == null || known.weight().compareTo(weighed.weight()) != 0;
                })
                .toList();
    }
}
