package id.antrean.notification.reminder;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * The bookings whose people are expected, as the events tell of them. The same events twice change nothing the second
 * time. Events of one code within a topic come in their order; those of bookings and those of visits in any order to each
 * other.
 */
@Singleton
public final class Appointments {

    /**
     * An issue of a code that is known comes late or once more, and changes nothing. A move counts unless the person has
     * come, it expired for that very slot, or it is an older move that comes once more.
     */
    private static final String OPEN = """
            insert into appointment
                   (code, office, state, phone, user_id, name, category, language, slot_start, slot_end
                  , arrive_by, moved_from, told_at, day_before_at, morning_at, forget_at)
            select code, office, 'OPEN', phone, user_id, name, category, language, slot_start, slot_end
                 , arrive_by, moved_from, told_at, day_before_at, morning_at, forget_at
              from unnest($1::text[], $2::text[], $3::text[], $4::text[], $5::text[], $6::text[], $7::text[]
                        , $8::timestamptz[], $9::timestamptz[], $10::timestamptz[], $11::timestamptz[]
                        , $12::timestamptz[], $13::timestamptz[], $14::timestamptz[], $15::timestamptz[])
                as told (code, office, phone, user_id, name, category, language, slot_start, slot_end, arrive_by
                       , moved_from, told_at, day_before_at, morning_at, forget_at)
             order by code
            on conflict on constraint appointment_pk do update
               set state = excluded.state, phone = excluded.phone, user_id = excluded.user_id, name = excluded.name
                 , category = excluded.category, language = excluded.language, slot_start = excluded.slot_start
                 , slot_end = excluded.slot_end, arrive_by = excluded.arrive_by, moved_from = excluded.moved_from
                 , told_at = excluded.told_at, day_before_at = excluded.day_before_at
                 , morning_at = excluded.morning_at, forget_at = excluded.forget_at
             where excluded.moved_from is not null
               and appointment.state in ('OPEN', 'EXPIRED')
               and appointment.slot_start <> excluded.slot_start
               and (   appointment.slot_start = excluded.moved_from
                    or appointment.told_at is null
                    or appointment.told_at < excluded.told_at)
            """;

    private static final String CLOSE = """
            insert into appointment (code, office, state, slot_start, forget_at)
            select code, office, state, slot_start, forget_at
              from unnest($1::text[], $2::text[], $3::text[], $4::timestamptz[], $5::timestamptz[])
                as ended (code, office, state, slot_start, forget_at)
             order by code
            on conflict on constraint appointment_pk do update
               set state = excluded.state, phone = null, user_id = null, name = null, language = null
                 , day_before_at = null, morning_at = null
                 , forget_at = greatest(appointment.forget_at, excluded.forget_at)
             where appointment.state in ('OPEN', 'EXPIRED')
               and (excluded.state <> 'EXPIRED' or appointment.slot_start = excluded.slot_start)
            """;

    /** The same sender: the same user id where both are known, else the same number. */
    private static final String CHANGE_SENDER = """
            update appointment
               set phone = $3, user_id = $4
             where state = 'OPEN'
               and case when user_id is not null and $2::text is not null then user_id = $2 else phone = $1 end
            """;

    /** A reminder that has not gone yet would tell of a slot that is no longer theirs. */
    private static final String TAKE_BACK = """
            update outbound_message
               set state = 'FAILED', failure = 'LAPSED', changed_at = now()
             where kind = 'REMINDER'
               and state = 'PENDING'
               and template #>> '{parameters,code}' = any($1::text[])
            """;

    private final OfficeDirectory offices;
    private final ReminderPolicies policies;
    private final RemindersConfig config;

    Appointments(OfficeDirectory offices, ReminderPolicies policies, RemindersConfig config) {
        this.offices = offices;
        this.policies = policies;
        this.config = config;
    }

    /**
     * Notes what the events tell of bookings, in the caller's transaction; other events are passed over.
     *
     * @param events of any topics, those of one code and topic in their order
     */
    public Uni<Void> apply(SqlConnection transaction, List<Envelope<Event>> events) {
        Changes changes = Changes.of(events.stream().map(Envelope::data).toList());
        return open(transaction, changes.openings())
                .chain(() -> close(transaction, changes.closings()))
                .chain(() -> takeBack(transaction, changes))
                .chain(() -> changeSenders(transaction, changes.senders()));
    }

    private static Uni<Void> takeBack(SqlClient transaction, Changes changes) {
        String[] codes = Stream.concat(
                        changes.openings().stream()
                                .filter(opening -> opening.movedFrom() != null)
                                .map(Opening::code),
                        changes.closings().stream().map(Closing::code))
                .map(BookingCode::value)
                .distinct()
                .toArray(String[]::new);
        return codes.length == 0
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(TAKE_BACK).execute(Tuple.of(codes)).replaceWithVoid();
    }

    private Uni<Void> open(SqlClient transaction, List<Opening> openings) {
        if (openings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<ReminderTimes> times = openings.stream().map(this::timesOf).toList();
        Tuple columns = Tuple.tuple()
                .addArrayOfString(texts(openings, opening -> opening.code().value()))
                .addArrayOfString(texts(openings, opening -> opening.office().value()))
                .addArrayOfString(texts(openings, opening -> phoneOf(opening.sender())))
                .addArrayOfString(texts(openings, opening -> opening.sender().userId()))
                .addArrayOfString(texts(openings, opening -> opening.name().value()))
                .addArrayOfString(texts(openings, opening -> opening.category().name()))
                .addArrayOfString(texts(
                        openings,
                        opening -> opening.language() == null
                                ? null
                                : opening.language().name()))
                .addArrayOfOffsetDateTime(times(openings, Opening::slotStart))
                .addArrayOfOffsetDateTime(times(openings, Opening::slotEnd))
                .addArrayOfOffsetDateTime(times(openings, Opening::arriveBy))
                .addArrayOfOffsetDateTime(times(openings, Opening::movedFrom))
                .addArrayOfOffsetDateTime(times(openings, opening -> utc(opening.toldAt())))
                .addArrayOfOffsetDateTime(times(times, time -> utc(time.dayBefore())))
                .addArrayOfOffsetDateTime(times(times, time -> utc(time.morning())))
                .addArrayOfOffsetDateTime(
                        times(openings, opening -> opening.slotEnd().plus(config.keep())));
        return transaction.preparedQuery(OPEN).execute(columns).replaceWithVoid();
    }

    private ReminderTimes timesOf(Opening opening) {
        return ReminderTimes.of(
                policies.of(opening.office()),
                zoneOf(opening.office(), opening.slotStart()),
                opening.slotStart().toInstant(),
                opening.arriveBy().toInstant(),
                opening.toldAt());
    }

    /** The event's times are in the office's zone too; they serve where the office is not configured here. */
    private ZoneId zoneOf(OfficeCode office, OffsetDateTime time) {
        return offices.find(office).map(Office::zone).orElseGet(time::getOffset);
    }

    private Uni<Void> close(SqlClient transaction, List<Closing> closings) {
        if (closings.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        Tuple columns = Tuple.tuple()
                .addArrayOfString(texts(closings, closing -> closing.code().value()))
                .addArrayOfString(texts(closings, closing -> closing.office().value()))
                .addArrayOfString(texts(closings, closing -> closing.state().name()))
                .addArrayOfOffsetDateTime(times(closings, Closing::slotStart))
                .addArrayOfOffsetDateTime(
                        times(closings, closing -> utc(closing.at().plus(config.keep()))));
        return transaction.preparedQuery(CLOSE).execute(columns).replaceWithVoid();
    }

    private static Uni<Void> changeSenders(SqlClient transaction, List<SenderChanged> changes) {
        Uni<Void> done = Uni.createFrom().voidItem();
        for (SenderChanged change : changes) {
            Sender now = change.current();
            Tuple values =
                    Tuple.of(phoneOf(change.previous()), change.previous().userId(), phoneOf(now), now.userId());
            done = done.chain(() ->
                    transaction.preparedQuery(CHANGE_SENDER).execute(values).replaceWithVoid());
        }
        return done;
    }

    private static @Nullable String phoneOf(Sender sender) {
        PhoneNumber phone = sender.phone();
        return phone == null ? null : phone.value();
    }

    private static @Nullable OffsetDateTime utc(@Nullable Instant instant) {
        return instant == null ? null : instant.atOffset(ZoneOffset.UTC);
    }

    private static <T> String[] texts(List<T> rows, Function<T, @Nullable String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }

    private static <T> OffsetDateTime[] times(List<T> rows, Function<T, @Nullable OffsetDateTime> value) {
        return rows.stream().map(value).toArray(OffsetDateTime[]::new);
    }
}
