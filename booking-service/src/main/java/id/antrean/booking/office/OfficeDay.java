package id.antrean.booking.office;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.EmbeddedId;
import jakarta.persistence.Entity;
import jakarta.persistence.Table;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A row of {@code office_day}: how a day was planned. Written by the calendar, only read here. */
@Entity
@Immutable
@Table(name = "office_day")
// Hibernate sets the fields.
@SuppressWarnings("NullAway.Init")
class OfficeDay extends PanacheEntityBase {

    /** What the calendar writes for a day that nobody has planned but the configuration. */
    private static final String CONFIGURATION = "configuration";

    @EmbeddedId
    DayId id;

    /** For people: the name of the holiday, the reason of the closure. */
    @Nullable
    String note;

    @Column(name = "reserved_reason")
    @Nullable
    String reservedReason;

    @Column(name = "priority_reason")
    @Nullable
    String priorityReason;

    /** An account of staff, or {@code configuration}; never shown. */
    String actor;

    /** How a day was planned; null where it was not yet. */
    static Uni<@Nullable OfficeDay> of(DayId day) {
        return findById(day);
    }

    /** Who set it, without a name. */
    DayLedger.SetBy setBy() {
        return actor.equals(CONFIGURATION) ? DayLedger.SetBy.CONFIGURATION : DayLedger.SetBy.STAFF;
    }
}
