package id.antrean.notification.reminder;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.composition.Appointment;
import id.antrean.notification.sending.NewMessage;
import id.antrean.notification.sending.OutboundMessages;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/** Makes the messages of reminders that are due: each in the transaction that ends its being due. */
@Singleton
final class Reminders {

    private static final Logger LOG = Logger.getLogger(Reminders.class);

    /**
     * What another replica is working on is left to it. The language is the one in which the person wrote last, to any
     * office; the booking's own is that of its message.
     */
    private static final String CLAIM = """
            with due as (
                select code, day_before_at, morning_at
                  from appointment
                 where least(day_before_at, morning_at) <= $1
                 order by least(day_before_at, morning_at)
                 limit $2
                   for no key update skip locked
            )
            update appointment
               set day_before_at = case when due.day_before_at > $1 then due.day_before_at end
                 , morning_at = case when due.morning_at > $1 then due.morning_at end
              from due
             where appointment.code = due.code
            returning appointment.code, office, phone, user_id, name, category, slot_start, slot_end, arrive_by
                    , due.day_before_at, due.morning_at
                    , coalesce(
                          (select shown.language
                             from sender_language shown
                            where shown.sender in (appointment.user_id, appointment.phone)
                            order by shown.as_of desc
                            limit 1)
                        , appointment.language
                        , 'INDONESIAN') as shown_language
            """;

    private final OfficeDirectory offices;
    private final ReminderComposer composer;
    private final OutboundMessages messages;

    Reminders(OfficeDirectory offices, ReminderComposer composer, OutboundMessages messages) {
        this.offices = offices;
        this.composer = composer;
        this.messages = messages;
    }

    /**
     * What one round came to.
     *
     * @param due how many bookings had a reminder due
     * @param made how many messages there are of them; none for what is over, however far the clock has moved
     */
    record Round(int due, int made) {}

    private record Due(ReminderTimes times, Office office, Expected expected) {}

    /**
     * Makes the messages that are due now, the longest due first.
     *
     * @param limit of how many bookings at most
     */
    Uni<Round> make(SqlClient transaction, Instant now, int limit) {
        return transaction
                .preparedQuery(CLAIM)
                .execute(Tuple.of(utc(now), limit))
                .chain(rows -> {
                    List<NewMessage> owed = StreamSupport.stream(rows.spliterator(), false)
                            .flatMap(this::dueOf)
                            .flatMap(due -> messageOf(due, now).stream())
                            .toList();
                    return messages.add(transaction, owed).replaceWith(new Round(rows.rowCount(), owed.size()));
                });
    }

    private Stream<Due> dueOf(Row row) {
        OfficeCode code = new OfficeCode(row.getString("office"));
        Optional<Office> office = offices.find(code);
        if (office.isEmpty()) {
            LOG.errorf("A reminder is left out: office %s is not configured here", code);
        }
        return office
                .map(known -> new Due(
                        new ReminderTimes(
                                instant(row.getOffsetDateTime("day_before_at")),
                                instant(row.getOffsetDateTime("morning_at"))),
                        known,
                        expected(row, known)))
                .stream();
    }

    private static Expected expected(Row row, Office office) {
        String phone = row.getString("phone");
        Appointment appointment = new Appointment(
                new BookingCode(row.getString("code")),
                new PersonName(row.getString("name")),
                Category.valueOf(row.getString("category")),
                office.at(row.getOffsetDateTime("slot_start").toInstant()),
                office.at(row.getOffsetDateTime("slot_end").toInstant()),
                office.at(row.getOffsetDateTime("arrive_by").toInstant()));
        return new Expected(
                appointment,
                office.code(),
                new Sender(phone == null ? null : new PhoneNumber(phone), row.getString("user_id")),
                Language.valueOf(row.getString("shown_language")));
    }

    /** One that cannot be made is left out: the others must not wait for it. */
    private Optional<NewMessage> messageOf(Due due, Instant now) {
        Expected expected = due.expected();
        try {
            return due.times()
                    .toSend(
                            now,
                            due.office().zone(),
                            expected.appointment().arriveBy().toInstant())
                    .map(when -> composer.of(new Reminder(when, expected), now));
        } catch (RuntimeException e) {
            LOG.errorf(
                    "The reminder of booking %s is left out: %s",
                    expected.appointment().code(), e.getClass().getName());
            return Optional.empty();
        }
    }

    private static @Nullable Instant instant(@Nullable OffsetDateTime time) {
        return time == null ? null : time.toInstant();
    }

    private static OffsetDateTime utc(Instant instant) {
        return instant.atOffset(ZoneOffset.UTC);
    }
}
