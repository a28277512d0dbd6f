package id.antrean.booking.calendar;

import id.antrean.platform.office.Office;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.function.Function;

/** Offices in the database. */
@Singleton
final class OfficeStore {

    /** The horizon is that of the calendar and is written with it. */
    private static final String SAVE = """
            insert into office (code, name, display_number, zone, address, arrive_before, horizon_days)
            select code, name, display_number, zone, address, make_interval(secs => arrive_before_seconds), 0
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::bigint[])
                as configured (code, name, display_number, zone, address, arrive_before_seconds)
             order by code
            on conflict (code) do update
               set name           = excluded.name
                 , display_number = excluded.display_number
                 , zone           = excluded.zone
                 , address        = excluded.address
                 , arrive_before  = excluded.arrive_before
            """;

    /** Writes the offices and locks their rows, so that two instances do not open one day with different hours. */
    Uni<Void> save(SqlConnection transaction, Collection<Office> offices) {
        Tuple columns = Tuple.tuple()
                .addArrayOfString(column(offices, office -> office.code().value()))
                .addArrayOfString(column(offices, Office::name))
                .addArrayOfString(column(offices, Office::displayNumber))
                .addArrayOfString(column(offices, office -> office.zone().getId()))
                .addArrayOfString(column(offices, Office::address))
                .addArrayOfLong(offices.stream()
                        .map(office -> office.arriveBefore().toSeconds())
                        .toArray(Long[]::new));
        return transaction.preparedQuery(SAVE).execute(columns).replaceWithVoid();
    }

    private static String[] column(Collection<Office> offices, Function<Office, String> value) {
        return offices.stream().map(value).toArray(String[]::new);
    }
}
