package id.antrean.booking.registration;

/** What was decided on changed in the meantime, as when a person arrives while the booking is given back. */
final class StaleDecisionException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    StaleDecisionException() {
        super("the booking was closed while it was withdrawn");
    }
}
