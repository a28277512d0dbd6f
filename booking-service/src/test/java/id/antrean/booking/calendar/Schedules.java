package id.antrean.booking.calendar;

import id.antrean.booking.calendar.OfficeSchedule.Authored;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;

/** Schedules for tests. */
final class Schedules {

    static final DayRule USUAL = new DayRule(
            OpeningHours.parse("08:00-12:00,13:00-15:00"),
            Duration.ofMinutes(30),
            15,
            new Quota(2, "lansia dan balita"),
            new Quota(3, "paspor dinas"));

    private Schedules() {}

    /** An office that is open on Mondays and Tuesdays. */
    static OfficeSchedule office(String zone) {
        Office office = new Office(
                new OfficeCode("BGR"), "Bogor", "1", "62811", ZoneId.of(zone), "Bogor", Duration.ofMinutes(30));
        WeeklyCalendar weekly =
                new WeeklyCalendar(30, false, Map.of(DayOfWeek.MONDAY, USUAL, DayOfWeek.TUESDAY, USUAL));
        return new OfficeSchedule(office, new Authored<>(weekly, 1, "siti", "awal"), Map.of(), Map.of(), "admin");
    }

    static Authored<DayException> exception(DayException value) {
        return new Authored<>(value, 1, "budi", "listrik padam");
    }
}
