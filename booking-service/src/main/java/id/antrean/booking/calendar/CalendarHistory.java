package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.ArrayList;
import java.util.List;

/** Who changed what of an office's calendar, when and why. */
@Singleton
final class CalendarHistory {

    private static final String HISTORY = """
            select kind, date, version, actor, changed_at, reason, before, content
              from (
                    select 'CALENDAR' as kind, null::date as date, version, actor, changed_at, reason
                         , lag(content) over (order by version) as before, content
                      from calendar
                     where office = $1
                     union all
                    select 'EXCEPTION', date, version, actor, changed_at, reason
                         , lag(content) over (partition by date order by version), content
                      from day_exception
                     where office = $1
                   ) as change
             order by changed_at desc, kind, version desc
             limit 500
            """;

    private final Pool pool;

    CalendarHistory(Pool pool) {
        this.pool = pool;
    }

    /** The latest changes, the latest first. */
    Uni<List<ObjectNode>> of(Office office) {
        return pool.preparedQuery(HISTORY)
                .execute(Tuple.of(office.code().value()))
                .map(rows -> {
                    List<ObjectNode> history = new ArrayList<>(rows.size());
                    rows.forEach(row -> history.add(entry(office, row)));
                    return history;
                });
    }

    private static ObjectNode entry(Office office, Row row) {
        ObjectNode entry = JsonNodeFactory.instance.objectNode();
        entry.put("what", row.getString(0));
        if (row.getLocalDate(1) != null) {
            entry.put("date", row.getLocalDate(1).toString());
        }
        entry.put("version", row.getInteger(2));
        entry.put("who", row.getString(3));
        entry.put("when", office.at(row.getOffsetDateTime(4).toInstant()).toString());
        entry.put("why", row.getString(5));
        entry.set("before", content(row, 6));
        entry.set("after", content(row, 7));
        return entry;
    }

    private static JsonNode content(Row row, int column) {
        JsonNode content = StoredJson.read(row.getJsonObject(column));
        return content == null ? JsonNodeFactory.instance.nullNode() : content;
    }
}
