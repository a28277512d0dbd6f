package id.antrean.booking.testing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.vertx.pgclient.PgException;

/** As {@link ServiceTest}, for what the database does by itself. */
public abstract class SchemaChecks extends ServiceTest {

    /** The constraint that has the last word on capacity. */
    protected static final String FULL = "slot_taken_within_capacity";

    /** Copies a booking as those of toddlers under other codes, names and registrations, so many, at one stroke. */
    protected static final String COPY = """
            insert into booking (code, office, slot_id, registration_id, group_id, sender_id, name, name_key, birth_date
                               , phone, category, dependant, slot_start, arrive_by, state, issued_at, closed_at)
            select code || $2 || copy, office, slot_id, registration_id || $2 || copy, group_id, sender_id, name
                 , name_key || $2 || copy, birth_date, phone, 'TODDLER', true as dependant, slot_start, arrive_by
                 , state, issued_at, closed_at
              from booking, generate_series(1, $3) as copy
             where code = $1
            """;

    /** The database refuses a statement by this constraint or trigger. */
    protected void assertRefused(String constraint, String statement, Object... parameters) {
        assertThatThrownBy(() -> query(statement, parameters))
                .isInstanceOfSatisfying(PgException.class, refusal -> assertThat(refusal.getConstraint())
                        .isEqualTo(constraint));
    }
}
