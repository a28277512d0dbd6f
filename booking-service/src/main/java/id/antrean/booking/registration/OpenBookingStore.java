package id.antrean.booking.registration;

import id.antrean.booking.allocation.OpenBooking;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/** Open bookings in the database. */
@Singleton
class OpenBookingStore {

    /** {@code offset 0} has each person and sender looked up by index, however many the planner thinks there are. */
    private static final String FIND = """
            select held.code, held.sender_id, held.phone, held.user_id, held.name, held.birth_date
                 , held.dependant, held.moved_at is not null as moved
                 , held.slot_start, held.arrive_by, office.zone
              from (
                    select booking.*
                      from unnest($1::text[], $2::date[]) as person (name_key, birth_date)
                     cross join lateral (
                           select *
                             from booking
                            where booking.name_key = person.name_key
                              and booking.birth_date = person.birth_date
                              and booking.state = 'ISSUED'
                           offset 0
                           ) as booking
                     union
                    select booking.*
                      from unnest($3::bigint[]) as sender (id)
                     cross join lateral (
                           select * from booking where booking.sender_id = sender.id and booking.state = 'ISSUED' offset 0
                           ) as booking
                   ) as held
              join office on office.code = held.office
            """;

    /** Those of these people, whoever registered them, and those that these senders registered. */
    Uni<List<OpenBooking>> find(SqlConnection transaction, List<Person> persons, Collection<Long> senders) {
        Tuple columns = Tuple.of(
                persons.stream().map(person -> person.name().key()).toArray(String[]::new),
                persons.stream().map(Person::birthDate).toArray(LocalDate[]::new),
                senders.toArray(Long[]::new));
        return transaction.preparedQuery(FIND).execute(columns).map(rows -> {
            List<OpenBooking> open = new ArrayList<>();
            rows.forEach(row -> open.add(read(row)));
            return open;
        });
    }

    private static OpenBooking read(Row row) {
        String phone = row.getString(2);
        ZoneId zone = ZoneId.of(row.getString(10));
        return new OpenBooking(
                new BookingCode(row.getString(0)),
                row.getLong(1),
                new Sender(phone == null ? null : new PhoneNumber(phone), row.getString(3)),
                new Person(new PersonName(row.getString(4)), row.getLocalDate(5)),
                row.getBoolean(6),
                row.getBoolean(7),
                local(row.getOffsetDateTime(8), zone),
                local(row.getOffsetDateTime(9), zone));
    }

    private static OffsetDateTime local(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }
}
