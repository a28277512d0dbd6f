package id.antrean.booking.registration;

import id.antrean.booking.registration.Decisions.Grant;
import id.antrean.booking.registration.Decisions.Withdrawal;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PhoneNumber;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Writes the bookings of a batch, and those given back; triggers count their places. */
@Singleton
class BookingWriter {

    /** In the order of the persons, so that two batches with the same persons cannot wait for each other. */
    private static final String INSERT = """
            insert into booking (code, office, slot_id, registration_id, group_id, sender_id, name, name_key, birth_date
                               , phone, user_id, category, dependant, slot_start, arrive_by, state, issued_at)
            select code, office, slot_id, registration_id, group_id, sender_id, name, name_key, birth_date
                 , phone, user_id, category, dependant, slot_start, arrive_by, 'ISSUED', $16
              from unnest($1::text[], $2::text[], $3::bigint[], $4::text[], $5::text[], $6::bigint[], $7::text[]
                        , $8::text[], $9::date[], $10::text[], $11::text[], $12::text[], $13::boolean[]
                        , $14::timestamptz[], $15::timestamptz[])
                as granted (code, office, slot_id, registration_id, group_id, sender_id, name, name_key, birth_date
                          , phone, user_id, category, dependant, slot_start, arrive_by)
             order by name_key, birth_date
            """;

    private static final String WITHDRAW = """
            update booking
               set state       = 'WITHDRAWN'
                 , closed_at   = $3
                 , release_at  = withdrawn.release_at
                 , released_at = case when withdrawn.release_at <= $3 then $3 end
              from unnest($1::text[], $2::timestamptz[]) as withdrawn (code, release_at)
             where booking.code = withdrawn.code
               and booking.state = 'ISSUED'
            """;

    private final WithdrawalConfig withdrawal;

    BookingWriter(WithdrawalConfig withdrawal) {
        this.withdrawal = withdrawal;
    }

    Uni<Void> insert(SqlConnection transaction, List<Grant> grants, Instant now) {
        return grants.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction
                        .preparedQuery(INSERT)
                        .execute(columns(grants).addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                        .replaceWithVoid();
    }

    /** Gives bookings back. Their places become free now where the office is the cause, else after a while. */
    Uni<Void> withdraw(SqlConnection transaction, List<Withdrawal> withdrawals, Instant now) {
        if (withdrawals.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.of(
                withdrawals.stream().map(one -> one.booking().code().value()).toArray(String[]::new),
                withdrawals.stream()
                        .map(one -> one.cause() == Cause.REPLACED ? now : now.plus(delay()))
                        .map(at -> at.atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new),
                now.atOffset(ZoneOffset.UTC));
        return transaction
                .preparedQuery(WITHDRAW)
                .execute(columns)
                .invoke(rows -> {
                    if (rows.rowCount() < withdrawals.size()) {
                        throw new StaleDecisionException();
                    }
                })
                .replaceWithVoid();
    }

    /** Partly by chance: a middleman must not know when the place that he had given back can be taken (R14). */
    private Duration delay() {
        long chance = ThreadLocalRandom.current()
                .nextLong(withdrawal.extraReleaseDelay().toMillis() + 1);
        return withdrawal.releaseDelay().plusMillis(chance);
    }

    private static Tuple columns(List<Grant> grants) {
        return Tuple.tuple()
                .addArrayOfString(
                        texts(grants, grant -> grant.place().applicant().code().value()))
                .addArrayOfString(texts(grants, grant -> grant.office().value()))
                .addArrayOfLong(
                        grants.stream().map(grant -> grant.place().slot().id()).toArray(Long[]::new))
                .addArrayOfString(texts(grants, Grant::registrationId))
                .addArrayOfString(texts(grants, grant -> grant.turn().id()))
                .addArrayOfLong(
                        grants.stream().map(grant -> grant.sender().id()).toArray(Long[]::new))
                .addArrayOfString(texts(grants, grant -> person(grant).name().value()))
                .addArrayOfString(texts(grants, grant -> person(grant).name().key()))
                .addArrayOfLocalDate(
                        grants.stream().map(grant -> person(grant).birthDate()).toArray(LocalDate[]::new))
                .addArrayOfString(texts(grants, BookingWriter::phone))
                .addArrayOfString(
                        texts(grants, grant -> Messages.sender(grant.turn()).userId()))
                .addArrayOfString(
                        texts(grants, grant -> grant.place().category().name()))
                .addArrayOfBoolean(
                        grants.stream().map(grant -> grant.place().dependant()).toArray(Boolean[]::new))
                .addArrayOfOffsetDateTime(
                        times(grants, grant -> grant.place().slot().startsAt()))
                .addArrayOfOffsetDateTime(
                        times(grants, grant -> grant.place().slot().arriveBy()));
    }

    private static Person person(Grant grant) {
        return grant.place().applicant().person();
    }

    private static @Nullable String phone(Grant grant) {
        PhoneNumber phone = Messages.sender(grant.turn()).phone();
        return phone == null ? null : phone.value();
    }

    private static OffsetDateTime[] times(List<Grant> grants, Function<Grant, Instant> value) {
        return grants.stream()
                .map(grant -> value.apply(grant).atOffset(ZoneOffset.UTC))
                .toArray(OffsetDateTime[]::new);
    }

    private static @Nullable String[] texts(List<Grant> grants, Function<Grant, @Nullable String> value) {
        return grants.stream().map(value).toArray(String[]::new);
    }
}
