package id.antrean.booking.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.testing.TestClock;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.testing.SeededRandom;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.pgclient.PgException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Supplier;

/** One history: steps drawn at random, after each of which everything must hold. */
final class History {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final int CRASHES_IN_PERCENT = 25;
    private static final int MAX_STATEMENTS = 25;
    /** Of a fault of the machine, of one that is repeated inside, and of one that means another decision. */
    private static final List<String> STATES = List.of("P0001", "40001", "23505");
    /** How PostgreSQL ends one of two transactions that wait for each other; consumers repeat it. */
    private static final Set<String> PASSING = Set.of("40001", "40P01");

    private final SeededRandom random;
    private final TestClock clock;
    private final Database database;
    private final Staff staff;
    private final Instruments instruments;
    private final Invariants invariants;
    private final Answers answers;
    private final World world;
    private final LocalDate monday;
    private final List<Envelope<Event>> messages = new ArrayList<>();
    private final List<Envelope<Event>> visits = new ArrayList<>();
    private final List<String> steps = new ArrayList<>();
    private LocalDateTime now;

    History(SeededRandom random, TestClock clock, Database database, Staff staff) {
        this.random = random;
        this.clock = clock;
        this.database = database;
        this.staff = staff;
        this.instruments = new Instruments(database);
        this.invariants = new Invariants(database);
        this.answers = new Answers(database);
        this.monday = clock.moveToFreshMonday();
        this.now = monday.atTime(7, 0);
        this.world = new World(random, monday);
    }

    /** What staff send over HTTP. */
    interface Staff {

        /** Returns the status of the answer. */
        int send(String method, String address, Map<String, ?> body);

        /** The version of an office's calendar. */
        int version(String office);
    }

    /** Takes so many steps. */
    void run(int length) {
        for (String office : HistoryProfile.OFFICES) {
            calendar(office, random.between(0, 1) == 1, 2, random.between(0, 1), 0);
        }
        try {
            for (int i = 0; i < length; i++) {
                step();
            }
            steps.add("end");
            settle();
        } catch (AssertionError | RuntimeException e) {
            throw new AssertionError(e.getMessage() + "\nafter " + String.join("\n      ", steps), e);
        }
    }

    private void step() {
        // Time never stands still: two offers of one instant would be one.
        move(Duration.ofSeconds(1));
        int kind = random.between(1, 100);
        if (kind <= 40) {
            say("messages");
            deliver(world.messages(random.between(1, 8)));
        } else if (kind <= 52) {
            say("visits");
            visit(world.visits(random.between(1, 4), clock.instant()));
        } else if (kind <= 60) {
            say("again");
            again();
        } else if (kind <= 68) {
            say("together");
            together();
        } else if (kind <= 76) {
            administer();
        } else if (kind <= 82) {
            close();
        } else if (kind <= 92) {
            Duration step = Duration.ofMinutes(random.between(5, random.inPercent(30) ? 900 : 120));
            say("later by " + step);
            move(step);
        } else {
            say("timers");
        }
        if (kind > 92 || random.inPercent(20)) {
            surviving(Doors::waitingTimer);
            surviving(Doors::resumeClosures);
        }
        check();
    }

    private void check() {
        invariants.check(clock.instant());
        answers.teach(world);
    }

    private void say(String what) {
        steps.add(now + " " + what);
    }

    private void move(Duration step) {
        now = now.plus(step);
        clock.moveTo(now.toLocalDate(), now.toLocalTime());
    }

    /** In batches of any size. Those that crashed come again, in other batches; others have come before. */
    private void deliver(List<Envelope<Event>> batch) {
        messages.addAll(batch);
        if (!passes(() -> Doors.answer(batch), true)) {
            inPieces(batch, Doors::answer);
        }
        answers.checkEach(batch);
        answers.checkRefusal(batch.get(batch.size() - 1), clock.instant());
    }

    private void inPieces(List<Envelope<Event>> events, Function<List<Envelope<Event>>, Uni<Void>> consumer) {
        for (int from = 0; from < events.size(); ) {
            int to = random.between(from + 1, events.size());
            List<Envelope<Event>> piece = events.subList(from, to);
            surviving(() -> consumer.apply(piece));
            from = to;
        }
    }

    private void visit(List<Envelope<Event>> batch) {
        visits.addAll(batch);
        if (!passes(() -> Doors.visits(batch), true)) {
            inPieces(batch, Doors::visits);
        }
        batch.forEach(this::checkClosed);
    }

    private void checkClosed(Envelope<Event> visit) {
        List<Row> open = visit.data() instanceof VisitExpired expired
                ? database.query(
                        "select code from booking where state = 'ISSUED' and code = $1 and slot_start = $2",
                        expired.code().value(),
                        expired.slotStart())
                : database.query(
                        "select code from booking where state = 'ISSUED' and code = $1",
                        ((VisitArrived) visit.data()).code().value());
        assertThat(open).as("visits that left their booking open").isEmpty();
    }

    /** What has come before comes again, in any order. Nothing changes, and nobody is told anything. */
    private void again() {
        surviving(Doors::waitingTimer);
        surviving(Doors::resumeClosures);
        String before = state();
        inPieces(shuffled(messages), Doors::answer);
        inPieces(shuffled(visits), Doors::visits);
        assertThat(state()).as("what a repetition changed").isEqualTo(before);
    }

    private String state() {
        return database.query("""
                select (select count(*) from history_told), (select count(*) from booking_history)
                     , (select count(*) from waiting), (select count(*) from request)
                     , (select string_agg(dialogue::text, ' ' order by sender_id, office) from dialogue)
                """).get(0).toJson().encode();
    }

    private List<Envelope<Event>> shuffled(List<Envelope<Event>> events) {
        List<Envelope<Event>> some = new ArrayList<>(events);
        Collections.shuffle(some, new Random(random.between(0L, Long.MAX_VALUE - 1)));
        return some.subList(0, Math.min(some.size(), random.between(0, 12)));
    }

    /** Two partitions, visits and the timer at the same time. */
    private void together() {
        List<Envelope<Event>> first = world.messages(random.between(1, 6));
        List<Envelope<Event>> second = world.messages(random.between(1, 6));
        List<Envelope<Event>> third = world.visits(random.between(1, 3), clock.instant());
        messages.addAll(first);
        messages.addAll(second);
        visits.addAll(third);
        passes(
                () -> Uni.join()
                        .all(Doors.answer(first), Doors.answer(second), Doors.visits(third), Doors.waitingTimer())
                        .andCollectFailures()
                        .replaceWithVoid(),
                true);
        surviving(() -> Doors.answer(first));
        surviving(() -> Doors.answer(second));
        surviving(() -> Doors.visits(third));
        answers.checkEach(first);
        answers.checkEach(second);
    }

    private void administer() {
        String office = random.oneOf(HistoryProfile.OFFICES);
        String surplus = random.oneOf("refuse", "move", "keep");
        if (random.inPercent(30)) {
            int capacity = random.between(1, 3);
            say("calendar of " + capacity + " " + surplus);
            calendar(office, random.inPercent(70), capacity, random.between(0, 1), random.between(0, 1), surplus);
            return;
        }
        LocalDate date = monday.plusDays(random.between(0, 6));
        String address = "/api/offices/" + office + "/exceptions/" + date;
        if (random.inPercent(40)) {
            say("usual again " + date + " " + surplus);
            order("DELETE", address + "?surplus=" + surplus, Map.of());
            return;
        }
        Map<String, Object> body = new HashMap<>(Map.of("reason", "uji", "surplus", surplus));
        body.putAll(random.oneOf(List.<Map<String, Object>>of(
                Map.of("capacity", random.between(1, 4)),
                Map.of("closed", true),
                Map.of("hours", "09:00-12:00", "slotLength", "PT1H", "capacity", 2),
                Map.of("reserved", Map.of("places", random.between(0, 2), "reason", "dinas")),
                Map.of("priority", Map.of("places", random.between(0, 2), "reason", "lansia")))));
        say("exception " + office + " " + date + " " + body);
        order("PUT", address, body);
    }

    private void calendar(String office, boolean withdrawal, int capacity, int priority, int reserved) {
        calendar(office, withdrawal, capacity, priority, reserved, "keep");
    }

    private void calendar(String office, boolean withdrawal, int capacity, int priority, int reserved, String surplus) {
        Map<String, Object> rule = Map.of(
                "hours",
                "08:00-10:00",
                "slotLength",
                "PT1H",
                "capacity",
                capacity,
                "priority",
                Map.of("places", Math.min(priority, capacity - reserved), "reason", "lansia"),
                "reserved",
                Map.of("places", Math.min(reserved, capacity), "reason", "dinas"));
        order(
                "PUT",
                "/api/offices/" + office + "/calendar",
                Map.of(
                        "version",
                        staff.version(office),
                        "reason",
                        "uji",
                        "horizonDays",
                        4,
                        "allowWithdrawal",
                        withdrawal,
                        "surplus",
                        surplus,
                        "weekdays",
                        Map.of("MONDAY", rule, "TUESDAY", rule, "WEDNESDAY", rule, "THURSDAY", rule, "FRIDAY", rule)));
    }

    private void close() {
        Map<String, String> body = new HashMap<>(
                Map.of("date", monday.plusDays(random.between(0, 5)).toString(), "reason", "Gempa"));
        if (random.inPercent(40)) {
            body.putAll(Map.of("from", "09:00", "to", "10:00"));
        }
        say("closure " + body);
        order("POST", "/api/offices/" + random.oneOf(HistoryProfile.OFFICES) + "/closures", body);
    }

    /** Staff try again when they see that something went wrong. */
    private void order(String method, String address, Map<String, ?> body) {
        boolean armed = arm();
        int status = staff.send(method, address, body);
        boolean crashed = instruments.disarm() && armed;
        if (crashed && status >= 500) {
            steps.add("crash");
            status = staff.send(method, address, body);
        }
        steps.add("status " + status);
        assertThat(status).as("status of %s %s", method, body).isLessThan(500);
    }

    /** Does it, and again if the first time crashed. */
    private void surviving(Supplier<Uni<Void>> work) {
        if (!passes(work, true)) {
            passes(work, false);
        }
    }

    /** Returns false where it crashed because it had to. */
    private boolean passes(Supplier<Uni<Void>> work, boolean mayCrash) {
        boolean armed = mayCrash && arm();
        try {
            work.get().await().atMost(SOON);
            return true;
        } catch (RuntimeException e) {
            if (mayCrash && (isPassing(e) || armed && instruments.disarm())) {
                steps.add("crash");
                return false;
            }
            throw e;
        } finally {
            instruments.disarm();
        }
    }

    private boolean arm() {
        boolean armed = random.inPercent(CRASHES_IN_PERCENT);
        if (armed) {
            instruments.crashAfter(random.between(1, MAX_STATEMENTS), random.oneOf(STATES));
        }
        return armed;
    }

    private static boolean isPassing(Throwable failure) {
        return failure instanceof PgException refusal && PASSING.contains(refusal.getSqlState())
                || failure.getCause() != null && isPassing(failure.getCause());
    }

    /** In the end everything that was interrupted is done, and every message has its answer. */
    private void settle() {
        move(Duration.ofSeconds(1));
        passes(Doors::resumeClosures, false);
        passes(Doors::waitingTimer, false);
        check();
        answers.checkEach(messages);
    }
}
