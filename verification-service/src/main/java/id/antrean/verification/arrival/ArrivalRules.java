package id.antrean.verification.arrival;

import id.antrean.contracts.value.Person;
import id.antrean.verification.arrival.ArrivalOutcome.AlreadyArrived;
import id.antrean.verification.arrival.ArrivalOutcome.CheckIn;
import id.antrean.verification.arrival.ArrivalOutcome.Expired;
import id.antrean.verification.arrival.ArrivalOutcome.IdentityMismatch;
import id.antrean.verification.arrival.ArrivalOutcome.Withdrawn;
import id.antrean.verification.arrival.ArrivalOutcome.WrongDay;
import id.antrean.verification.arrival.ArrivalOutcome.WrongOffice;
import id.antrean.verification.visit.Visit;
import id.antrean.verification.visit.VisitState;
import java.time.Instant;
import java.util.Objects;

/**
 * Who may be checked in. People are asked to be there 30 minutes before their slot (R6), but only who is not there by
 * its start is too late (R5); any earlier moment of the right day is accepted.
 */
final class ArrivalRules {

    private ArrivalRules() {}

    /**
     * Decides on an arrival. Of several reasons against it, the one is told that the person can do least about.
     *
     * @param visit as it is at this moment
     * @param shown the document
     * @param ownOffice whether the officer serves the booking's office
     * @param now the moment of the arrival
     */
    static ArrivalOutcome decide(Visit visit, Shown shown, boolean ownOffice, Instant now) {
        if (!ownOffice) {
            return new WrongOffice();
        }
        if (visit.state() == VisitState.ARRIVED) {
            return new AlreadyArrived(Objects.requireNonNull(visit.queueNumber()));
        }
        if (visit.state() == VisitState.WITHDRAWN) {
            return new Withdrawn();
        }
        if (visit.stateAt(now) == VisitState.EXPIRED) {
            return new Expired(visit.slotStart(), visit.state() == VisitState.EXPIRED);
        }
        if (!visit.date().equals(visit.dayOf(now))) {
            return new WrongDay(visit.date());
        }
        return identity(visit.person(), shown);
    }

    private static ArrivalOutcome identity(Person booked, Shown shown) {
        boolean nameDiffers = !booked.name().overlaps(shown.name());
        boolean birthDateDiffers = !booked.birthDate().equals(shown.birthDate());
        return nameDiffers || birthDateDiffers ? new IdentityMismatch(nameDiffers, birthDateDiffers) : new CheckIn();
    }
}
