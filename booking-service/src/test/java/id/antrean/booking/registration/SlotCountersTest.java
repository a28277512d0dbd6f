package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.SchemaChecks;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The counters of slots: triggers write them, so that no code can give out a place without counting it. */
@QuarkusTest
class SlotCountersTest extends SchemaChecks {

    private String code = "";
    private long slot;
    private long next;
    private long sender;

    @BeforeEach
    void aBookingInTheFirstOfTwoSlots() {
        code = register(BOGOR, People.somebody(), People.somePhone(), monday.plusDays(1))
                .code();
        slot = count("select slot_id from booking where code = $1", code);
        sender = count("select sender_id from booking where code = $1", code);
        next = count("""
                select other.id
                  from slot
                  join slot as other on other.office = slot.office and other.date = slot.date
                 where slot.id = $1
                   and other.starts_at > slot.starts_at
                 order by other.starts_at
                 limit 1
                """, slot);
    }

    @Test
    void placesAreCountedWhenTheyAreGivenAndThoseOfToddlersApart() {
        query(COPY, code, "-a", 3);

        assertThat(counters(slot)).containsExactly(4, 3, 0);
        assertThat(history(code + "-a1")).containsExactly("ISSUED");
    }

    @Test
    void aMoveIsCountedInBothSlotsAndRemembered() {
        query(COPY, code, "-a", 2);

        query("update booking set slot_id = $2, moved_at = now() where code like $1 || '-a%'", code, next);

        assertThat(counters(slot)).containsExactly(1, 0, 0);
        assertThat(counters(next)).containsExactly(2, 2, 0);
        assertThat(history(code + "-a1")).containsExactly("ISSUED", "MOVED");
    }

    @Test
    void anotherCategoryIsCountedToo() {
        query(COPY, code, "-a", 1);

        query("update booking set category = 'ELDERLY' where code = $1 || '-a1'", code);
        assertThat(counters(slot)).containsExactly(2, 1, 0);
        query("""
                update booking
                   set category = 'CHILD', dependant = false, state = 'EXPIRED', closed_at = now()
                 where code = $1 || '-a1'
                """, code);

        assertThat(counters(slot)).containsExactly(2, 0, 0);
    }

    @Test
    void r5ThePlaceOfAVisitThatDidNotComeStaysTaken() {
        query("update booking set state = 'EXPIRED', closed_at = now() where code = $1", code);

        assertThat(counters(slot)).containsExactly(1, 0, 0);
        assertThat(history(code)).containsExactly("ISSUED", "EXPIRED");
    }

    @Test
    void aWithdrawnPlaceIsFreeWhenItIsReleasedAndNotBefore() {
        query("update booking set state = 'WITHDRAWN', closed_at = now(), release_at = now() where code = $1", code);
        assertThat(counters(slot)).containsExactly(1, 0, 0);
        assertThat(ledger()).containsExactly(0L, 1L, 1L);

        query("update booking set released_at = now() where code = $1", code);

        assertThat(counters(slot)).containsExactly(0, 0, 0);
        assertThat(ledger()).containsExactly(0L, 1L, 0L);
        assertThat(history(code)).containsExactly("ISSUED", "WITHDRAWN", "RELEASED");
    }

    @Test
    void placesThatAreKeptForAnOfferAreCountedWhileTheyAreKept() {
        long waiting = waiting();
        query(
                "insert into waiting_place (waiting_id, slot_id, places) values ($1, $2, 2), ($1, $3, 1)",
                waiting,
                slot,
                next);
        assertThat(counters(slot)).containsExactly(1, 0, 2);
        assertThat(counters(next)).containsExactly(0, 0, 1);

        query("delete from waiting_place where waiting_id = $1", waiting);

        assertThat(counters(slot)).containsExactly(1, 0, 0);
        assertThat(counters(next)).containsExactly(0, 0, 0);
    }

    @Test
    void r11WhatIsTakenKeptAndReservedTogetherIsNeverMoreThanTheCapacity() {
        query("update slot set reserved = 4 where id = $1", slot);
        query(COPY, code, "-a", 5);
        long waiting = waiting();
        String keep = "insert into waiting_place (waiting_id, slot_id, places) values ($1, $2, $3::int)";
        assertRefused(FULL, keep, waiting, slot, 6);
        query(keep, waiting, slot, 5);

        assertThat(counters(slot)).containsExactly(6, 5, 5);
        assertRefused(FULL, COPY, code, "-b", 1);
        assertRefused(FULL, "update slot set reserved = 5 where id = $1", slot);
        assertRefused(FULL, "update slot set capacity = 14 where id = $1", slot);
    }

    private long waiting() {
        return count("""
                insert into waiting (token, office, date, sender_id, persons, places, state, joined_at)
                values ($1 || 'waits', 'BGR', $2, $3, '[]', 1, 'WAITING', now())
                returning id
                """, code, monday.plusDays(1), sender);
    }

    private List<Integer> counters(long id) {
        Row row = query("select taken, priority_taken, held from slot where id = $1", id)
                .get(0);
        return List.of(row.getInteger(0), row.getInteger(1), row.getInteger(2));
    }

    /** What the public numbers of the day say of booked, withdrawn and releasing places. */
    private List<Long> ledger() {
        Row row = query(
                        "select booked, withdrawn, releasing from day_ledger where office = 'BGR' and date = $1",
                        monday.plusDays(1))
                .get(0);
        return List.of(row.getLong(0), row.getLong(1), row.getLong(2));
    }

    private List<String> history(String of) {
        return query("select event from booking_history where code = $1 order by id", of).stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
