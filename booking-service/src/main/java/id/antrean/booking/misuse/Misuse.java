package id.antrean.booking.misuse;

import id.antrean.booking.misuse.Standings.Authority;
import id.antrean.booking.sender.Senders;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.SignalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.math.BigDecimal;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;

/**
 * Looks for misuse in what senders do, and decides on their standing (R10), in the caller's transaction. Where something
 * changes, {@code StandingChanged} is in the outbox: wake the relay when the transaction has committed.
 */
@Singleton
public final class Misuse {

    private final Senders senders;
    private final TriedPeople people;
    private final ScriptedSeries series;
    private final Floods floods;
    private final SignalStore signals;
    private final NoShowSignals noShows;
    private final Standings standings;
    private final Explanations explanations;
    private final StandingParameters parameters;

    Misuse(
            Senders senders,
            TriedPeople people,
            ScriptedSeries series,
            Floods floods,
            SignalStore signals,
            NoShowSignals noShows,
            Standings standings,
            Explanations explanations,
            MisuseSettings settings) {
        this.senders = senders;
        this.people = people;
        this.series = series;
        this.floods = floods;
        this.signals = signals;
        this.noShows = noShows;
        this.standings = standings;
        this.explanations = explanations;
        this.parameters = settings.standing();
    }

    /**
     * Takes note of registrations that were just answered, in their order; their bookings are written, and the senders'
     * rows are locked. Costs no statement where nobody was refused for who he or she is.
     *
     * @param now when they were answered
     */
    public Uni<Void> observe(SqlConnection transaction, List<Attempt> attempts, Instant now) {
        return people.find(transaction, attempts, now).chain(found -> {
            List<NewSignal> all = new ArrayList<>(found);
            all.addAll(series.find(attempts, now));
            return addAndDecide(transaction, all, now);
        });
    }

    /**
     * Counts messages of every kind, each once: what is answered by {@link #observe} has to be counted here, too.
     *
     * @param now when they were answered
     */
    public Uni<Void> count(SqlConnection transaction, List<SentMessage> messages, Instant now) {
        return floods.find(transaction, messages, now).chain(found -> addAndDecide(transaction, found, now));
    }

    private Uni<Void> addAndDecide(SqlConnection transaction, List<NewSignal> found, Instant now) {
        return signals.add(transaction, found)
                .chain(senders -> standings.decide(transaction, senders, Authority.RULES, now));
    }

    /**
     * Annuls the no-shows of bookings that the office moved after all: it was the cause, so they count against nobody.
     *
     * @param codes the codes of all bookings that were moved; most of them have none
     * @param by the account that did it
     * @param reason why
     * @param now when
     */
    public Uni<Void> annul(SqlConnection transaction, Collection<String> codes, String by, String reason, Instant now) {
        return codes.isEmpty()
                ? Uni.createFrom().voidItem()
                : noShows.annul(transaction, codes, by, reason, now)
                        .chain(senders -> standings.decide(transaction, senders, Authority.RULES, now));
    }

    /**
     * What the number is told about itself on request (KENAPA).
     *
     * @param office whose days are meant
     */
    public Uni<Explanation> explain(SqlConnection transaction, long senderId, OfficeCode office, Instant now) {
        return explanations.explain(transaction, senderId, office, now);
    }

    /** What is left of all signals of the number at this time. */
    public Uni<BigDecimal> score(SqlConnection transaction, long senderId, Instant now) {
        return signals.load(transaction, List.of(senderId))
                .map(loaded -> StandingRules.decide(loaded.getOrDefault(senderId, List.of()), parameters, now)
                        .score());
    }

    /** By what scores are judged. */
    public StandingParameters parameters() {
        return parameters;
    }

    /**
     * A supervisor clears a number: all that speaks against it is annulled.
     *
     * @param by the supervisor's account
     * @param reason why
     * @param releaseOwner also unbinds the number from its owner (R2)
     */
    public Uni<Void> clear(
            SqlConnection transaction, long senderId, String by, String reason, boolean releaseOwner, Instant now) {
        return standings
                .lock(transaction, List.of(senderId))
                .chain(() -> signals.annulAll(transaction, senderId, by, reason, now))
                .chain(() -> releaseOwner
                        ? senders.bind(transaction, Map.of(senderId, Optional.empty()), now)
                        : Uni.createFrom().voidItem())
                .chain(() -> standings.decide(transaction, List.of(senderId), new Authority(by, reason), now));
    }

    /**
     * A supervisor blocks a number. A block that ends earlier than another does not shorten it.
     *
     * @param by the supervisor's account
     * @param reason why
     * @param offices where the supervisor works
     * @param until until when
     */
    public Uni<Void> block(
            SqlConnection transaction,
            long senderId,
            String by,
            String reason,
            Collection<String> offices,
            Instant until,
            Instant now) {
        JsonObject evidence = new JsonObject()
                .put("by", by)
                .put("reason", reason)
                .put("offices", String.join(",", offices))
                .put("until", until.atOffset(ZoneOffset.UTC).toString());
        NewSignal block = new NewSignal(
                senderId,
                SignalKind.BLOCKED_BY_OFFICE,
                BigDecimal.ZERO,
                UUID.randomUUID().toString(),
                evidence,
                now);
        return standings
                .lock(transaction, List.of(senderId))
                .chain(() -> signals.add(transaction, List.of(block)))
                .chain(() -> standings.decide(transaction, List.of(senderId), new Authority(by, reason), now));
    }
}
