package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/** What the database refuses by itself, whatever the code above it does. */
@QuarkusTest
class SchemaTest extends ServiceTest {

    /** Copies a booking under another code, person and registration, so many times, at one stroke. */
    private static final String COPY = """
            insert into booking (code, office, slot_id, registration_id, name, name_key, birth_date, phone, category
                               , slot_start, arrive_by, state, issued_at, closed_at)
            select code || $2 || copy, office, slot_id, registration_id || $2 || copy, name, name_key || $2 || copy
                 , birth_date, phone, category, slot_start, arrive_by, state, issued_at, closed_at
              from booking, generate_series(1, $3) as copy
             where code = $1
            """;

    private String code = "";

    @BeforeEach
    void aBooking() {
        code = register(BOGOR, People.somebody(), People.somePhone(), monday.plusDays(1))
                .code();
    }

    @Test
    void r11APlaceTooManyIsRefusedEvenInOneStatement() {
        query(COPY, code, "-a", 13);
        assertRefused("slot_taken_within_capacity", COPY, code, "-b", 2);
        query(COPY, code, "-c", 1);
        assertRefused("slot_taken_within_capacity", COPY, code, "-d", 1);

        assertThat(count("select taken from slot join booking on slot.id = slot_id where booking.code = $1", code))
                .isEqualTo(15);
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "booking_pk                    ; code || $2 || copy, office      ; code, office",
                "booking_registration_id_key   ; registration_id || $2 || copy   ; registration_id",
                "booking_one_open_per_person   ; name_key || $2 || copy          ; name_key",
                "booking_slot_fk               ; office, slot_id                 ; office, -1",
                "booking_code_is_of_office     ; code || $2 || copy, office      ; 'XXX-0000-0000', office",
                "booking_sender_is_known       ; phone, category                 ; null, category",
                "booking_category_check        ; phone, category                 ; phone, 'BABY'",
                "booking_state_check           ; state, issued_at, closed_at     ; 'LOST', issued_at, issued_at",
                "booking_closed_when_not_issued; state, issued_at, closed_at     ; 'EXPIRED', issued_at, closed_at"
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
                "booking_stays_as_issued   ; update booking set slot_id = slot_id + 1 where code = $1",
                "booking_slot_fk           ; delete from slot using booking where slot.id = slot_id and code = $1",
                "slot_taken_within_capacity; update slot set taken = -1 from booking where slot.id = slot_id and code = $1",
            })
    void r4ABookingAndItsPlaceCannotBeTakenAway(String constraint, String statement) {
        assertRefused(constraint, statement, code);

        assertThat(count("select count(*) from booking where code = $1", code)).isEqualTo(1);
    }

    @Test
    void r4AllBookingsAtOnceCannotBeTakenAwayEither() {
        assertRefused("booking_is_never_truncated", "truncate booking");
    }

    @Test
    void r11ASlotCannotBeOpenedTwice() {
        assertRefused("slot_office_starts_at_key", """
                insert into slot (office, date, starts_at, ends_at, capacity)
                select slot.office, date, starts_at, ends_at, 1 from slot join booking on slot.id = slot_id where code = $1
                """, code);
    }

    private void assertRefused(String constraint, String statement, Object... parameters) {
        assertThatThrownBy(() -> query(statement, parameters))
                .isInstanceOfSatisfying(PgException.class, refusal -> assertThat(refusal.getConstraint())
                        .isEqualTo(constraint));
    }
}
