package id.antrean.booking.registration;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.OpenBooking;
import id.antrean.booking.allocation.Places;
import id.antrean.booking.allocation.Situation;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.booking.allocation.Slot;
import id.antrean.booking.allocation.Slot.Counts;
import id.antrean.booking.dialogue.Question;
import id.antrean.booking.registration.Decisions.Grant;
import id.antrean.booking.sender.SenderRow;
import id.antrean.booking.waiting.WaitingEntry;
import id.antrean.booking.waiting.WaitingEntry.State;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** An office whose clerk keeps everything in memory: what the database and the waiting lists are to the service. */
final class Desk implements Clerk.Policies {

    static final OfficeCode OFFICE = new OfficeCode("BGR");
    static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final LocalDate LAST_DAY = TODAY.plusDays(6);
    static final Instant START = Instant.parse("2026-11-23T00:00:00Z");
    private static final int CODES_OF_MESSAGE = 10;

    Instant now = START;
    boolean withdrawal;
    final Map<Long, Counts> counts = new TreeMap<>();
    final List<OpenBooking> open = new ArrayList<>();
    final List<WaitingEntry> waiting = new ArrayList<>();
    final Map<Long, SenderRow> senders = new TreeMap<>();
    final List<Envelope<Event>> told = new ArrayList<>();
    final List<Turn> askedWhy = new ArrayList<>();
    final List<Decisions> decided = new ArrayList<>();
    private final Map<String, RefusedRequest> requests = new HashMap<>();
    private final Map<Long, Instant> starts = new HashMap<>();
    private final Map<BookingCode, Grant> grants = new HashMap<>();
    private int messages;

    @Override
    public boolean allowsWithdrawal(OfficeCode office) {
        return withdrawal;
    }

    @Override
    public Duration bindingLapsesAfter() {
        return Duration.ofDays(365);
    }

    Desk opens(LocalDate date, int capacity, LocalTime start) {
        return opens(date, new Counts(capacity, 0, 0, 0, 0, 0), start);
    }

    Desk opens(LocalDate date, Counts of, LocalTime start) {
        long id = counts.size() + 1L;
        counts.put(id, of);
        starts.put(id, date.atTime(start).atZone(ZONE).toInstant());
        return this;
    }

    /** A number that wrote yesterday. */
    SenderRow sender(long id) {
        return senders.computeIfAbsent(
                id,
                fresh -> new SenderRow(
                        id, reached(id).phone(), null, null, null, null, START.minus(Duration.ofDays(1))));
    }

    static Sender reached(long id) {
        return Sender.ofPhone(new PhoneNumber("+62811000000" + id));
    }

    /** The code of a person of a message; messages are counted from 0. */
    static BookingCode code(int message, int person) {
        return BookingCode.of(OFFICE, (long) message * CODES_OF_MESSAGE + person);
    }

    /** What the choices call a message's request or waiting place. */
    static String token(int message) {
        return "token" + message;
    }

    /** A message of a number, with what it is to be asked if it is a part of a registration. */
    record Said(long sender, Event message, @Nullable Question question) {

        Said(long sender, Event message) {
            this(sender, message, null);
        }
    }

    /** Answers a batch as the service does: in rounds, each on what the one before it wrote. */
    List<Event> answer(List<Said> batch) {
        int before = told.size();
        List<Turn> turns = new ArrayList<>();
        for (Said said : batch) {
            int number = messages++;
            List<Long> codes = IntStream.range(0, 5)
                    .mapToObj(i -> (long) number * CODES_OF_MESSAGE + i)
                    .toList();
            turns.add(new Turn(
                    "m" + number, said.message(), sender(said.sender()), codes, token(number), said.question()));
        }
        while (!turns.isEmpty()) {
            Decisions decisions = Clerk.answer(facts(), this, turns);
            decided.add(decisions);
            write(decisions);
            turns = Turn.after(turns, decisions, now);
        }
        batch.stream()
                .filter(said -> !(said.message() instanceof SenderChanged))
                .forEach(said -> senders.computeIfPresent(said.sender(), (id, row) -> seen(row)));
        return told.subList(before, told.size()).stream()
                .<Event>map(Envelope::data)
                .toList();
    }

    private SenderRow seen(SenderRow row) {
        return new SenderRow(
                row.id(), row.phone(), row.userId(), row.owner(), row.blockedUntil(), row.flaggedUntil(), now);
    }

    private void owns(long sender, @Nullable Person owner) {
        senders.computeIfPresent(
                sender,
                (id, row) -> new SenderRow(
                        id,
                        row.phone(),
                        row.userId(),
                        owner,
                        row.blockedUntil(),
                        row.flaggedUntil(),
                        row.lastSeenAt()));
    }

    private Facts facts() {
        Situation situation = new Situation(
                now, Map.of(OFFICE, new OfficeDays(ZONE, TODAY, LAST_DAY)), slots(), Map.of(), List.copyOf(open));
        return new Facts(situation, Map.copyOf(requests), List.copyOf(waiting));
    }

    private Map<Day, List<Slot>> slots() {
        Map<Day, List<Slot>> days = new HashMap<>();
        Duration half = Duration.ofMinutes(30);
        counts.forEach((id, of) -> {
            Instant start = Objects.requireNonNull(starts.get(id));
            days.computeIfAbsent(new Day(OFFICE, LocalDate.ofInstant(start, ZONE)), day -> new ArrayList<>())
                    .add(Slot.of(id, start, start.plus(half), start.minus(half), of));
        });
        return days;
    }

    private void write(Decisions decisions) {
        decisions.left.forEach(entry -> {
            waiting.replaceAll(one -> one.token().equals(entry.token()) ? entry : one);
            entry.slots().forEach(slot -> count(slot, 0, 0, -1));
        });
        decisions.withdrawals.forEach(one -> {
            open.removeIf(booking -> booking.code().equals(one.booking().code()));
            if (one.cause() == Cause.REPLACED) {
                count(Objects.requireNonNull(grants.get(one.booking().code())), -1);
            }
        });
        decisions.grants.forEach(grant -> {
            grants.put(grant.place().applicant().code(), grant);
            count(grant, 1);
            open.add(booking(grant));
        });
        decisions.requests.forEach(request -> requests.put(request.token(), request));
        waiting.addAll(decisions.joined);
        decisions.owners.forEach((sender, owner) -> owns(sender, owner.orElse(null)));
        askedWhy.addAll(decisions.asksWhy);
        told.addAll(decisions.events);
        decisions.freed.forEach(this::offer);
    }

    private static OpenBooking booking(Grant grant) {
        Slot slot = grant.place().slot();
        return new OpenBooking(
                grant.place().applicant().code(),
                grant.sender().id(),
                Messages.sender(grant.turn()),
                grant.place().applicant().person(),
                grant.place().dependant(),
                false,
                slot.startsAt().atZone(ZONE).toOffsetDateTime(),
                slot.arriveBy().atZone(ZONE).toOffsetDateTime());
    }

    private void count(Grant grant, int change) {
        boolean priority = grant.place().category().isPriority();
        count(grant.place().slot().id(), change, priority ? change : 0, 0);
    }

    private void count(long slot, int taken, int priorityTaken, int held) {
        counts.computeIfPresent(
                slot,
                (id, of) -> new Counts(
                        of.capacity(),
                        of.reserved(),
                        of.priority(),
                        of.taken() + taken,
                        of.priorityTaken() + priorityTaken,
                        of.held() + held));
    }

    /** The office moves a booking, within its slot: all that matters here is that it did. */
    void move(BookingCode code) {
        open.replaceAll(one -> one.code().equals(code)
                ? new OpenBooking(
                        code,
                        one.senderId(),
                        one.sender(),
                        one.person(),
                        one.dependant(),
                        true,
                        one.slotStart(),
                        one.arriveBy())
                : one);
    }

    /** A place of a day becomes free, by whatever cause. */
    void free(LocalDate date) {
        slots().getOrDefault(new Day(OFFICE, date), List.of()).stream()
                .findFirst()
                .ifPresent(slot -> count(slot.id(), -1, 0, 0));
        offer(new Day(OFFICE, date));
    }

    private void offer(Day day) {
        for (WaitingEntry entry : List.copyOf(waiting)) {
            if (entry.state() == State.WAITING && entry.date().equals(day.date())) {
                Places.Seating seating = new Places(now, slots())
                        .find(
                                day,
                                entry.persons().stream()
                                        .map(person -> Category.on(entry.date(), person.birthDate()))
                                        .toList());
                if (seating.isComplete()) {
                    List<Long> held = new ArrayList<>();
                    seating.slots()
                            .forEach(slot ->
                                    held.add(Objects.requireNonNull(slot).id()));
                    held.forEach(slot -> count(slot, 0, 0, 1));
                    waiting.set(waiting.indexOf(entry), offered(entry, held));
                }
            }
        }
    }

    private WaitingEntry offered(WaitingEntry entry, List<Long> held) {
        return new WaitingEntry(
                entry.id(),
                entry.token(),
                entry.office(),
                entry.date(),
                entry.senderId(),
                entry.persons(),
                State.OFFERED,
                now.plus(Duration.ofHours(2)),
                held);
    }

    /** What is left when all is answered, to compare. */
    Set<Object> state() {
        Set<Object> state = new HashSet<>(open);
        state.addAll(waiting);
        state.addAll(counts.entrySet());
        senders.values().forEach(row -> state.add(new Owned(row.id(), row.owner())));
        return state;
    }

    private record Owned(long sender, @Nullable Person owner) {}
}
