package id.antrean.notification.report;

import id.antrean.platform.office.Office;
import io.quarkus.qute.CheckedTemplate;
import io.quarkus.qute.TemplateInstance;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * The list of people whom a message did not reach, as a page for people.
 *
 * @param office the name of the office, or null where there are several
 * @param choices the offices that may be chosen
 * @param from the first day, as in the address
 * @param to the last day, likewise
 * @param lines one for each message
 * @param next the query of the next page, or null where there is none
 */
record UndeliveredPage(
        @Nullable String office,
        List<Choice> choices,
        String from,
        String to,
        List<Line> lines,
        @Nullable String next) {

    private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("dd-MM-uuuu HH.mm", Locale.ROOT);
    private static final Map<String, String> ZONES = Map.of("+07:00", "WIB", "+08:00", "WITA", "+09:00", "WIT");

    private static final Map<String, String> KINDS = Map.ofEntries(
            Map.entry("BOOKING", "Konfirmasi pemesanan"),
            Map.entry("REFUSAL", "Jawaban tanpa tempat"),
            Map.entry("EXPIRY", "Kode hangus"),
            Map.entry("MOVE", "Jadwal dipindahkan"),
            Map.entry("WITHDRAWAL", "Pemesanan ditarik"),
            Map.entry("WAITING", "Daftar tunggu"),
            Map.entry("OFFER", "Tawaran tempat"),
            Map.entry("ANSWER", "Jawaban"),
            Map.entry("QUESTION", "Pertanyaan"),
            Map.entry("REMINDER", "Pengingat"),
            Map.entry("NUMBER_REQUEST", "Permintaan nomor"));

    @CheckedTemplate(basePath = "")
    static final class Templates {

        private Templates() {}

        static native TemplateInstance undelivered(UndeliveredPage page);
    }

    /** An office that may be chosen. */
    record Choice(String code, String name, boolean chosen) {}

    /** A message that did not arrive. */
    record Line(
            String at,
            String office,
            String number,
            String kind,
            @Nullable String code,
            String reason,
            @Nullable Integer errorCode) {}

    /**
     * The page.
     *
     * @param own the offices of the account
     * @param shown those that the list is of
     */
    static UndeliveredPage of(List<Office> own, List<Office> shown, Period period, Undelivered found) {
        Office only = shown.size() == 1 ? shown.get(0) : null;
        return new UndeliveredPage(
                only == null ? null : only.name(),
                own.stream()
                        .map(office -> new Choice(office.code().value(), office.name(), office.equals(only)))
                        .toList(),
                period.from().toString(),
                period.to().toString(),
                found.items().stream().map(UndeliveredPage::line).toList(),
                next(only, period, found.next()));
    }

    private static Line line(Undelivered.Item item) {
        return new Line(
                moment(item.at()),
                item.office(),
                item.number(),
                KINDS.getOrDefault(item.kind(), item.kind()),
                item.code(),
                item.reason(),
                item.errorCode());
    }

    private static String moment(OffsetDateTime time) {
        String offset = time.getOffset().getId();
        return MOMENT.format(time) + " " + ZONES.getOrDefault(offset, offset);
    }

    /** Of letters, digits and signs that an address has as they are. */
    private static @Nullable String next(@Nullable Office only, Period period, @Nullable String cursor) {
        if (cursor == null) {
            return null;
        }
        List<String> query = new ArrayList<>(List.of("from=" + period.from(), "to=" + period.to(), "before=" + cursor));
        if (only != null) {
            query.add("office=" + only.code());
        }
        return "?" + String.join("&", query);
    }

    TemplateInstance render() {
        return Templates.undelivered(this);
    }
}
