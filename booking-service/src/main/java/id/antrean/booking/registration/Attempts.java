package id.antrean.booking.registration;

import id.antrean.booking.allocation.Applicant;
import id.antrean.booking.allocation.Outcome;
import id.antrean.booking.allocation.Outcome.Granted;
import id.antrean.booking.allocation.Outcome.Refused;
import id.antrean.booking.allocation.Request;
import id.antrean.booking.misuse.Attempt;
import id.antrean.booking.misuse.Attempt.Result;
import id.antrean.contracts.event.RegistrationReceived;
import java.util.List;
import java.util.stream.IntStream;

/** What a registration is to those who look for misuse (R10). */
final class Attempts {

    private Attempts() {}

    /** One for each person of the message, with what came of it. */
    static List<Attempt> of(Turn turn, RegistrationReceived registration, Request request, Outcome outcome) {
        List<Applicant> applicants = request.applicants();
        return IntStream.range(0, applicants.size())
                .mapToObj(i -> new Attempt(
                        turn.sender().id(),
                        turn.id(),
                        request.office(),
                        applicants.get(i).person(),
                        result(outcome, i),
                        registration.shape(),
                        registration.sentAt()))
                .toList();
    }

    private static Result result(Outcome outcome, int index) {
        if (outcome instanceof Granted) {
            return Result.GRANTED;
        }
        Refused refused = (Refused) outcome;
        if (refused.index() != index) {
            return Result.OTHER;
        }
        return switch (refused.reason()) {
            case NUMBER_OF_ANOTHER -> Result.NUMBER_OF_ANOTHER;
            case ALREADY_BOOKED_BY_OTHER -> Result.HELD_BY_OTHER;
            default -> Result.OTHER;
        };
    }
}
