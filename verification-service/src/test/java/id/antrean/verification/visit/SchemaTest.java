package id.antrean.verification.visit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Tuple;
import io.vertx.pgclient.PgException;
import org.junit.jupiter.api.Test;

/** What the database refuses by itself, whatever the code above it does. */
@QuarkusTest
class SchemaTest extends ServiceTest {

    @Test
    void r4AVisitCannotBeDeleted() {
        clock.moveTo("2026-11-23T09:00:00+07:00");
        BookingIssued booking = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(booking);

        assertRefused(
                "visit_is_never_deleted",
                "delete from visit where code = $1",
                Tuple.of(booking.code().value()));

        assertThat(visit(booking).getString("state")).isEqualTo("ISSUED");
    }

    @Test
    void r4AllVisitsAtOnceCannotBeTakenAwayEither() {
        assertRefused("visit_is_never_truncated", "truncate visit", Tuple.tuple());
    }

    private void assertRefused(String constraint, String statement, Tuple parameters) {
        assertThatThrownBy(() -> query(statement, parameters))
                .isInstanceOfSatisfying(PgException.class, refusal -> assertThat(refusal.getConstraint())
                        .isEqualTo(constraint));
    }
}
