package id.antrean.booking.calendar;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.calendar.OfficeSchedule.Authored;
import id.antrean.booking.calendar.Reconciliation.Change;
import id.antrean.booking.calendar.Reconciliation.ExistingSlot;
import id.antrean.booking.calendar.SlotStore.PlannedDay;
import id.antrean.booking.relocation.DayOpener;
import id.antrean.platform.office.Office;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Closes days although people have bookings then: from that moment on no more places are given. */
@Singleton
public final class DayClosing {

    private final ScheduleStore schedules;
    private final SlotStore slots;
    private final SlotOpener opener;
    private final FreedPlaces freed;

    DayClosing(ScheduleStore schedules, SlotStore slots, SlotOpener opener, FreedPlaces freed) {
        this.schedules = schedules;
        this.slots = slots;
        this.opener = opener;
        this.freed = freed;
    }

    /**
     * What is to be closed.
     *
     * @param date the day in the office's zone
     * @param from from when, or null for the whole day
     * @param to until when, or null for the whole day
     * @param reason why, in words for everybody
     */
    public record Closing(
            LocalDate date,
            @Nullable LocalTime from,
            @Nullable LocalTime to,
            String reason) {

        private OpeningHours.@Nullable Period period() {
            return from == null || to == null ? null : new OpeningHours.Period(from, to);
        }
    }

    /** Locks the office and its slots from this day on, in the order in which everybody locks them. */
    public Uni<Void> lock(SqlConnection transaction, Office office, LocalDate from) {
        return schedules
                .lock(transaction, List.of(office))
                .chain(() -> slots.lock(transaction, List.of(office.code()), from))
                .replaceWithVoid();
    }

    /**
     * Closes the slots of the day that fall into the time, those that have begun too, and remembers it as an exception:
     * the day opens again when somebody removes that.
     *
     * @return fails with {@link ProblemException} {@code already-closed} when nothing is open then
     */
    public Uni<Void> close(SqlConnection transaction, Office office, Closing closing, String actor, Instant now) {
        Set<Day> day = Set.of(new Day(office.code(), closing.date()));
        return schedules
                .lock(transaction, List.of(office))
                .chain(() -> schedules.schedule(transaction, office))
                .chain(before -> openDay(transaction, before, closing.date(), now)
                        .chain(() -> slots.lock(transaction, List.of(office.code()), closing.date()))
                        .chain(existing -> close(
                                transaction,
                                before,
                                closing,
                                existing.getOrDefault(day.iterator().next(), List.of()),
                                actor,
                                now)))
                .chain(() -> freed.onDays(transaction, day, now));
    }

    private Uni<Void> openDay(SqlConnection transaction, OfficeSchedule schedule, LocalDate date, Instant now) {
        Day day = new Day(schedule.office().code(), date);
        return slots.openedDays(transaction, List.of(day.office()), date)
                .chain(opened -> opened.contains(day)
                        ? Uni.createFrom().voidItem()
                        : slots.open(transaction, List.of(new PlannedDay(day.office(), schedule.planOf(date))), now));
    }

    private Uni<Void> close(
            SqlConnection transaction,
            OfficeSchedule before,
            Closing closing,
            List<ExistingSlot> ofDay,
            String actor,
            Instant now) {
        Office office = before.office();
        List<ExistingSlot> concerned = ofDay.stream()
                .filter(slot -> falls(office, slot, closing.period()))
                .toList();
        if (concerned.stream().allMatch(slot -> slot.closed() && slot.open() == 0)) {
            return Uni.createFrom()
                    .failure(new ProblemException(
                            ProblemType.ALREADY_CLOSED, "Kantor memang tidak buka pada waktu itu."));
        }
        Authored<DayException> present = before.exceptions().get(closing.date());
        DayException exception = closed(present == null ? DayException.NONE : present.value(), closing.period());
        return slots.change(
                        transaction, concerned.stream().map(DayClosing::closed).toList(), now)
                .chain(() -> schedules.insertException(
                        transaction, office, closing.date(), exception, actor, closing.reason(), now))
                .map(version -> before.withException(
                        closing.date(), new Authored<>(exception, version, actor, closing.reason())))
                .chain(after -> slots.saveDays(
                        transaction, List.of(new PlannedDay(office.code(), after.planOf(closing.date()))), now));
    }

    private static DayException closed(DayException present, OpeningHours.@Nullable Period period) {
        return period == null ? present.closedByClosure() : present.closedByClosure(period);
    }

    private static Change closed(ExistingSlot slot) {
        return new Change(slot.id(), slot.endsAt(), slot.capacity(), slot.reserved(), slot.priority(), true);
    }

    private static boolean falls(Office office, ExistingSlot slot, OpeningHours.@Nullable Period period) {
        return period == null
                || period.overlaps(
                        office.at(slot.startsAt()).toLocalTime(),
                        office.at(slot.endsAt()).toLocalTime());
    }

    /** Opens days of this office beyond its horizon, for bookings that are moved there. */
    public DayOpener opener(Office office, Instant now) {
        return (transaction, last) -> schedules
                .schedules(transaction, List.of(office), office.dayOf(now))
                .chain(found -> opener.open(transaction, Objects.requireNonNull(found.get(office.code())), last, now));
    }
}
