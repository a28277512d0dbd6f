package id.antrean.verification.visit;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import jakarta.persistence.Column;
import jakarta.persistence.Entity;
import jakarta.persistence.EnumType;
import jakarta.persistence.Enumerated;
import jakarta.persistence.Id;
import jakarta.persistence.Table;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import org.hibernate.annotations.Immutable;
import org.jspecify.annotations.Nullable;

/** A visit as it is read; what changes it is set-based and guarded, and goes past Hibernate. */
@Entity
@Immutable
@Table(name = "visit")
@SuppressWarnings("NullAway.Init") // Hibernate sets the fields.
class VisitEntity {

    @Id
    String code;

    String office;

    String name;

    @Column(name = "birth_date")
    LocalDate birthDate;

    @Enumerated(EnumType.STRING)
    Category category;

    LocalDate date;

    @Column(name = "slot_start")
    Instant slotStart;

    @Column(name = "slot_end")
    Instant slotEnd;

    @Column(name = "arrive_by")
    Instant arriveBy;

    @Column(name = "utc_offset")
    int utcOffset;

    @Nullable
    String phone;

    @Column(name = "user_id")
    @Nullable
    String userId;

    @Enumerated(EnumType.STRING)
    @Nullable
    Language language;

    @Enumerated(EnumType.STRING)
    Standing standing;

    @Enumerated(EnumType.STRING)
    VisitState state;

    @Column(name = "queue_number")
    @Nullable
    Integer queueNumber;

    Visit toVisit() {
        ZoneOffset offset = ZoneOffset.ofTotalSeconds(utcOffset);
        return new Visit(
                new BookingCode(code),
                new OfficeCode(office),
                new Person(new PersonName(name), birthDate),
                category,
                date,
                slotStart.atOffset(offset),
                slotEnd.atOffset(offset),
                arriveBy.atOffset(offset),
                new Sender(phone == null ? null : new PhoneNumber(phone), userId),
                language,
                standing,
                state,
                queueNumber);
    }
}
