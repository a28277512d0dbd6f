package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.platform.problem.ProblemException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class HolidayFileTest {

    private static final Path SAMPLE = Path.of("..", "deploy", "calendars", "holidays-id-2026.ics");

    @Test
    void theSampleHasTheHolidaysOfTheDecree() throws IOException {
        HolidayImport sample = HolidayImport.ofCalendarFile(Files.readString(SAMPLE), "SKB 3 Menteri 2025");
        Map<LocalDate, Holiday> days = sample.addedTo(List.of());

        assertThat(days.values().stream().filter(day -> day.kind() == Holiday.Kind.NATIONAL))
                .hasSize(17);
        assertThat(days.values().stream().filter(day -> day.kind() == Holiday.Kind.JOINT_LEAVE))
                .hasSize(8);
        assertThat(days.get(LocalDate.of(2026, 3, 22)))
                .isEqualTo(new Holiday(LocalDate.of(2026, 3, 22), "Idul Fitri 1447 Hijriah", Holiday.Kind.NATIONAL));
        assertThat(days.get(LocalDate.of(2026, 3, 24)))
                .extracting(Holiday::kind)
                .isEqualTo(Holiday.Kind.JOINT_LEAVE);
    }

    @Test
    void foldedLinesEscapesAndAnEndLeftOutAreUnderstood() {
        String file = """
                BEGIN:VCALENDAR
                VERSION:2.0
                BEGIN:VEVENT
                DTSTART;VALUE=DATE:20270101
                SUMMARY:Tahun Baru\\, hari
                  pertama
                END:VEVENT
                BEGIN:VEVENT
                STATUS:CANCELLED
                DTSTART;VALUE=DATE:20270102
                SUMMARY:Batal
                END:VEVENT
                END:VCALENDAR
                """;

        assertThat(HolidayImport.ofCalendarFile(file, null).holidays())
                .containsExactly(
                        new Holiday(LocalDate.of(2027, 1, 1), "Tahun Baru, hari pertama", Holiday.Kind.NATIONAL));
    }

    @Test
    void anImportReplacesTheYearsThatItCoversAndKeepsTheOthers() {
        Holiday of2026 = new Holiday(LocalDate.of(2026, 1, 1), "Tahun Baru", Holiday.Kind.NATIONAL);
        Holiday of2027 = new Holiday(LocalDate.of(2027, 3, 9), "Nyepi", Holiday.Kind.NATIONAL);
        Holiday leave = new Holiday(LocalDate.of(2027, 1, 1), "Cuti", Holiday.Kind.JOINT_LEAVE);
        Holiday newYear = new Holiday(LocalDate.of(2027, 1, 1), "Tahun Baru", Holiday.Kind.NATIONAL);

        assertThat(new HolidayImport("SKB", List.of(leave, newYear)).addedTo(List.of(of2026, of2027)))
                .containsOnly(
                        Map.entry(of2026.date(), of2026),
                        Map.entry(leave.date(), new Holiday(leave.date(), "Cuti; Tahun Baru", Holiday.Kind.NATIONAL)));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "hello",
                "BEGIN:VCALENDAR\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART:20270101T080000Z\nSUMMARY:Jam\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270230\nSUMMARY:X\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nEND:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nDTEND;VALUE=DATE:20270101\nSUMMARY:X\n"
                        + "END:VEVENT\nEND:VCALENDAR",
                "BEGIN:VCALENDAR\nBEGIN:VEVENT\nDTSTART;VALUE=DATE:20270101\nSUMMARY:X\nRRULE:FREQ=YEARLY\nEND:VEVENT\n"
                        + "END:VCALENDAR"
            })
    void aFileThatIsNoListOfWholeDaysIsRefused(String file) {
        assertThatThrownBy(() -> HolidayImport.ofCalendarFile(file, null)).isInstanceOf(ProblemException.class);
    }
}
