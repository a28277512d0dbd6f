package id.antrean.booking.testing;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicInteger;

/** Rows that a test needs and no message brought about. */
public final class Stored {

    private static final Duration SOON = Duration.ofSeconds(30);
    private static final AtomicInteger NEXT = new AtomicInteger();
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");

    private final Pool pool;
    private final Instant now;

    public Stored(Pool pool, Instant now) {
        this.pool = pool;
        this.now = now;
    }

    /** A telephone number that no other test knows. */
    public static String somePhone() {
        return "+62877" + (1_000_000 + NEXT.incrementAndGet());
    }

    /** The row of a sender with this number. */
    public long sender(String phone) {
        return insert(
                "insert into sender (phone, first_seen_at, last_seen_at) values ($1, $2, $2) returning id",
                phone,
                now.atOffset(ZoneOffset.UTC));
    }

    /** The row of a sender whose number is bound to this person (R2). */
    public long sender(String phone, Person owner) {
        return insert("""
                insert into sender (phone, owner_name, owner_birth_date, bound_at, first_seen_at, last_seen_at)
                values ($1, $2, $3, $4, $4, $4) returning id
                """, phone, owner.name().value(), owner.birthDate(), now.atOffset(ZoneOffset.UTC));
    }

    /** A slot of an office in Jakarta's zone, from this hour for half an hour. */
    public long slot(String office, LocalDate date, int hour, int capacity) {
        Instant startsAt = date.atTime(hour, 0).atZone(ZONE).toInstant();
        return insert(
                """
                insert into slot (office, date, starts_at, ends_at, capacity) values ($1, $2, $3, $4, $5)
                on conflict on constraint slot_office_starts_at_key do update set capacity = excluded.capacity
                returning id
                """,
                office,
                date,
                startsAt.atOffset(ZoneOffset.UTC),
                startsAt.plus(Duration.ofMinutes(30)).atOffset(ZoneOffset.UTC),
                capacity);
    }

    /** An open booking in a slot. Returns its code. */
    public String booking(long slotId, long senderId, Person person) {
        BookingCode code = BookingCode.of(new OfficeCode("BGR"), 900_000 + NEXT.incrementAndGet());
        Category category = Category.on(LocalDate.ofInstant(now, ZONE), person.birthDate());
        pool.preparedQuery("""
                        insert into booking (code, office, slot_id, registration_id, group_id, sender_id, name, name_key
                                           , birth_date, phone, user_id, category, dependant, slot_start, arrive_by
                                           , state, issued_at)
                        select $1, slot.office, slot.id, $2, $2, sender.id, $5, $6, $7, sender.phone, sender.user_id, $8
                             , $8 in ('TODDLER', 'ELDERLY'), slot.starts_at, slot.starts_at - interval '30 minutes'
                             , 'ISSUED', $9
                          from slot, sender
                         where slot.id = $3
                           and sender.id = $4
                        """)
                .execute(Tuple.tuple()
                        .addString(code.value())
                        .addString(UUID.randomUUID().toString())
                        .addLong(slotId)
                        .addLong(senderId)
                        .addString(person.name().value())
                        .addString(person.name().key())
                        .addLocalDate(person.birthDate())
                        .addString(category.name())
                        .addOffsetDateTime(now.atOffset(ZoneOffset.UTC)))
                .await()
                .atMost(SOON);
        return code.value();
    }

    private long insert(String sql, Object... parameters) {
        return pool.preparedQuery(sql)
                .execute(Tuple.from(parameters))
                .map(rows -> rows.iterator().next().getLong(0))
                .await()
                .atMost(SOON);
    }
}
