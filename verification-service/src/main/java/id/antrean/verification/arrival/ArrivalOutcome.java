package id.antrean.verification.arrival;

import java.time.LocalDate;
import java.time.OffsetDateTime;

/** What the rules say to somebody who wants to be checked in. */
public sealed interface ArrivalOutcome {

    /** Everything is right. */
    record CheckIn() implements ArrivalOutcome {}

    /** Something is against it. */
    sealed interface Refusal extends ArrivalOutcome {}

    /** The officer serves another office than the one that the booking is for. */
    record WrongOffice() implements Refusal {}

    /**
     * The code was used before.
     *
     * @param queueNumber the number given then
     */
    record AlreadyArrived(int queueNumber) implements Refusal {}

    /** The booking was given back, or another one took its place. */
    record Withdrawn() implements Refusal {}

    /**
     * The slot had started before the person came (R5).
     *
     * @param slotStart when that was
     * @param recorded whether the visit is recorded as expired already; else it is to be done now
     */
    record Expired(OffsetDateTime slotStart, boolean recorded) implements Refusal {}

    /**
     * The booking's day has not come yet.
     *
     * @param date the right day
     */
    record WrongDay(LocalDate date) implements Refusal {}

    /**
     * The document is not the registered person's (R3). At least one is true.
     *
     * @param nameDiffers whether the names cannot be one person's
     * @param birthDateDiffers whether the birth dates differ
     */
    record IdentityMismatch(boolean nameDiffers, boolean birthDateDiffers) implements Refusal {}
}
