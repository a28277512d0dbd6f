package id.antrean.verification.projection;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.PhoneNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes bookings as visits that are still to come. */
@Singleton
final class NewVisits {

    /** A code is issued once: should word of it come under another event id, the visit stays as it has become. */
    private static final String ADD = """
            insert into visit (code, office, name, birth_date, category, date
                             , slot_start, slot_end, arrive_by, utc_offset, phone, user_id, language, standing)
            select *
              from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[], $6::date[]
                        , $7::timestamptz[], $8::timestamptz[], $9::timestamptz[], $10::int[]
                        , $11::text[], $12::text[], $13::text[], $14::text[])
            on conflict (code) do nothing
            """;

    Uni<Void> add(SqlClient transaction, List<BookingIssued> bookings) {
        if (bookings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(
                        Columns.texts(bookings, booking -> booking.code().value()))
                .addArrayOfString(
                        Columns.texts(bookings, booking -> booking.office().value()))
                .addArrayOfString(Columns.texts(
                        bookings, booking -> booking.person().name().value()))
                .addArrayOfLocalDate(
                        Columns.dates(bookings, booking -> booking.person().birthDate()))
                .addArrayOfString(
                        Columns.texts(bookings, booking -> booking.category().name()))
                .addArrayOfLocalDate(Columns.dates(bookings, BookingIssued::date))
                .addArrayOfOffsetDateTime(Columns.times(bookings, BookingIssued::slotStart))
                .addArrayOfOffsetDateTime(Columns.times(bookings, BookingIssued::slotEnd))
                .addArrayOfOffsetDateTime(Columns.times(bookings, BookingIssued::arriveBy))
                .addArrayOfInteger(Columns.offsets(bookings, BookingIssued::slotStart))
                .addArrayOfString(Columns.texts(bookings, NewVisits::phone))
                .addArrayOfString(
                        Columns.texts(bookings, booking -> booking.sender().userId()))
                .addArrayOfString(Columns.texts(bookings, NewVisits::language))
                .addArrayOfString(
                        Columns.texts(bookings, booking -> booking.standing().name()));
        return transaction.preparedQuery(ADD).execute(columns).replaceWithVoid();
    }

    private static @Nullable String phone(BookingIssued booking) {
        return Optional.ofNullable(booking.sender().phone())
                .map(PhoneNumber::value)
                .orElse(null);
    }

    private static @Nullable String language(BookingIssued booking) {
        return Optional.ofNullable(booking.language()).map(Language::name).orElse(null);
    }
}
