package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A change that staff ask for, as far as all kinds of changes have it.
 *
 * @param fields the body
 * @param version the version that the account has read, or null where it did not say
 * @param reason why
 * @param surplus what becomes of bookings that have no place then
 */
record ChangeRequest(JsonFields fields, @Nullable Integer version, String reason, Surplus surplus) {

    static final String VERSION = "version";
    static final String REASON = "reason";
    static final String SURPLUS = "surplus";

    private static final Pattern ENTITY_TAG = Pattern.compile("(?:W/)?\"?(\\d{1,9})\"?");
    private static final String SURPLUS_VALUES = "harus \"refuse\", \"move\", atau \"keep\"";

    /** Reads the common fields; what is wrong is collected in {@link #fields}. */
    static ChangeRequest of(@Nullable JsonNode body, @Nullable String ifMatch) {
        JsonFields fields = JsonFields.of(body);
        Integer version = fields.integer(VERSION, 0, Integer.MAX_VALUE);
        if (ifMatch != null) {
            Matcher tag = ENTITY_TAG.matcher(ifMatch.strip());
            if (tag.matches()) {
                version = Integer.valueOf(tag.group(1));
            } else {
                fields.wrong("If-Match", "harus nomor versi, misalnya \"3\"");
            }
        }
        String reason = fields.requiredText(REASON, "wajib diisi: mengapa diubah; tercatat dalam riwayat");
        Surplus surplus = surplus(fields.text(SURPLUS), fields);
        return new ChangeRequest(fields, version, reason, surplus);
    }

    private static Surplus surplus(@Nullable String text, JsonFields fields) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            fields.wrong(SURPLUS, SURPLUS_VALUES);
            return Surplus.REFUSE;
        }
    }

    private static Surplus parse(@Nullable String text) {
        return text == null ? Surplus.REFUSE : Surplus.valueOf(text.toUpperCase(Locale.ROOT));
    }

    /**
     * What a query parameter says of the surplus.
     *
     * @throws ProblemException {@code invalid-request} when it is none of the known
     */
    static Surplus surplus(@Nullable String text) {
        try {
            return parse(text);
        } catch (IllegalArgumentException e) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST, "Nilai surplus tidak dikenal.", Map.of(SURPLUS, SURPLUS_VALUES));
        }
    }

    /** @throws ProblemException {@code invalid-calendar} when something in the body is wrong */
    void check() {
        check(fields);
    }

    /** As {@link #check()}. */
    static void check(JsonFields fields) {
        if (!fields.errors().isEmpty()) {
            throw new ProblemException(
                    ProblemType.INVALID_CALENDAR,
                    "Ada isian yang keliru. Tidak ada yang diubah.",
                    new TreeMap<>(fields.errors()));
        }
    }

    /** @throws ProblemException {@code stale-version} when the account has read another version than the present one */
    void checkVersion(int present) {
        if (version != null && version != present) {
            throw new ProblemException(
                    ProblemType.STALE_VERSION,
                    "Sudah diubah orang lain: versi sekarang " + present + ", sedangkan yang Anda baca " + version
                            + ". Baca ulang, lalu ulangi perubahan Anda.");
        }
    }
}
