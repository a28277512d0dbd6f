package id.antrean.booking.registration;

import id.antrean.booking.calendar.SlotOpener;
import id.antrean.booking.dialogue.Dialogues;
import id.antrean.booking.dialogue.Heard;
import id.antrean.booking.misuse.Misuse;
import id.antrean.booking.misuse.SentMessage;
import id.antrean.booking.sender.SenderRow;
import id.antrean.booking.sender.Senders;
import id.antrean.booking.waiting.WaitingOffers;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.platform.persistence.Inbox;
import id.antrean.platform.persistence.Outbox;
import id.antrean.platform.persistence.OutboxRelay;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.pgclient.PgException;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/**
 * Answers what people ask of the booking service, a batch in one transaction: takes what nobody has answered, loads what
 * the decisions need, decides in memory, and writes bookings and events. So ten registrations cost hardly more than one.
 */
@Singleton
public final class Registrations {

    private static final String CONSUMER = "booking.registrations";
    private static final String UNIQUE_VIOLATION = "23505";
    /** Each repetition sees what it collided with; many in a row mean a fault that repeating does not mend. */
    private static final int MAX_REPETITIONS = 8;

    private final Pool pool;
    private final Inbox inbox;
    private final Outbox outbox;
    private final OutboxRelay relay;
    private final SlotOpener slots;
    private final Senders senders;
    private final Dialogues dialogues;
    private final FactsLoader loader;
    private final Writers writers;
    private final WaitingOffers offers;
    private final Misuse misuse;
    private final Clerk.Policies policies;
    private final Codes codes;
    private final Clock clock;

    Registrations(
            Pool pool,
            Inbox inbox,
            Outbox outbox,
            OutboxRelay relay,
            SlotOpener slots,
            Senders senders,
            Dialogues dialogues,
            FactsLoader loader,
            Writers writers,
            WaitingOffers offers,
            Misuse misuse,
            OfficePolicies policies,
            Codes codes,
            Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.outbox = outbox;
        this.relay = relay;
        this.slots = slots;
        this.senders = senders;
        this.dialogues = dialogues;
        this.loader = loader;
        this.writers = writers;
        this.offers = offers;
        this.misuse = misuse;
        this.policies = policies;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Answers messages in their order (R14), each once however often it comes.
     *
     * <p>Where another transaction took the same person or the same code at this instant, the database refuses the
     * second, and the whole is decided again.
     */
    Uni<Void> answer(List<Envelope<Event>> events) {
        return Uni.createFrom()
                .deferred(() -> answerOnce(events, clock.instant().truncatedTo(ChronoUnit.MICROS)))
                .onFailure(Registrations::isCollision)
                .retry()
                .atMost(MAX_REPETITIONS)
                .invoke(relay::wake);
    }

    private static boolean isCollision(Throwable failure) {
        return failure instanceof StaleDecisionException
                || failure instanceof PgException refusal && UNIQUE_VIOLATION.equals(refusal.getSqlState());
    }

    private Uni<Void> answerOnce(List<Envelope<Event>> events, Instant now) {
        return slots.openDays(now)
                .chain(() -> pool.withTransaction(transaction -> inbox.claim(transaction, CONSUMER, events)
                        .chain(fresh ->
                                fresh.isEmpty() ? Uni.createFrom().voidItem() : answerFresh(transaction, fresh, now))));
    }

    private Uni<Void> answerFresh(SqlConnection transaction, List<Envelope<Event>> fresh, Instant now) {
        List<Event> messages = fresh.stream().<Event>map(Envelope::data).toList();
        return senders.of(transaction, messages, now).chain(known -> dialogues
                .hear(transaction, messages, known, now)
                .chain(heard -> answer(transaction, turns(fresh, heard, known), now))
                .chain(() -> misuse.count(transaction, sent(messages, known), now)));
    }

    private static List<SentMessage> sent(List<Event> messages, List<SenderRow> known) {
        List<SentMessage> sent = new ArrayList<>();
        for (int i = 0; i < messages.size(); i++) {
            Event message = messages.get(i);
            if (!(message instanceof SenderChanged)) {
                sent.add(new SentMessage(known.get(i).id(), Messages.officeOf(message), Messages.sentAt(message)));
            }
        }
        return sent;
    }

    private List<Turn> turns(List<Envelope<Event>> fresh, List<Heard> heard, List<SenderRow> known) {
        List<Turn> turns = new ArrayList<>(fresh.size());
        for (int i = 0; i < fresh.size(); i++) {
            Heard message = heard.get(i);
            turns.add(new Turn(
                    fresh.get(i).id(), message.message(), known.get(i), parts(), codes.token(), message.question()));
        }
        return turns;
    }

    private List<Long> parts() {
        return Stream.generate(codes::part)
                .limit(RegistrationReceived.MAX_ENTRIES)
                .toList();
    }

    /** A message that frees a place ends a round: those who wait for it come before those who write next. */
    private Uni<Void> answer(SqlConnection transaction, List<Turn> turns, Instant now) {
        if (turns.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        return loader.load(transaction, turns, now)
                .chain(facts -> decide(transaction, facts, turns))
                .call(decisions -> write(transaction, decisions, now))
                .chain(decisions -> answer(transaction, Turn.after(turns, decisions, now), now));
    }

    /** Which days have room is loaded only where somebody has to be told: most are granted what they ask for. */
    private Uni<Decisions> decide(SqlConnection transaction, Facts facts, List<Turn> turns) {
        Decisions decisions = Clerk.answer(facts, policies, turns);
        return decisions.wantsOtherDays.isEmpty()
                ? Uni.createFrom().item(decisions)
                : loader.withOtherDays(transaction, facts, decisions.wantsOtherDays)
                        .map(complete -> Clerk.answer(complete, policies, turns));
    }

    private Uni<Void> write(SqlConnection transaction, Decisions decisions, Instant now) {
        return writers.write(transaction, decisions, now)
                .chain(() -> outbox.append(transaction, decisions.events))
                .chain(() -> decisions.attempts.isEmpty()
                        ? Uni.createFrom().voidItem()
                        : misuse.observe(transaction, decisions.attempts, now))
                .chain(() -> explain(transaction, decisions.asksWhy, now))
                .chain(() -> offers.onDays(transaction, decisions.freed, now));
    }

    private Uni<Void> explain(SqlConnection transaction, List<Turn> turns, Instant now) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (Turn turn : turns) {
            done = done.chain(() ->
                            misuse.explain(transaction, turn.sender().id(), Messages.officeOf(turn.message()), now))
                    .chain(explanation ->
                            outbox.append(transaction, List.of(Messages.explained(turn, explanation, now))));
        }
        return done;
    }
}
