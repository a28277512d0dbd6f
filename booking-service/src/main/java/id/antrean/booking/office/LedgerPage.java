package id.antrean.booking.office;

import id.antrean.booking.office.DayLedger.Reservation;
import id.antrean.platform.office.Office;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.DayOfWeek;
import java.time.LocalDate;
import java.time.Month;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The ledger of a day as a page for people.
 *
 * @param office name of the office
 * @param day the day in words
 * @param status one line about the day, or null for an ordinary one
 * @param isOpen whether there are places to count
 * @param lines what became of each place; their numbers add up to {@code opened}
 * @param others what else there is to know
 * @param previous the day before, as in the address, or null where the calendar ends
 * @param next the day after, likewise
 */
record LedgerPage(
        String office,
        String day,
        @Nullable String status,
        boolean isOpen,
        long opened,
        List<Line> lines,
        List<Line> others,
        @Nullable String previous,
        @Nullable String next) {

    private static final Map<DayOfWeek, String> DAYS = new EnumMap<>(Map.of(
            DayOfWeek.MONDAY, "Senin",
            DayOfWeek.TUESDAY, "Selasa",
            DayOfWeek.WEDNESDAY, "Rabu",
            DayOfWeek.THURSDAY, "Kamis",
            DayOfWeek.FRIDAY, "Jumat",
            DayOfWeek.SATURDAY, "Sabtu",
            DayOfWeek.SUNDAY, "Minggu"));

    /** A native image knows no Indonesian month of its own. */
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");

    private static final int LAST_YEAR = 9999;

    @CheckedTemplate(basePath = "")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance ledger(LedgerPage page);
    }

    /**
     * A line of the page.
     *
     * @param label what is counted
     * @param explanation in a few words, or null
     * @param percent how many of a hundred places, for the bar; 0 where there is none
     */
    record Line(String label, @Nullable String explanation, long count, long percent) {}

    TemplateInstance render() {
        return Templates.ledger(this);
    }

    static LedgerPage of(Office office, DayLedger ledger) {
        LocalDate date = ledger.date();
        return new LedgerPage(
                office.name(),
                words(date),
                status(ledger),
                ledger.opened() > 0,
                ledger.opened(),
                places(ledger),
                others(ledger),
                path(date.minusDays(1)),
                path(date.plusDays(1)));
    }

    /** For example {@code Selasa, 24 November 2026}. */
    static String words(LocalDate date) {
        return DAYS.get(date.getDayOfWeek()) + ", " + date.getDayOfMonth() + " " + month(date.getMonth()) + " "
                + date.getYear();
    }

    private static String month(Month month) {
        return MONTHS.get(month.getValue() - 1);
    }

    private static @Nullable String path(LocalDate date) {
        return date.getYear() < 1 || date.getYear() > LAST_YEAR ? null : date.toString();
    }

    private static @Nullable String status(DayLedger ledger) {
        String note = ledger.note() == null ? "" : ": " + ledger.note();
        return switch (ledger.status()) {
            case OPEN -> ledger.note();
            case CLOSED -> "Kantor tutup" + note + ".";
            case NOT_OPENED -> "Hari ini belum dibuka untuk pendaftaran, atau bukan hari layanan.";
        };
    }

    private static List<Line> places(DayLedger ledger) {
        List<Line> lines = new ArrayList<>();
        add(lines, ledger, true, "Masih kosong", "Belum diberikan kepada siapa pun.", ledger.free());
        add(lines, ledger, true, "Sudah dipesan", "Pemohonnya ditunggu atau sudah datang.", ledger.booked());
        add(
                lines,
                ledger,
                ledger.reserved() > 0,
                "Disimpan kantor",
                "Tidak dibagikan lewat WhatsApp" + reason(ledger, Reservation.Kind.RESERVED) + ".",
                ledger.reserved());
        add(
                lines,
                ledger,
                ledger.held() > 0,
                "Ditawarkan ke daftar tunggu",
                "Menunggu jawaban yang ditawari.",
                ledger.held());
        add(lines, ledger, ledger.voided() > 0, "Hangus", "Pemohonnya tidak datang tepat waktu.", ledger.voided());
        add(
                lines,
                ledger,
                ledger.releasing() > 0,
                "Segera kosong lagi",
                "Pemesanannya ditarik; tempatnya dibuka lagi sebentar kemudian.",
                ledger.releasing());
        return lines;
    }

    private static void add(
            List<Line> lines, DayLedger ledger, boolean shown, String label, String explanation, long count) {
        if (shown) {
            long percent = ledger.opened() == 0 ? 0 : Math.round(100.0 * count / ledger.opened());
            lines.add(new Line(label, explanation, count, percent));
        }
    }

    private static List<Line> others(DayLedger ledger) {
        List<Line> lines = new ArrayList<>();
        ledger.reservations().stream()
                .filter(reservation -> reservation.kind() == Reservation.Kind.PRIORITY)
                .forEach(priority -> lines.add(new Line(
                        "Tempat terakhir untuk balita dan lansia",
                        "Termasuk dalam hitungan di atas" + reason(ledger, Reservation.Kind.PRIORITY) + ".",
                        priority.places(),
                        0)));
        lines.add(
                new Line("Orang di daftar tunggu", "Diberi tahu menurut urutan bila ada tempat.", ledger.waiting(), 0));
        lines.add(new Line("Pemesanan yang ditarik", null, ledger.withdrawn(), 0));
        lines.add(new Line("Selesai dilayani", null, ledger.served(), 0));
        lines.add(new Line("Dikembalikan", "Berkasnya belum lengkap.", ledger.returned(), 0));
        return lines;
    }

    private static String reason(DayLedger ledger, Reservation.Kind kind) {
        return ledger.reservations().stream()
                .filter(reservation -> reservation.kind() == kind)
                .map(Reservation::reason)
                .map(reason -> reason == null ? "" : ": " + reason)
                .findFirst()
                .orElse("");
    }
}
