package id.antrean.verification.projection;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.PhoneNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes bookings as visits that are still to come. */
@Singleton
final class VisitProjection {

    /** A code is issued once: should word of it come under another event id, the visit stays as it has become. */
    private static final String ADD = """
            insert into visit (code, office, name, birth_date, category, date
                             , slot_start, slot_end, arrive_by, utc_offset, phone, user_id, language)
            select *
              from unnest($1::text[], $2::text[], $3::text[], $4::date[], $5::text[], $6::date[]
                        , $7::timestamptz[], $8::timestamptz[], $9::timestamptz[], $10::int[]
                        , $11::text[], $12::text[], $13::text[])
            on conflict (code) do nothing
            """;

    Uni<Void> add(SqlClient transaction, List<BookingIssued> bookings) {
        if (bookings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(texts(bookings, booking -> booking.code().value()))
                .addArrayOfString(texts(bookings, booking -> booking.office().value()))
                .addArrayOfString(
                        texts(bookings, booking -> booking.person().name().value()))
                .addArrayOfLocalDate(dates(bookings, booking -> booking.person().birthDate()))
                .addArrayOfString(texts(bookings, booking -> booking.category().name()))
                .addArrayOfLocalDate(dates(bookings, BookingIssued::date))
                .addArrayOfOffsetDateTime(times(bookings, BookingIssued::slotStart))
                .addArrayOfOffsetDateTime(times(bookings, BookingIssued::slotEnd))
                .addArrayOfOffsetDateTime(times(bookings, BookingIssued::arriveBy))
                .addArrayOfInteger(bookings.stream()
                        .map(booking -> booking.slotStart().getOffset().getTotalSeconds())
                        .toArray(Integer[]::new))
                .addArrayOfString(texts(bookings, VisitProjection::phone))
                .addArrayOfString(texts(bookings, booking -> booking.sender().userId()))
                .addArrayOfString(texts(bookings, VisitProjection::language));
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

    private static String[] texts(List<BookingIssued> bookings, Function<BookingIssued, @Nullable String> value) {
        return bookings.stream().map(value).toArray(String[]::new);
    }

    private static LocalDate[] dates(List<BookingIssued> bookings, Function<BookingIssued, LocalDate> value) {
        return bookings.stream().map(value).toArray(LocalDate[]::new);
    }

    private static OffsetDateTime[] times(List<BookingIssued> bookings, Function<BookingIssued, OffsetDateTime> value) {
        return bookings.stream().map(value).toArray(OffsetDateTime[]::new);
    }
}
