package id.antrean.booking.registration;

import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the bookings of a batch; a trigger counts their places. */
@Singleton
final class BookingWriter {

    private static final String SENDERS = """
            insert into sender (phone, user_id, first_seen_at, last_seen_at)
            select distinct on (phone, user_id) phone, user_id, now(), now()
              from unnest($1::text[], $2::text[]) as writing (phone, user_id)
            on conflict do nothing
            """;

    /** In the order of the persons, so that two batches with the same persons cannot wait for each other. */
    private static final String INSERT = """
            insert into booking (code, office, slot_id, registration_id, group_id, sender_id, name, name_key, birth_date
                               , phone, user_id, category, dependant, slot_start, arrive_by, state, issued_at)
            select code, office, slot_id, registration_id, registration_id
                 , (select max(id) from sender where sender.user_id = granted.user_id or sender.phone = granted.phone)
                 , name, name_key, birth_date, phone, user_id
                 , category, category in ('TODDLER', 'ELDERLY'), slot_start, arrive_by, 'ISSUED', issued_at
              from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::text[], $7::date[]
                        , $8::text[], $9::text[], $10::text[], $11::timestamptz[], $12::timestamptz[]
                        , $13::timestamptz[])
                as granted (code, office, slot_id, registration_id, name, name_key, birth_date, phone, user_id
                          , category, slot_start, arrive_by, issued_at)
             order by name_key, birth_date
            """;

    Uni<Void> insert(SqlConnection transaction, List<Answer> answers) {
        List<Row> rows = answers.stream()
                .filter(answer -> answer.outcome() instanceof Granted)
                .map(answer -> new Row(answer, (Granted) answer.outcome()))
                .toList();
        return rows.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(SENDERS)
                        .execute(Tuple.of(texts(rows, Row::phone), texts(rows, row -> row.sender()
                                .userId())))
                        .chain(() -> transaction.preparedQuery(INSERT).execute(columns(rows)))
                        .replaceWithVoid();
    }

    private record Row(Answer answer, Granted granted) {

        String code() {
            return answer.registration().code().value();
        }

        String office() {
            return answer.registration().received().office().value();
        }

        String name() {
            return answer.registration().received().person().name().value();
        }

        String nameKey() {
            return answer.registration().received().person().name().key();
        }

        Sender sender() {
            return answer.registration().received().sender();
        }

        @Nullable
        String phone() {
            PhoneNumber phone = sender().phone();
            return phone == null ? null : phone.value();
        }
    }

    private static Tuple columns(List<Row> rows) {
        return Tuple.tuple()
                .addArrayOfString(texts(rows, Row::code))
                .addArrayOfString(texts(rows, Row::office))
                .addArrayOfLong(
                        rows.stream().map(row -> row.granted().slot().id()).toArray(Long[]::new))
                .addArrayOfString(texts(rows, row -> row.answer().registration().id()))
                .addArrayOfString(texts(rows, Row::name))
                .addArrayOfString(texts(rows, Row::nameKey))
                .addArrayOfLocalDate(rows.stream()
                        .map(row ->
                                row.answer().registration().received().person().birthDate())
                        .toArray(LocalDate[]::new))
                .addArrayOfString(texts(rows, Row::phone))
                .addArrayOfString(texts(rows, row -> row.sender().userId()))
                .addArrayOfString(texts(rows, row -> row.answer().category().name()))
                .addArrayOfOffsetDateTime(
                        times(rows, row -> row.granted().slot().startsAt()))
                .addArrayOfOffsetDateTime(
                        times(rows, row -> row.granted().slot().arriveBy()))
                .addArrayOfOffsetDateTime(times(rows, row -> row.answer().at()));
    }

    private static OffsetDateTime[] times(List<Row> rows, Function<Row, Instant> value) {
        return rows.stream()
                .map(row -> value.apply(row).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static @Nullable String[] texts(List<Row> rows, Function<Row, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
