package id.antrean.booking.history;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.ZoneOffset;
import java.util.LinkedHashMap;
import java.util.Map;

/** What must hold in the database whatever happened, in queries that find what violates it. */
final class Invariants {

    private static final Map<String, String> VIOLATIONS = new LinkedHashMap<>();

    static {
        VIOLATIONS.put("r11NoSlotAboveItsCapacity", """
                select id from history_slot as slot where closed_at is null and taken + held + reserved > capacity
                """);
        VIOLATIONS.put("takenIsWhatBookingsTake", """
                select slot.id, taken, priority_taken, count(code)
                  from history_slot as slot
                  left join history_booking as booking on booking.slot_id = slot.id and released_at is null
                 group by slot.id, taken, priority_taken
                having taken <> count(code)
                    or priority_taken <> count(code) filter (where category in ('TODDLER', 'ELDERLY'))
                """);
        VIOLATIONS.put("heldIsWhatOffersKeep", """
                select slot.id, held
                  from history_slot as slot
                  left join waiting_place on slot_id = slot.id
                 group by slot.id, held
                having held <> coalesce(sum(places), 0)
                """);
        VIOLATIONS.put("oneOpenBookingPerPerson", """
                select name_key, birth_date from history_booking as booking where state = 'ISSUED' group by 1, 2 having count(*) > 1
                """);
        VIOLATIONS.put("r2OneOpenOwnerPerNumber", """
                select sender_id from history_booking as booking where state = 'ISSUED' and not dependant group by 1 having count(*) > 1
                """);
        // Two senders that turned out to be one keep what both of them had.
        VIOLATIONS.put("r2AtMostFourOpenDependantsPerNumber", """
                select sender_id
                  from history_booking as booking
                 where state = 'ISSUED' and dependant
                   and not exists (select from sender where merged_into = sender_id)
                 group by 1
                having count(*) > 4
                """);
        VIOLATIONS.put("theLedgerAddsUp", """
                select * from day_ledger where office in ('HIA', 'HIB') and opened <> reserved + booked + voided + releasing + held + free
                """);
        VIOLATIONS.put("aBookingIsWhereItsSlotIs", """
                select code from history_booking as booking join slot on slot.id = slot_id where slot_start <> starts_at
                """);
        VIOLATIONS.put("r4TheHistoryEndsInTheStateOfTheBooking", """
                select code, state, last.event
                  from history_booking as booking
                  left join lateral (
                       select case when event in ('ISSUED', 'MOVED', 'REOPENED') then 'ISSUED' else event end as event
                         from booking_history
                        where booking_history.code = booking.code and event <> 'RELEASED'
                        order by id desc limit 1
                       ) as last on true
                 where last.event is distinct from state
                    or (select slot_id from booking_history
                         where booking_history.code = booking.code order by id desc limit 1) <> slot_id
                    or (select array_agg(event) from booking_history
                         where booking_history.code = booking.code and event = 'ISSUED') <> '{ISSUED}'
                    or (released_at is not null) <> exists (
                       select from booking_history
                        where booking_history.code = booking.code and event = 'RELEASED')
                """);
        VIOLATIONS.put("placesAreKeptForOffersAndForNothingElse", """
                select waiting.id, state, places
                  from waiting
                  left join lateral (
                       select coalesce(sum(places), 0) as kept from waiting_place where waiting_id = waiting.id
                       ) as place on true
                 where kept <> case when state = 'OFFERED' then places else 0 end
                """);
        VIOLATIONS.put("nothingIsToldTwice", """
                select event_id from history_told group by 1 having count(*) > 1
                """);
        VIOLATIONS.put("whatIsToldOfAPlaceIsWhereItIs", """
                select code, slot_start, last.told
                  from history_booking as booking
                  left join lateral (
                       select (data->>'slotStart')::timestamptz as told
                         from history_told
                        where data->>'code' = booking.code
                          and (type like '%booking.issued.v1' or type like '%booking.moved.v1')
                        order by seq desc limit 1
                       ) as last on true
                 where last.told is distinct from slot_start
                """);
        VIOLATIONS.put("everyCodeThatWasToldIsOfOneBooking", """
                select data->>'code', count(*), count(booking.code)
                  from history_told
                  left join history_booking as booking on booking.code = data->>'code'
                 where type like '%booking.issued.v1'
                 group by 1
                having count(*) <> 1 or count(booking.code) <> 1
                """);
    }

    private final Database database;

    Invariants(Database database) {
        this.database = database;
    }

    void check(Instant now) {
        VIOLATIONS.forEach((name, sql) -> {
            assertThat(database.query(sql).stream()
                            .map(row -> row.toJson().encode())
                            .toList())
                    .as(name)
                    .isEmpty();
        });
        assertThat(database.query("""
                        select id, office, date, places
                          from waiting
                         where state = 'WAITING' and office in ('HIA', 'HIB')
                           and history_fits(office, date, persons, $1)
                        """, now.atOffset(ZoneOffset.UTC)).stream()
                        .map(row -> row.toJson().encode())
                        .toList())
                .as("r14NobodyWaitsWhileThereIsRoomForHim")
                .isEmpty();
    }
}
