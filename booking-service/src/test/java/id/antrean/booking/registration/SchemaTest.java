package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.SchemaChecks;
import io.quarkus.test.junit.QuarkusTest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses by itself of bookings, whatever the code above it does. */
@QuarkusTest
class SchemaTest extends SchemaChecks {

    private String code = "";

    @BeforeEach
    void aBooking() {
        code = register(BOGOR, People.somebody(), People.somePhone(), monday.plusDays(1))
                .code();
    }

    @Test
    void r11APlaceTooManyIsRefusedEvenInOneStatement() {
        query(COPY, code, "-a", 13);
        assertRefused(FULL, COPY, code, "-b", 2);
        query(COPY, code, "-c", 1);
        assertRefused(FULL, COPY, code, "-d", 1);

        assertThat(count("select taken from slot join booking on slot.id = slot_id where booking.code = $1", code))
                .isEqualTo(15);
    }

    @Test
    void r2ANumberHasOneOpenBookingThatIsNoDependants() {
        String own = COPY.replace("true as dependant", "false as dependant");
        assertRefused("booking_one_open_owner_per_sender", own, code, "-a", 1);

        query("update booking set state = 'ARRIVED', closed_at = now() where code = $1", code);
        query("""
                insert into booking (code, office, slot_id, registration_id, group_id, sender_id, name, name_key, birth_date
                                   , phone, category, dependant, slot_start, arrive_by, state, issued_at)
                select code || '-x', office, slot_id, registration_id || '-x', group_id, sender_id, name, name_key
                     , birth_date, phone, category, dependant, slot_start, arrive_by, 'ISSUED', issued_at
                  from booking
                 where code = $1
                """, code);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "booking_pk                     ; code || $2 || copy, office      ; code, office",
                "booking_registration_id_key    ; registration_id || $2 || copy   ; registration_id",
                "booking_one_open_per_person    ; name_key || $2 || copy          ; name_key",
                "booking_slot_fk                ; office, slot_id                 ; office, -1",
                "booking_sender_fk              ; group_id, sender_id, name       ; group_id, -1, name",
                "booking_code_is_of_office      ; code || $2 || copy, office      ; 'XXX-0000-0000', office",
                "booking_sender_is_known        ; phone, 'TODDLER'                ; null, 'TODDLER'",
                "booking_category_check         ; 'TODDLER', true                 ; 'BABY', false",
                "booking_dependant_is_toddler_or_elderly; 'TODDLER', true         ; 'ADULT', true",
                "booking_state_check            ; state, issued_at, closed_at     ; 'LOST', issued_at, issued_at",
                "booking_closed_when_not_issued ; state, issued_at, closed_at     ; 'EXPIRED', issued_at, closed_at"
            })
    void aBookingThatBreaksARuleIsRefusedByTheConstraintThatNamesIt(String constraint, String part, String wrong) {
        int select = COPY.indexOf("select");
        String broken = COPY.substring(0, select) + COPY.substring(select).replace(part, wrong);

        assertThat(broken).isNotEqualTo(COPY);
        assertRefused(constraint, broken, code, "-a", 1);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "booking_is_never_deleted  ; delete from booking where code = $1",
                "booking_stays_as_issued   ; update booking set code = code || '-2' where code = $1",
                "booking_stays_as_issued   ; update booking set name = name || ' Jr' where code = $1",
                "booking_stays_as_issued   ; update booking set name_key = name_key || ' JR' where code = $1",
                "booking_stays_as_issued   ; update booking set birth_date = birth_date + 1 where code = $1",
                "booking_stays_as_issued   ; update booking set group_id = 'other' where code = $1",
                "booking_stays_as_issued   ; update booking set registration_id = 'other' where code = $1",
                "booking_history_is_never_deleted; delete from booking_history where code = $1",
                "booking_history_is_never_changed; update booking_history set actor = 'nobody' where code = $1",
                "booking_slot_fk           ; delete from slot using booking where slot.id = slot_id and code = $1",
                "booking_release_is_of_withdrawn; update booking set release_at = now() where code = $1",
                "booking_released_after_release_at; update booking set released_at = now() where code = $1",
                "slot_priority_taken_is_of_taken; update slot set taken = -1 from booking where slot.id = slot_id and code = $1",
                "slot_taken_within_capacity; update slot set capacity = 0 from booking where slot.id = slot_id and code = $1",
                "slot_taken_within_capacity; update slot set reserved = 15 from booking where slot.id = slot_id and code = $1",
            })
    void r4ABookingAndItsPlaceCannotBeTakenAway(String constraint, String statement) {
        assertRefused(constraint, statement, code);

        assertThat(count("select count(*) from booking where code = $1", code)).isEqualTo(1);
        assertThat(count("select count(*) from booking_history where code = $1", code))
                .isEqualTo(1);
    }

    @ParameterizedTest
    @CsvSource({
        "booking_history_is_never_truncated, truncate booking_history",
        "booking_is_never_truncated, truncate booking cascade",
        "signal_is_never_truncated, truncate signal",
        "standing_decision_is_never_truncated, truncate standing_decision"
    })
    void r4AllAtOnceCannotBeTakenAwayEither(String constraint, String statement) {
        assertRefused(constraint, statement);
    }

    @ParameterizedTest
    @CsvSource({
        "signal_is_never_deleted, delete from signal where sender_id = $1",
        "standing_decision_is_never_deleted, delete from standing_decision where sender_id = $1",
        "standing_decision_is_never_changed, update standing_decision set score = 0 where sender_id = $1"
    })
    void r10WhatSpeaksAgainstANumberStaysTraceable(String constraint, String statement) {
        long sender = count("select sender_id from booking where code = $1", code);
        query("""
                insert into signal (sender_id, kind, weight, cause, evidence, at)
                values ($1, 'NO_SHOW', 2, 'test', '{}', now())
                """, sender);
        query("""
                insert into standing_decision (sender_id, standing, score, evidence, parameters, actor, at)
                values ($1, 'CLEAR', 2, '[]', '{}', 'rules', now())
                """, sender);

        assertRefused(constraint, statement, sender);
    }

    @Test
    void r11ASlotCannotBeOpenedTwice() {
        assertRefused("slot_office_starts_at_key", """
                insert into slot (office, date, starts_at, ends_at, capacity)
                select slot.office, date, starts_at, ends_at, 1 from slot join booking on slot.id = slot_id where code = $1
                """, code);
    }
}
