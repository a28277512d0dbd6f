package id.antrean.booking.registration;

import id.antrean.booking.allocation.Allocation;
import id.antrean.booking.allocation.Outcome;
import id.antrean.booking.allocation.Request;
import id.antrean.booking.allocation.Situation;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.booking.calendar.SlotOpener;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.OfficeCode;
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
import java.util.Set;

/**
 * Answers registrations, a batch in one transaction: takes what nobody has answered, loads what the decisions need,
 * decides in memory, and writes bookings and events. So ten registrations cost hardly more than one.
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
    private final OfficeCalendars calendars;
    private final SlotOpener slots;
    private final SituationLoader loader;
    private final BookingWriter writer;
    private final Codes codes;
    private final Clock clock;

    Registrations(
            Pool pool,
            Inbox inbox,
            Outbox outbox,
            OutboxRelay relay,
            OfficeCalendars calendars,
            SlotOpener slots,
            SituationLoader loader,
            BookingWriter writer,
            Codes codes,
            Clock clock) {
        this.pool = pool;
        this.inbox = inbox;
        this.outbox = outbox;
        this.relay = relay;
        this.calendars = calendars;
        this.slots = slots;
        this.loader = loader;
        this.writer = writer;
        this.codes = codes;
        this.clock = clock;
    }

    /**
     * Answers registrations in their order (R14), each once however often it comes.
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
        return failure instanceof PgException refusal && UNIQUE_VIOLATION.equals(refusal.getSqlState());
    }

    private Uni<Void> answerOnce(List<Envelope<Event>> events, Instant now) {
        return slots.openDays(now)
                .chain(() -> pool.withTransaction(transaction -> inbox.claim(transaction, CONSUMER, events)
                        .chain(fresh -> fresh.isEmpty()
                                ? Uni.createFrom().voidItem()
                                : answer(
                                        transaction,
                                        fresh.stream()
                                                .map(event -> Registration.of(event, codes))
                                                .toList(),
                                        now))));
    }

    private Uni<Void> answer(SqlConnection transaction, List<Registration> registrations, Instant now) {
        List<Request> requests =
                registrations.stream().map(Registration::request).toList();
        return loader.load(transaction, requests, now)
                .chain(situation -> decide(transaction, situation, requests))
                .map(outcomes -> answers(registrations, outcomes, now))
                .chain(answers -> writer.insert(transaction, answers)
                        .chain(() -> outbox.append(
                                transaction, answers.stream().map(Answer::event).toList())));
    }

    /** Which days have room is loaded only where somebody has to be told: most are granted what they ask for. */
    private Uni<List<Outcome>> decide(SqlConnection transaction, Situation situation, List<Request> requests) {
        List<Outcome> outcomes = Allocation.decide(situation, requests);
        Set<OfficeCode> offices = Allocation.needsDaysWithRoom(requests, outcomes);
        return offices.isEmpty()
                ? Uni.createFrom().item(outcomes)
                : loader.daysWithRoom(transaction, offices, situation)
                        .map(days -> Allocation.decide(situation.withDaysWithRoom(days), requests));
    }

    private List<Answer> answers(List<Registration> registrations, List<Outcome> outcomes, Instant now) {
        List<Answer> answers = new ArrayList<>(registrations.size());
        for (int i = 0; i < registrations.size(); i++) {
            Registration registration = registrations.get(i);
            OfficeCode office = registration.received().office();
            answers.add(new Answer(registration, outcomes.get(i), calendars.get(office), now));
        }
        return answers;
    }
}
