package id.antrean.booking.registration;

import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.Situation;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.booking.calendar.OfficeCalendar;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.booking.registration.Choice.BookDay;
import id.antrean.booking.registration.Choice.Leave;
import id.antrean.booking.registration.Choice.Take;
import id.antrean.booking.registration.Choice.Wait;
import id.antrean.booking.slot.SlotLocks;
import id.antrean.booking.waiting.WaitingEntry;
import id.antrean.booking.waiting.WaitingStore;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loads what a batch of messages is decided on, for all of them at once. */
@Singleton
class FactsLoader {

    private final OfficeCalendars calendars;
    private final SlotLocks slots;
    private final OpenBookingStore bookings;
    private final RequestStore requests;
    private final WaitingStore waiting;
    private final DayRooms rooms;

    FactsLoader(
            OfficeCalendars calendars,
            SlotLocks slots,
            OpenBookingStore bookings,
            RequestStore requests,
            WaitingStore waiting,
            DayRooms rooms) {
        this.calendars = calendars;
        this.slots = slots;
        this.bookings = bookings;
        this.requests = requests;
        this.waiting = waiting;
        this.rooms = rooms;
    }

    /**
     * Loads all but the room of other days. The slots stay locked until the transaction ends.
     *
     * @throws IllegalStateException when a message names an office that is not configured here
     */
    Uni<Facts> load(SqlConnection transaction, List<Turn> turns, Instant now) {
        List<Choice> choices = turns.stream().flatMap(FactsLoader::choice).toList();
        Set<Long> senders = turns.stream().map(turn -> turn.sender().id()).collect(toSet());
        return requests.find(
                        transaction,
                        choices.stream().flatMap(FactsLoader::request).toList())
                .map(this::configured)
                .chain(refused -> waiting.find(
                                transaction,
                                choices.stream().flatMap(FactsLoader::entry).toList(),
                                senders,
                                waitDays(choices, refused))
                        .map(this::configured)
                        .chain(entries -> load(transaction, turns, choices, refused, entries, now)));
    }

    private Uni<Facts> load(
            SqlConnection transaction,
            List<Turn> turns,
            List<Choice> choices,
            Map<String, RefusedRequest> refused,
            List<WaitingEntry> entries,
            Instant now) {
        Set<OfficeCode> offices = Stream.of(
                        turns.stream().flatMap(FactsLoader::office),
                        refused.values().stream().map(RefusedRequest::office),
                        entries.stream().map(WaitingEntry::office))
                .flatMap(Function.identity())
                .collect(toSet());
        Map<OfficeCode, OfficeDays> days =
                offices.stream().collect(toMap(Function.identity(), office -> officeDays(calendars.get(office), now)));
        Set<Day> asked = Stream.of(
                        turns.stream().flatMap(FactsLoader::days),
                        choices.stream().flatMap(choice -> days(choice, refused)),
                        takenDays(choices, entries))
                .flatMap(Function.identity())
                .filter(day -> Objects.requireNonNull(days.get(day.office())).contains(day.date()))
                .collect(toSet());
        List<Person> persons = Stream.of(
                        turns.stream().flatMap(FactsLoader::persons),
                        refused.values().stream().flatMap(request -> request.persons().stream()),
                        entries.stream().flatMap(entry -> entry.persons().stream()))
                .flatMap(Function.identity())
                .distinct()
                .toList();
        Set<Long> senders = turns.stream().map(turn -> turn.sender().id()).collect(toSet());
        // Locks first: who waited for another transaction must see its bookings too.
        return slots.of(transaction, asked).chain(locked -> bookings.find(transaction, persons, senders)
                .chain(open -> current(transaction, choices, senders, refused, entries)
                        .map(present ->
                                new Facts(new Situation(now, days, locked, Map.of(), open), refused, present))));
    }

    /** What was tapped may have lapsed, or been offered, while the locks were waited for. */
    private Uni<List<WaitingEntry>> current(
            SqlConnection transaction,
            List<Choice> choices,
            Set<Long> senders,
            Map<String, RefusedRequest> refused,
            List<WaitingEntry> entries) {
        return choices.isEmpty()
                ? Uni.createFrom().item(entries)
                : waiting.find(
                                transaction,
                                choices.stream().flatMap(FactsLoader::entry).toList(),
                                senders,
                                waitDays(choices, refused))
                        .map(this::configured);
    }

    /** What belongs to an office that is not configured any more cannot be taken up again. */
    private Map<String, RefusedRequest> configured(Map<String, RefusedRequest> requests) {
        return requests.entrySet().stream()
                .filter(request -> calendars.knows(request.getValue().office()))
                .collect(toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    private List<WaitingEntry> configured(List<WaitingEntry> entries) {
        return entries.stream().filter(entry -> calendars.knows(entry.office())).toList();
    }

    /** The same, with the room of the other days of these offices. */
    Uni<Facts> withOtherDays(SqlConnection transaction, Facts facts, Collection<OfficeCode> offices) {
        return rooms.of(transaction, offices, facts.situation().now())
                .map(known -> new Facts(facts.situation().withRooms(known), facts.requests(), facts.waiting()));
    }

    private static OfficeDays officeDays(OfficeCalendar calendar, Instant now) {
        return new OfficeDays(calendar.office().zone(), calendar.office().dayOf(now), calendar.lastDay(now));
    }

    private static Stream<OfficeCode> office(Turn turn) {
        return turn.message() instanceof SenderChanged
                ? Stream.empty()
                : Stream.of(Messages.head(turn).office());
    }

    private static Stream<Choice> choice(Turn turn) {
        return turn.message() instanceof ChoiceReceived choice
                ? Stream.of(Choice.parse(choice.choice()))
                : Stream.empty();
    }

    private static Stream<Day> days(Turn turn) {
        return turn.message() instanceof RegistrationReceived registration
                ? registration.entries().stream().map(entry -> new Day(registration.office(), entry.visitDate()))
                : Stream.empty();
    }

    private static Stream<Person> persons(Turn turn) {
        return turn.message() instanceof RegistrationReceived registration
                ? registration.entries().stream().map(RegistrationReceived.Entry::person)
                : Stream.empty();
    }

    private static Stream<String> request(Choice choice) {
        if (choice instanceof BookDay day) {
            return Stream.of(day.request());
        }
        return choice instanceof Wait wait ? Stream.of(wait.request()) : Stream.empty();
    }

    private static Stream<String> entry(Choice choice) {
        if (choice instanceof Take take) {
            return Stream.of(take.waiting());
        }
        return choice instanceof Leave leave ? Stream.of(leave.waiting()) : Stream.empty();
    }

    private static Stream<Day> days(Choice choice, Map<String, RefusedRequest> refused) {
        if (choice instanceof BookDay day && refused.get(day.request()) != null) {
            return Stream.of(
                    new Day(Objects.requireNonNull(refused.get(day.request())).office(), day.date()));
        }
        return waitDay(choice, refused);
    }

    private static Set<Day> waitDays(List<Choice> choices, Map<String, RefusedRequest> refused) {
        return new HashSet<>(
                choices.stream().flatMap(choice -> waitDay(choice, refused)).toList());
    }

    private static Stream<Day> waitDay(Choice choice, Map<String, RefusedRequest> refused) {
        RefusedRequest request = choice instanceof Wait wait ? refused.get(wait.request()) : null;
        return request == null ? Stream.empty() : Stream.of(new Day(request.office(), request.visitDate()));
    }

    private static Stream<Day> takenDays(List<Choice> choices, List<WaitingEntry> entries) {
        Set<String> tokens = choices.stream().flatMap(FactsLoader::entry).collect(toSet());
        return entries.stream()
                .filter(entry -> tokens.contains(entry.token()))
                .map(entry -> new Day(entry.office(), entry.date()));
    }
}
