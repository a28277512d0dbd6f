package id.antrean.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.backing.test.BackingResource;
import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.event.VisitArrived;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.Appointment;
import id.antrean.notification.composition.ReminderMessages.When;
import id.antrean.notification.reminder.Reminders.Round;
import id.antrean.notification.testing.FakeCloudApi;
import id.antrean.notification.testing.FakeCloudApiResource;
import id.antrean.notification.testing.LogRecorder;
import io.quarkus.test.common.ResourceArg;
import io.quarkus.test.common.TestResourceScope;
import io.quarkus.test.common.WithTestResource;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The projection and what is made of it, with a real database; the days are far ahead of the running timer's. */
@QuarkusTest
@WithTestResource(
        value = BackingResource.class,
        initArgs = @ResourceArg(name = BackingResource.DATABASE, value = "notification"),
        scope = TestResourceScope.GLOBAL)
@WithTestResource(value = FakeCloudApiResource.class, scope = TestResourceScope.GLOBAL)
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class AppointmentsTest {

    private static final Duration SOON = Duration.ofSeconds(20);
    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final OfficeCode JAYAPURA = new OfficeCode("JYP");
    private static final PersonName NAME = new PersonName("Cut Nyak Dhien");
    private static final Person PERSON = new Person(NAME, LocalDate.of(1980, 5, 12));
    private static final OffsetDateTime SLOT = OffsetDateTime.parse("2031-11-26T09:00:00+07:00");
    private static final Instant TOLD = Instant.parse("2031-11-20T03:00:00Z");
    private static final Instant EVE = Instant.parse("2031-11-25T09:00:00Z");
    private static final Instant MORNING = Instant.parse("2031-11-25T23:30:00Z");
    private static final AtomicLong NUMBERS = new AtomicLong(6_281_300_000_100L);

    @Inject
    Appointments appointments;

    @Inject
    Reminders reminders;

    @Inject
    ReminderComposer composer;

    @Inject
    Pool pool;

    FakeCloudApi whatsApp;

    private final long number = NUMBERS.incrementAndGet();
    private final BookingCode code = BookingCode.of(BOGOR, number % BookingCode.RANDOM_PARTS);
    private final Sender sender = new Sender(new PhoneNumber("+" + number), "ID." + number);

    @BeforeEach
    void nothingIsDue() {
        run("delete from appointment");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(SOON);
    }

    private static Envelope<Event> envelope(Event event) {
        return new Envelope<>(UUID.randomUUID().toString(), "/test", TOLD, event);
    }

    private BookingIssued issued(OfficeCode office, OffsetDateTime slot) {
        return new BookingIssued(
                code,
                office,
                new MessageId("wamid." + number),
                sender,
                PERSON,
                Category.ADULT,
                slot.toLocalDate(),
                slot,
                slot.plusMinutes(30),
                slot.minusMinutes(30),
                Standing.CLEAR,
                null,
                null,
                TOLD);
    }

    private BookingIssued issued() {
        return issued(BOGOR, SLOT);
    }

    private BookingMoved moved(OffsetDateTime from, OffsetDateTime to, Instant at) {
        return new BookingMoved(
                code,
                BOGOR,
                sender,
                PERSON,
                Category.ADULT,
                from,
                to.toLocalDate(),
                to,
                to.plusMinutes(30),
                to.minusMinutes(30),
                "Listrik padam",
                null,
                at);
    }

    private BookingMoved movedByAWeek() {
        return moved(SLOT, SLOT.plusDays(7), TOLD.plusSeconds(60));
    }

    private VisitArrived arrived() {
        return new VisitArrived(code, BOGOR, 1, "officer1", SLOT.minusHours(1).toInstant());
    }

    private VisitExpired expired(OffsetDateTime slot) {
        return new VisitExpired(
                code, BOGOR, sender, PERSON, slot, null, slot.plusSeconds(1).toInstant());
    }

    private BookingWithdrawn withdrawn() {
        return new BookingWithdrawn(
                code, BOGOR, sender, PERSON, SLOT, BookingWithdrawn.Cause.BY_SENDER, null, null, TOLD.plusSeconds(60));
    }

    private void apply(Event... events) {
        List<Envelope<Event>> batch =
                List.of(events).stream().map(AppointmentsTest::envelope).toList();
        pool.withTransaction(transaction -> appointments.apply(transaction, batch))
                .await()
                .atMost(SOON);
    }

    private Round make(Instant now) {
        return pool.withTransaction(transaction -> reminders.make(transaction, now, 500))
                .await()
                .atMost(SOON);
    }

    private List<String> remindersOfThisPerson() {
        return StreamSupport.stream(
                        pool.preparedQuery("select words from outbound_message where phone = $1 order by position")
                                .execute(Tuple.of("+" + number))
                                .await()
                                .atMost(SOON)
                                .spliterator(),
                        false)
                .map(row -> row.getString(0))
                .toList();
    }

    private String reminder(When when, OffsetDateTime slot) {
        OffsetDateTime local = slot.atZoneSameInstant(ZoneId.of("Asia/Jakarta")).toOffsetDateTime();
        Appointment appointment =
                new Appointment(code, NAME, Category.ADULT, local, local.plusMinutes(30), local.minusMinutes(30));
        Expected expected = new Expected(appointment, BOGOR, sender, Language.INDONESIAN);
        return composer.of(new Reminder(when, expected), EVE).content().words();
    }

    private Row row() {
        return pool.preparedQuery("select * from appointment where code = $1")
                .execute(Tuple.of(code.value()))
                .await()
                .atMost(SOON)
                .iterator()
                .next();
    }

    @Test
    void whoBookedIsRemindedTheDayBeforeAndOnTheMorningAndEachTimeOnce() {
        apply(issued());
        assertThat(make(EVE.minusSeconds(1))).isEqualTo(new Round(0, 0));
        assertThat(make(EVE)).isEqualTo(new Round(1, 1));
        assertThat(make(EVE)).isEqualTo(new Round(0, 0));
        assertThat(make(MORNING)).isEqualTo(new Round(1, 1));
        assertThat(make(SLOT.toInstant())).isEqualTo(new Round(0, 0));
        assertThat(remindersOfThisPerson())
                .containsExactly(reminder(When.DAY_BEFORE, SLOT), reminder(When.MORNING, SLOT));
    }

    @Test
    void theReminderIsSentOverWhatsApp() {
        apply(issued());
        make(EVE);
        await().atMost(SOON).untilAsserted(() -> assertThat(whatsApp.sentTo("+" + number))
                .extracting(FakeCloudApi.Sent::words)
                .containsExactly("visit_reminder_v1"));
    }

    @Test
    void theTimerMakesWhatIsDueByItself() {
        OffsetDateTime slot = Instant.now().plus(Duration.ofHours(2)).atOffset(ZoneOffset.ofHours(7));
        apply(issued(BOGOR, slot));
        pool.preparedQuery("update appointment set morning_at = $1, day_before_at = null where code = $2")
                .execute(Tuple.of(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1), code.value()))
                .await()
                .atMost(SOON);
        await().atMost(SOON).untilAsserted(() -> assertThat(remindersOfThisPerson())
                .singleElement()
                .asString()
                .contains("Hari ini", code.value()));
    }

    @Test
    void anOfficeHasItsOwnTimes() {
        OffsetDateTime slot = OffsetDateTime.parse("2031-11-26T09:00:00+09:00");
        apply(issued(JAYAPURA, slot));
        assertThat(row().getOffsetDateTime("day_before_at").toInstant())
                .isEqualTo(Instant.parse("2031-11-25T09:00:00Z"));
        assertThat(row().getOffsetDateTime("morning_at")).isNull();
    }

    @Test
    void theSameEventsTwiceAreOneReminder() {
        apply(issued());
        make(EVE);
        apply(issued());
        make(EVE);
        assertThat(remindersOfThisPerson()).hasSize(1);
    }

    @Test
    void whoArrivedIsNotRemindedEvenWhereTheArrivalIsToldFirst() {
        apply(arrived());
        apply(issued());
        make(EVE);
        make(MORNING);
        assertThat(remindersOfThisPerson()).isEmpty();
        assertThat(row().getString("state")).isEqualTo("ARRIVED");
    }

    @Test
    void whatIsOverKeepsNoPerson() {
        apply(issued());
        apply(arrived());
        Row row = row();
        assertThat(row.getString("name")).isNull();
        assertThat(row.getString("phone")).isNull();
        assertThat(row.getString("user_id")).isNull();
        assertThat(row.getOffsetDateTime("morning_at")).isNull();
    }

    @Test
    void whoWithdrewIsNotReminded() {
        apply(issued(), withdrawn());
        make(EVE);
        assertThat(remindersOfThisPerson()).isEmpty();
        apply(issued());
        make(EVE);
        assertThat(remindersOfThisPerson()).isEmpty();
    }

    @Test
    void aMovedBookingIsRemindedOfItsNewTimeOnly() {
        apply(issued());
        make(EVE);
        apply(movedByAWeek());
        assertThat(make(MORNING).made()).isZero();
        make(EVE.plus(Duration.ofDays(7)));
        make(MORNING.plus(Duration.ofDays(7)));
        assertThat(remindersOfThisPerson())
                .containsExactly(
                        reminder(When.DAY_BEFORE, SLOT),
                        reminder(When.DAY_BEFORE, SLOT.plusDays(7)),
                        reminder(When.MORNING, SLOT.plusDays(7)));
    }

    @Test
    void aMoveThatComesOnceMoreAfterALaterOneChangesNothing() {
        OffsetDateTime second = SLOT.plusDays(7);
        OffsetDateTime third = SLOT.plusDays(14);
        apply(issued(), movedByAWeek());
        apply(moved(second, third, TOLD.plusSeconds(120)));
        apply(movedByAWeek());
        assertThat(row().getOffsetDateTime("slot_start").toInstant()).isEqualTo(third.toInstant());
    }

    @Test
    void anExpiryOfTheSlotBeforeTheMoveDoesNotEndTheBooking() {
        apply(issued());
        apply(movedByAWeek());
        apply(expired(SLOT));
        assertThat(row().getString("state")).isEqualTo("OPEN");
    }

    @Test
    void anExpiredBookingThatTheOfficeMovesIsOpenAgain() {
        apply(expired(SLOT));
        apply(issued(), movedByAWeek());
        assertThat(row().getString("state")).isEqualTo("OPEN");
        make(EVE.plus(Duration.ofDays(7)));
        assertThat(remindersOfThisPerson()).containsExactly(reminder(When.DAY_BEFORE, SLOT.plusDays(7)));
    }

    @Test
    void inWhateverOrderTheTopicsComeTheOutcomeIsTheSame() {
        List<Event> bookings = List.of(issued(), movedByAWeek());
        SeededRandom.check(60, random -> {
            nothingIsDue();
            List<Event> visits = random.inPercent(50)
                    ? List.of(arrived())
                    : List.of(expired(SLOT), new VisitArrived(code, BOGOR, 1, "officer1", TOLD));
            List<Event> mixed = new ArrayList<>();
            int b = 0;
            int v = 0;
            while (b < bookings.size() || v < visits.size()) {
                boolean booking = v == visits.size() || b < bookings.size() && random.inPercent(50);
                mixed.add(booking ? bookings.get(b++) : visits.get(v++));
            }
            if (random.inPercent(50)) {
                mixed.forEach(this::apply);
            } else {
                apply(mixed.toArray(Event[]::new));
            }
            assertThat(row().getString("state")).isEqualTo("ARRIVED");
            assertThat(row().getString("name")).isNull();
        });
    }

    @Test
    void whoeverChangedTheNumberIsRemindedOnTheNewOne() {
        apply(issued());
        Sender now = new Sender(new PhoneNumber("+" + NUMBERS.incrementAndGet()), "ID.new" + number);
        apply(new SenderChanged(BOGOR, new MessageId("wamid.change"), sender, now, TOLD));
        assertThat(row().getString("phone")).isEqualTo(now.key());
        assertThat(row().getString("user_id")).isEqualTo(now.userId());
    }

    @Test
    void aNumberThatChangedHandsDoesNotTakeTheBookingAlong() {
        apply(issued());
        Sender other = new Sender(sender.phone(), "ID.other" + number);
        Sender now = new Sender(new PhoneNumber("+" + NUMBERS.incrementAndGet()), "ID.next" + number);
        apply(new SenderChanged(BOGOR, new MessageId("wamid.change"), other, now, TOLD));
        assertThat(row().getString("phone")).isEqualTo("+" + number);
    }

    @Test
    void theReminderIsInTheLanguageInWhichThePersonWroteLast() {
        pool.preparedQuery("insert into sender_language values ($1, $2, now())")
                .execute(Tuple.of("ID." + number, Language.ENGLISH.name()))
                .await()
                .atMost(SOON);
        apply(issued());
        make(EVE);
        assertThat(remindersOfThisPerson()).singleElement().asString().startsWith("*Your appointment");
    }

    @Test
    void aClockThatIsMovedFarAheadSendsNoRemindersOfSlotsThatAreOver() {
        apply(IntStream.range(0, 50)
                .mapToObj(i -> {
                    BookingIssued e = issued();
                    return new BookingIssued(
                            BookingCode.of(BOGOR, 5_000 + i),
                            BOGOR,
                            e.messageId(),
                            e.sender(),
                            e.person(),
                            e.category(),
                            e.date(),
                            e.slotStart(),
                            e.slotEnd(),
                            e.arriveBy(),
                            e.standing(),
                            null,
                            null,
                            TOLD);
                })
                .toArray(Event[]::new));
        Instant later = SLOT.plusDays(30).toInstant();
        assertThat(make(later)).isEqualTo(new Round(50, 0));
        assertThat(make(later)).isEqualTo(new Round(0, 0));
        assertThat(remindersOfThisPerson()).isEmpty();
    }

    @Test
    void twoReplicasAtOnceMakeEveryReminderOnce() {
        int people = 60;
        Event[] events = IntStream.range(0, people)
                .mapToObj(i -> {
                    BookingIssued e = issued();
                    return new BookingIssued(
                            BookingCode.of(BOGOR, 9_000 + i),
                            BOGOR,
                            e.messageId(),
                            sender,
                            PERSON,
                            e.category(),
                            e.date(),
                            e.slotStart(),
                            e.slotEnd(),
                            e.arriveBy(),
                            e.standing(),
                            null,
                            null,
                            TOLD);
                })
                .toArray(Event[]::new);
        apply(events);
        List<Uni<Round>> rounds = IntStream.range(0, 6)
                .mapToObj(i -> pool.withTransaction(transaction -> reminders.make(transaction, EVE, 10)))
                .toList();
        int made = Uni.join().all(rounds).andFailFast().await().atMost(SOON).stream()
                .mapToInt(Round::made)
                .sum();
        while (make(EVE).made() > 0) {
            made = people;
        }
        assertThat(made).isEqualTo(people);
        assertThat(remindersOfThisPerson()).hasSize(people).doesNotHaveDuplicates();
    }

    @Test
    void nothingPersonalIsLogged() {
        try (LogRecorder log = LogRecorder.start()) {
            apply(issued());
            make(EVE);
            run("update appointment set office = 'XXX' where code = '" + code + "'");
            make(MORNING);
            assertThat(log.text())
                    .contains("office XXX is not configured")
                    .doesNotContainIgnoringCase(NAME.value())
                    .doesNotContain(Long.toString(number));
        }
    }
}
