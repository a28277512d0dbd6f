package id.antrean.booking.history;

import io.vertx.mutiny.sqlclient.Row;
import java.util.List;

/** The service's database, as a test sees it. */
@FunctionalInterface
interface Database {

    /** The rows of a statement. */
    List<Row> query(String sql, Object... parameters);
}
