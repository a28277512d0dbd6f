package id.antrean.booking.office;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Embeddable;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import java.time.LocalDate;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code day_ledger}: what the database knows of a day. */
@Entity
@Immutable
@Table(name = "day_ledger")
// Hibernate sets the fields.
@SuppressWarnings("NullAway.Init")
class DayCounts extends PanacheEntityBase {

    @EmbeddedId
    DayId id;

    /** How many places there are. */
    long opened;

    /** How many bookings are of people who are expected or have come. */
    long booked;

    /** How many bookings are of people who did not come in time. */
    long voided;

    /**
     * Which day.
     *
     * @param office at which office
     * @param date the day in the office's zone
     */
    @Embeddable
    record DayId(String office, LocalDate date) {}

    /** The counts of a day; null where the office is closed or the day was not opened yet. */
    static Uni<@Nullable DayCounts> of(String office, LocalDate date) {
        return findById(new DayId(office, date));
    }
}
