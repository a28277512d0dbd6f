package id.antrean.verification.visit;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/**
 * One booking and what became of it. All times are in the office's zone.
 *
 * @param code what the applicant shows
 * @param office where
 * @param person for whom
 * @param category what the person's age on that day makes of him or her
 * @param date the day
 * @param slotStart from when; the latest moment to be there (R5)
 * @param slotEnd until when
 * @param arriveBy when the person was asked to be there (R6)
 * @param sender who registered
 * @param language the language of the registration, or null when its words showed none
 * @param standing what the misuse of the sender's number has come to (R10)
 * @param state how far it has come
 * @param queueNumber the place in the day's order of arrivals, or null before arrival
 */
public record Visit(
        BookingCode code,
        OfficeCode office,
        Person person,
        Category category,
        LocalDate date,
        OffsetDateTime slotStart,
        OffsetDateTime slotEnd,
        OffsetDateTime arriveBy,
        Sender sender,
        @Nullable Language language,
        Standing standing,
        VisitState state,
        @Nullable Integer queueNumber) {

    /** Tells whether the slot has started without the person, recorded yet or not (R5). On the minute is in time. */
    public boolean isOverdue(Instant now) {
        return state == VisitState.ISSUED && now.isAfter(slotStart.toInstant());
    }

    /** The state as it is by the rules, also in the moment before an overdue visit is recorded as expired. */
    public VisitState stateAt(Instant now) {
        return isOverdue(now) ? VisitState.EXPIRED : state;
    }

    /** The day that it is at the office. */
    public LocalDate dayOf(Instant now) {
        return now.atOffset(slotStart.getOffset()).toLocalDate();
    }

    /** The same visit, checked in. */
    public Visit arrived(int number) {
        return new Visit(
                code,
                office,
                person,
                category,
                date,
                slotStart,
                slotEnd,
                arriveBy,
                sender,
                language,
                standing,
                VisitState.ARRIVED,
                number);
    }
}
