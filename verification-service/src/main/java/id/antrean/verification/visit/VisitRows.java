package id.antrean.verification.visit;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import io.vertx.mutiny.sqlclient.Row;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Optional;

/** Reads visits from rows of the reactive client. */
public final class VisitRows {

    /** The columns that {@link #visit} needs, of a table or alias {@code visit}. */
    public static final String COLUMNS = """
            visit.code, visit.office, visit.name, visit.birth_date, visit.category, visit.date
                 , visit.slot_start, visit.slot_end, visit.arrive_by, visit.utc_offset
                 , visit.phone, visit.user_id, visit.language, visit.standing, visit.state, visit.queue_number
            """;

    private VisitRows() {}

    /** The visit of a row that has the {@link #COLUMNS}. */
    public static Visit visit(Row row) {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(row.getInteger("utc_offset"));
        return new Visit(
                new BookingCode(row.getString("code")),
                new OfficeCode(row.getString("office")),
                new Person(new PersonName(row.getString("name")), row.getLocalDate("birth_date")),
                Category.valueOf(row.getString("category")),
                row.getLocalDate("date"),
                time(row, "slot_start", offset),
                time(row, "slot_end", offset),
                time(row, "arrive_by", offset),
                new Sender(
                        Optional.ofNullable(row.getString("phone"))
                                .map(PhoneNumber::new)
                                .orElse(null),
                        row.getString("user_id")),
                Optional.ofNullable(row.getString("language"))
                        .map(Language::valueOf)
                        .orElse(null),
                Standing.valueOf(row.getString("standing")),
                VisitState.valueOf(row.getString("state")),
                row.getInteger("queue_number"));
    }

    private static OffsetDateTime time(Row row, String column, ZoneOffset offset) {
        return row.getOffsetDateTime(column).withOffsetSameInstant(offset);
    }
}
