package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.calendar.DayPlan.Source;
import id.antrean.booking.calendar.OpeningHours.Period;
import id.antrean.contracts.testing.SeededRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class OfficeScheduleTest {

    private static final LocalDate MONDAY = LocalDate.of(2026, 8, 17);
    private static final LocalDate WEDNESDAY = LocalDate.of(2026, 8, 19);
    private static final Holiday INDEPENDENCE = new Holiday(MONDAY, "Proklamasi Kemerdekaan", Holiday.Kind.NATIONAL);

    private final OfficeSchedule usual = Schedules.office("Asia/Jakarta");
    private final OfficeSchedule onHoliday = usual.withHolidays(Map.of(MONDAY, INDEPENDENCE), "admin");

    @Test
    void anOrdinaryDayFollowsTheWeek() {
        DayPlan plan = usual.planOf(MONDAY);

        assertThat(plan.source()).isEqualTo(Source.WEEKLY);
        assertThat(plan.actor()).isEqualTo("siti");
        assertThat(plan.reservedReason()).isEqualTo("paspor dinas");
        assertThat(plan.priorityReason()).isEqualTo("lansia dan balita");
        assertThat(plan.slots()).hasSize(12).allSatisfy(slot -> {
            assertThat(slot.capacity()).isEqualTo(15);
            assertThat(slot.reserved()).isEqualTo(3);
            assertThat(slot.priority()).isEqualTo(2);
        });
        assertThat(usual.planOf(WEDNESDAY).slots()).isEmpty();
    }

    @Test
    void aHolidayClosesTheDayAndSaysItsName() {
        DayPlan plan = onHoliday.planOf(MONDAY);

        assertThat(plan.slots()).isEmpty();
        assertThat(plan.source()).isEqualTo(Source.HOLIDAY);
        assertThat(plan.note()).isEqualTo("Proklamasi Kemerdekaan");
    }

    @Test
    void anExceptionThatDescribesAnOpenDayOpensAHoliday() {
        DayPlan plan = onHoliday
                .withException(MONDAY, Schedules.exception(with("08:00-09:00", null, false)))
                .planOf(MONDAY);

        assertThat(plan.source()).isEqualTo(Source.EXCEPTION);
        assertThat(plan.slots()).hasSize(2).allSatisfy(slot -> assertThat(slot.capacity())
                .isEqualTo(15));
    }

    @Test
    void aClosureOfAPartDoesNotOpenAHoliday() {
        DayException closure = DayException.NONE.closedByClosure(new Period(LocalTime.of(8, 0), LocalTime.of(9, 0)));

        assertThat(onHoliday
                        .withException(MONDAY, Schedules.exception(closure))
                        .planOf(MONDAY)
                        .source())
                .isEqualTo(Source.HOLIDAY);
        assertThat(usual.withException(MONDAY, Schedules.exception(closure))
                        .planOf(MONDAY)
                        .slots())
                .hasSize(10);
    }

    @Test
    void whatAClosureTakesOutLeavesTheOtherSlotsWhereTheyWere() {
        DayException closure =
                DayException.NONE.closedByClosure(new Period(LocalTime.of(10, 10), LocalTime.of(11, 15)));

        assertThat(usual.withException(MONDAY, Schedules.exception(closure))
                        .planOf(MONDAY)
                        .slots())
                .extracting(slot -> usual.office().at(slot.startsAt()).toLocalTime())
                .contains(LocalTime.of(9, 30), LocalTime.of(11, 30))
                .doesNotContain(LocalTime.of(10, 0), LocalTime.of(10, 30), LocalTime.of(11, 0));
    }

    @Test
    void aDayThatIsUsuallyClosedNeedsHoursLengthAndCapacity() {
        assertThat(usual.withException(WEDNESDAY, Schedules.exception(with("08:00-09:00", null, false)))
                        .planOf(WEDNESDAY)
                        .slots())
                .isEmpty();
        assertThat(usual.withException(WEDNESDAY, Schedules.exception(with("08:00-09:00", 5, false)))
                        .planOf(WEDNESDAY)
                        .slots())
                .hasSize(4);
    }

    @Test
    void quotasThatNoLongerFitGiveWay() {
        DayException two = new DayException(false, false, null, null, 4, null, null, List.of(), false);

        assertThat(usual.withException(MONDAY, Schedules.exception(two))
                        .planOf(MONDAY)
                        .slots())
                .allSatisfy(slot -> {
                    assertThat(slot.reserved()).isEqualTo(3);
                    assertThat(slot.priority()).isEqualTo(1);
                });
    }

    @Test
    void slotsBeginByTheClockOfTheOfficeEvenWhereClocksAreChanged() {
        LocalDate springForward = LocalDate.of(2026, 3, 30);

        assertThat(Schedules.office("Europe/Amsterdam")
                        .planOf(springForward)
                        .slots()
                        .get(0)
                        .startsAt())
                .isEqualTo(Instant.parse("2026-03-30T06:00:00Z"));
        assertThat(Schedules.office("Europe/Amsterdam")
                        .planOf(springForward.minusWeeks(1))
                        .slots()
                        .get(0)
                        .startsAt())
                .isEqualTo(Instant.parse("2026-03-23T07:00:00Z"));
        assertThat(Schedules.office("Asia/Jayapura")
                        .planOf(MONDAY)
                        .slots()
                        .get(0)
                        .startsAt())
                .isEqualTo(Instant.parse("2026-08-16T23:00:00Z"));
    }

    @Test
    void everyPlanIsSoundWhateverTheParts() {
        SeededRandom.check(2_000, random -> {
            LocalDate date = random.date(MONDAY, MONDAY.plusDays(13));
            OfficeSchedule schedule = random.inPercent(30)
                    ? usual.withHolidays(Map.of(date, new Holiday(date, "Libur", Holiday.Kind.JOINT_LEAVE)), "admin")
                    : usual;
            DayException exception = random(random);
            if (random.inPercent(60)) {
                schedule = schedule.withException(date, Schedules.exception(exception));
            }
            DayPlan plan = schedule.planOf(date);
            Instant last = Instant.MIN;
            for (PlannedSlot slot : plan.slots()) {
                assertThat(slot.startsAt()).isAfterOrEqualTo(last);
                assertThat(slot.endsAt()).isAfter(slot.startsAt());
                assertThat(slot.reserved() + slot.priority()).isBetween(0, slot.capacity());
                assertThat(schedule.office().dayOf(slot.startsAt())).isEqualTo(date);
                last = slot.endsAt();
            }
            if (plan.source() == Source.EXCEPTION || plan.source() == Source.CLOSURE) {
                exception.closedDuring().forEach(period -> assertThat(plan.slots())
                        .noneMatch(slot -> period.overlaps(
                                usual.office().at(slot.startsAt()).toLocalTime(),
                                usual.office().at(slot.endsAt()).toLocalTime())));
            }
            if (plan.source() == Source.HOLIDAY) {
                assertThat(plan.slots()).isEmpty();
            }
        });
    }

    private static DayException random(SeededRandom random) {
        DayException exception = new DayException(
                random.inPercent(20),
                random.inPercent(20),
                random.inPercent(50)
                        ? OpeningHours.parse(random.oneOf("07:00-09:10", "10:00-11:00,11:00-14:00"))
                        : null,
                random.inPercent(50) ? Duration.ofMinutes(random.between(1, 90)) : null,
                random.inPercent(50) ? random.between(1, 20) : null,
                random.inPercent(30) ? new Quota(random.between(0, 10), "prioritas") : null,
                random.inPercent(30) ? new Quota(random.between(0, 10), "cadangan") : null,
                new ArrayList<>(),
                false);
        for (int i = random.between(0, 3); i > 0; i--) {
            LocalTime from = LocalTime.of(random.between(7, 14), random.between(0, 59));
            exception = exception.closedByClosure(new Period(from, from.plusMinutes(random.between(1, 120))));
        }
        return exception;
    }

    private static DayException with(String hours, @Nullable Integer capacity, boolean closed) {
        return new DayException(
                closed,
                false,
                OpeningHours.parse(hours),
                capacity == null ? null : Duration.ofMinutes(15),
                capacity,
                null,
                null,
                List.of(),
                false);
    }
}
