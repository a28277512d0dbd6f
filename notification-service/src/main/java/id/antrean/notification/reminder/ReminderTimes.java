package id.antrean.notification.reminder;

import id.antrean.notification.composition.ReminderMessages.When;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * When the reminders of a booking are due. Where there are both, the one of the day before is the earlier.
 *
 * @param dayBefore on the day before, or null
 * @param morning on the day itself, or null
 */
record ReminderTimes(@Nullable Instant dayBefore, @Nullable Instant morning) {

    /**
     * Decides when to remind.
     *
     * @param zone the office's
     * @param slotStart when the slot starts
     * @param arriveBy when to be there (R6); whoever is not on the way by then needs no reminder
     * @param toldAt when the person was told of this time
     */
    static ReminderTimes of(ReminderPolicy policy, ZoneId zone, Instant slotStart, Instant arriveBy, Instant toldAt) {
        ZonedDateTime slot = slotStart.atZone(zone);
        Instant earliest = toldAt.plus(policy.quiet());
        return new ReminderTimes(
                usable(dayBefore(policy, slot), earliest, arriveBy), usable(morning(policy, slot), earliest, arriveBy));
    }

    private static @Nullable Instant dayBefore(ReminderPolicy policy, ZonedDateTime slot) {
        LocalTime at = policy.dayBeforeAt();
        return at == null
                ? null
                : ZonedDateTime.of(slot.toLocalDate().minusDays(1), at, slot.getZone())
                        .toInstant();
    }

    private static @Nullable Instant morning(ReminderPolicy policy, ZonedDateTime slot) {
        if (policy.morningBefore() == null) {
            return null;
        }
        Instant wanted = slot.toInstant().minus(policy.morningBefore());
        Instant earliest = ZonedDateTime.of(slot.toLocalDate(), policy.morningNotBefore(), slot.getZone())
                .toInstant();
        return wanted.isBefore(earliest) ? earliest : wanted;
    }

    private static @Nullable Instant usable(@Nullable Instant time, Instant earliest, Instant arriveBy) {
        return time != null && !time.isBefore(earliest) && time.isBefore(arriveBy) ? time : null;
    }

    /**
     * Which reminder is to be sent now, of those that are due: at most one, however late it is looked. The one of the day
     * before is for that day only; the one of the morning for as long as the person can still be there in time.
     */
    Optional<When> toSend(Instant now, ZoneId zone, Instant arriveBy) {
        if (!now.isBefore(arriveBy)) {
            return Optional.empty();
        }
        if (morning != null && !morning.isAfter(now)) {
            return Optional.of(When.MORNING);
        }
        if (dayBefore != null && !dayBefore.isAfter(now)) {
            LocalDate day = LocalDate.ofInstant(dayBefore, zone);
            return day.equals(LocalDate.ofInstant(now, zone)) ? Optional.of(When.DAY_BEFORE) : Optional.empty();
        }
        return Optional.empty();
    }
}
