package id.antrean.notification.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.testing.SeededRandom;
import id.antrean.notification.composition.ReminderMessages.When;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class ReminderTimesTest {

    private static final ZoneId JAKARTA = ZoneId.of("Asia/Jakarta");
    private static final ReminderPolicy USUAL =
            new ReminderPolicy(LocalTime.of(16, 0), Duration.ofMinutes(150), LocalTime.of(5, 0), Duration.ofHours(4));
    private static final int CASES = 20_000;

    private static ReminderTimes times(ReminderPolicy policy, String slot, String toldAt) {
        Instant start = OffsetDateTime.parse(slot).toInstant();
        return ReminderTimes.of(
                policy,
                JAKARTA,
                start,
                start.minus(Duration.ofMinutes(30)),
                OffsetDateTime.parse(toldAt).toInstant());
    }

    private static Instant at(String time) {
        return OffsetDateTime.parse(time).toInstant();
    }

    @Test
    void whoBookedDaysAheadIsRemindedTheDayBeforeAndOnTheMorning() {
        assertThat(times(USUAL, "2026-11-26T09:00:00+07:00", "2026-11-23T10:00:00+07:00"))
                .isEqualTo(new ReminderTimes(at("2026-11-25T16:00:00+07:00"), at("2026-11-26T06:30:00+07:00")));
    }

    @Test
    void nobodyIsWokenBeforeTheEarliestTime() {
        assertThat(times(USUAL, "2026-11-26T07:00:00+07:00", "2026-11-23T10:00:00+07:00")
                        .morning())
                .isEqualTo(at("2026-11-26T05:00:00+07:00"));
    }

    @Test
    void whoHasToBeThereBeforeTheEarliestTimeIsNotRemindedThatMorning() {
        assertThat(times(USUAL, "2026-11-26T05:30:00+07:00", "2026-11-23T10:00:00+07:00")
                        .morning())
                .isNull();
    }

    @Test
    void whoBooksOnTheDayBeforeAfterTheTimeIsRemindedOnTheMorningOnly() {
        assertThat(times(USUAL, "2026-11-26T09:00:00+07:00", "2026-11-25T16:00:01+07:00"))
                .isEqualTo(new ReminderTimes(null, at("2026-11-26T06:30:00+07:00")));
    }

    @Test
    void whoBooksOnTheDayItselfAFewHoursBeforeIsNotReminded() {
        assertThat(times(USUAL, "2026-11-26T09:00:00+07:00", "2026-11-26T05:50:00+07:00"))
                .isEqualTo(new ReminderTimes(null, null));
    }

    @Test
    void anOfficeMayWantOneReminderOrNone() {
        ReminderPolicy none = new ReminderPolicy(null, null, LocalTime.of(5, 0), Duration.ZERO);
        ReminderPolicy first = new ReminderPolicy(LocalTime.of(18, 0), null, LocalTime.of(5, 0), Duration.ZERO);
        assertThat(times(none, "2026-11-26T09:00:00+07:00", "2026-11-23T10:00:00+07:00"))
                .isEqualTo(new ReminderTimes(null, null));
        assertThat(times(first, "2026-11-26T09:00:00+07:00", "2026-11-23T10:00:00+07:00"))
                .isEqualTo(new ReminderTimes(at("2026-11-25T18:00:00+07:00"), null));
    }

    @Test
    void whenBothAreLateTheMorningsIsSentAlone() {
        ReminderTimes times = times(USUAL, "2026-11-26T09:00:00+07:00", "2026-11-23T10:00:00+07:00");
        Instant arriveBy = at("2026-11-26T08:30:00+07:00");
        assertThat(times.toSend(at("2026-11-25T15:59:59+07:00"), JAKARTA, arriveBy))
                .isEmpty();
        assertThat(times.toSend(at("2026-11-25T16:00:00+07:00"), JAKARTA, arriveBy))
                .contains(When.DAY_BEFORE);
        assertThat(times.toSend(at("2026-11-26T00:00:00+07:00"), JAKARTA, arriveBy))
                .isEmpty();
        assertThat(times.toSend(at("2026-11-26T06:30:00+07:00"), JAKARTA, arriveBy))
                .contains(When.MORNING);
        assertThat(times.toSend(at("2026-11-26T08:30:00+07:00"), JAKARTA, arriveBy))
                .isEmpty();
    }

    private record Drawn(ReminderPolicy policy, ZoneId zone, Instant slot, Instant arriveBy, Instant toldAt) {

        static Drawn of(SeededRandom random) {
            ZoneId zone = random.oneOf(
                    ZoneId.of("Asia/Jakarta"),
                    ZoneId.of("Asia/Pontianak"),
                    ZoneId.of("Asia/Makassar"),
                    ZoneId.of("Asia/Jayapura"));
            LocalDate day = random.date(LocalDate.of(2026, 1, 1), LocalDate.of(2030, 12, 31));
            Instant slot = ZonedDateTime.of(day, minute(random), zone).toInstant();
            ReminderPolicy policy = new ReminderPolicy(
                    random.inPercent(80) ? minute(random) : null,
                    random.inPercent(80) ? Duration.ofMinutes(random.between(1, 2_000)) : null,
                    minute(random),
                    Duration.ofMinutes(random.between(0, 600)));
            Instant told = slot.minus(Duration.ofMinutes(random.between(-60, 5_000)));
            return new Drawn(policy, zone, slot, slot.minus(Duration.ofMinutes(random.between(0, 60))), told);
        }

        private static LocalTime minute(SeededRandom random) {
            return LocalTime.of(random.between(0, 23), random.between(0, 59));
        }

        ReminderTimes times() {
            return ReminderTimes.of(policy, zone, slot, arriveBy, toldAt);
        }
    }

    private static Stream<Instant> both(ReminderTimes times) {
        return Stream.of(Optional.ofNullable(times.dayBefore()), Optional.ofNullable(times.morning()))
                .flatMap(Optional::stream);
    }

    @Test
    void noReminderIsLaterThanTheArrivalNorSoonerAfterTheBookingThanTheQuietTime() {
        SeededRandom.check(CASES, random -> {
            Drawn drawn = Drawn.of(random);
            assertThat(both(drawn.times())).allSatisfy(time -> assertThat(time)
                    .isBefore(drawn.arriveBy())
                    .isAfterOrEqualTo(drawn.toldAt().plus(drawn.policy().quiet())));
        });
    }

    @Test
    void eachReminderIsOnItsDayByTheOfficesClockAndTheFirstIsTheEarlier() {
        SeededRandom.check(CASES, random -> {
            Drawn drawn = Drawn.of(random);
            ReminderTimes times = drawn.times();
            LocalDate day = LocalDate.ofInstant(drawn.slot(), drawn.zone());
            if (times.dayBefore() != null) {
                ZonedDateTime local = times.dayBefore().atZone(drawn.zone());
                assertThat(local.toLocalDate()).isEqualTo(day.minusDays(1));
                assertThat(local.toLocalTime()).isEqualTo(drawn.policy().dayBeforeAt());
            }
            if (times.morning() != null) {
                ZonedDateTime local = times.morning().atZone(drawn.zone());
                assertThat(local.toLocalDate()).isEqualTo(day);
                assertThat(local.toLocalTime()).isAfterOrEqualTo(drawn.policy().morningNotBefore());
            }
            assertThat(both(times).toList()).isSorted();
        });
    }

    @Test
    void aBookingThatIsMovedByWholeDaysIsRemindedAsManyDaysLater() {
        SeededRandom.check(CASES, random -> {
            Drawn drawn = Drawn.of(random);
            // No zone of Indonesia changes its clocks, so a day has 24 hours.
            Duration days = Duration.ofDays(random.between(1, 60));
            ReminderTimes moved = ReminderTimes.of(
                    drawn.policy(),
                    drawn.zone(),
                    drawn.slot().plus(days),
                    drawn.arriveBy().plus(days),
                    drawn.toldAt().plus(days));
            ReminderTimes times = drawn.times();
            assertThat(moved.dayBefore())
                    .isEqualTo(
                            times.dayBefore() == null ? null : times.dayBefore().plus(days));
            assertThat(moved.morning())
                    .isEqualTo(times.morning() == null ? null : times.morning().plus(days));
        });
    }

    @Test
    void whoeverIsToldEarlyEnoughGetsEveryReminderThatTheOfficeWantsBeforeTheArrival() {
        SeededRandom.check(CASES, random -> {
            Drawn drawn = Drawn.of(random);
            Instant early = drawn.slot().minus(Duration.ofDays(10));
            ReminderTimes times = ReminderTimes.of(drawn.policy(), drawn.zone(), drawn.slot(), drawn.arriveBy(), early);
            if (drawn.policy().dayBeforeAt() != null) {
                Instant wanted = ZonedDateTime.of(
                                LocalDate.ofInstant(drawn.slot(), drawn.zone()).minusDays(1),
                                Objects.requireNonNull(drawn.policy().dayBeforeAt()),
                                drawn.zone())
                        .toInstant();
                assertThat(times.dayBefore() != null).isEqualTo(wanted.isBefore(drawn.arriveBy()));
            }
        });
    }

    @Test
    void howeverFarTheClockIsMovedAtMostOneReminderIsSentAndNoneThatIsTooLate() {
        SeededRandom.check(CASES, random -> {
            Drawn drawn = Drawn.of(random);
            Instant now = drawn.toldAt().plus(Duration.ofMinutes(random.between(0, 10_000)));
            drawn.times().toSend(now, drawn.zone(), drawn.arriveBy()).ifPresent(kind -> {
                assertThat(now).isBefore(drawn.arriveBy());
                LocalDate today = LocalDate.ofInstant(now, drawn.zone());
                LocalDate day = LocalDate.ofInstant(drawn.slot(), drawn.zone());
                assertThat(today).isEqualTo(kind == When.MORNING ? day : day.minusDays(1));
            });
        });
    }
}
