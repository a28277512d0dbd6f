package id.antrean.booking.office;

import io.quarkus.hibernate.reactive.panache.PanacheEntityBase;
import io.smallrye.mutiny.Uni;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.util.Collection;
import java.util.List;
import org.hibernate.annotations.Immutable;

/** A row of {@code office}; written when days are opened, only read here. */
@Entity
@Immutable
@Table(name = "office")
// Hibernate sets the fields.
@SuppressWarnings("NullAway.Init")
class OfficeEntity extends PanacheEntityBase {

    @Id
    String code;

    String name;

    String zone;

    String address;

    @Column(name = "display_number")
    String displayNumber;

    /** Those of these codes that are known, by code. */
    static Uni<List<OfficeEntity>> listByCode(Collection<String> codes) {
        return list("code in ?1 order by code", codes);
    }

    OfficeView view() {
        return new OfficeView(code, name, zone, address, displayNumber);
    }
}
