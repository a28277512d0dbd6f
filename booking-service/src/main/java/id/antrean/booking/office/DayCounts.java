package id.antrean.booking.office;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of the view {@code day_ledger}: what the database counts on a day that has slots. */
@Entity
@Immutable
@Table(name = "day_ledger")
// Hibernate sets the fields.
@SuppressWarnings("NullAway.Init")
class DayCounts extends PanacheEntityBase {

    @EmbeddedId
    DayId id;

    /** How many slots are open. */
    @Column(name = "open_slots")
    long openSlots;

    /** How many places there are. */
    long opened;

    /** How many of them the office keeps back. */
    long reserved;

    /** How many of them are for toddlers and elderly people, as long as nobody of these took them. */
    long priority;

    /** How many are kept for people of the waiting list who were offered one. */
    long held;

    /** How many bookings are of people who are expected or have come. */
    long booked;

    /** How many bookings are of people who did not come in time. */
    long voided;

    /** How many bookings were given back. */
    long withdrawn;

    /** How many of those still have their place. */
    long releasing;

    /** How many places are left. */
    long free;

    /** How many people wait for a place. */
    long waiting;

    /** The counts of a day; null where it has no slots. */
    static Uni<@Nullable DayCounts> of(DayId day) {
        return findById(day);
    }
}
