package id.antrean.platform.problem;

/**
 * Every kind of error that an API of ours answers with. The code is stable: clients decide by it. Titles are for
 * developers; the {@code detail} of a problem is for the person who reads it.
 */
public enum ProblemType {
    /** Something in the request is missing or not of its form; {@code detail} names it. */
    INVALID_REQUEST("invalid-request", 400, "The request is not valid"),
    /** The body is not JSON. */
    MALFORMED_JSON("malformed-json", 400, "The body is not JSON"),
    /** The booking code has a wrong symbol in it: its check symbol does not match. */
    MISTYPED_CODE("mistyped-code", 400, "The booking code is mistyped"),
    /** No signature of WhatsApp's, or a wrong one. */
    BAD_SIGNATURE("bad-signature", 401, "The signature is missing or wrong"),
    /** Nobody is signed in. */
    UNAUTHENTICATED("unauthenticated", 401, "Sign in first"),
    /** The account lacks the role. */
    FORBIDDEN("forbidden", 403, "The account may not do this"),
    /** There is nothing at this address. */
    NOT_FOUND("not-found", 404, "Nothing is here"),
    /** A well-formed code that was never issued. */
    UNKNOWN_CODE("unknown-code", 404, "No booking has this code"),
    /** No such office in this installation. */
    UNKNOWN_OFFICE("unknown-office", 404, "No office has this code"),
    /** Nobody has ever written from this number. */
    UNKNOWN_NUMBER("unknown-number", 404, "Nobody has written from this number"),
    /** This address does not take this method. */
    METHOD_NOT_ALLOWED("method-not-allowed", 405, "The method is not allowed here"),
    /** The answer cannot be given in a form that the client takes. */
    NOT_ACCEPTABLE("not-acceptable", 406, "The answer has another media type"),
    /** The person is checked in already. */
    ALREADY_ARRIVED("already-arrived", 409, "Already checked in"),
    /** The holder was not there in time (R5). */
    EXPIRED("expired", 409, "The booking code is void"),
    /** The booking was given back before the visit. */
    WITHDRAWN("withdrawn", 409, "The booking was withdrawn"),
    /** The booking is for another day. */
    WRONG_DAY("wrong-day", 409, "The booking is for another day"),
    /** The booking is for another office than the account's. */
    WRONG_OFFICE("wrong-office", 409, "The booking is for another office"),
    /** Somebody else changed it in the meantime; read it again. */
    STALE_VERSION("stale-version", 409, "It was changed in the meantime"),
    /** The change would leave fewer places than are booked. */
    CAPACITY_BELOW_BOOKED("capacity-below-booked", 409, "Fewer places than are booked"),
    /** The day, or this part of it, is closed or over already. */
    ALREADY_CLOSED("already-closed", 409, "Nothing is open then"),
    /** The body is larger than any that is expected here. */
    TOO_LARGE("too-large", 413, "The body is too large"),
    /** The body has a type that is not taken here. */
    UNSUPPORTED_MEDIA_TYPE("unsupported-media-type", 415, "The body has another media type"),
    /** The document shows another person than the booking. */
    IDENTITY_MISMATCH("identity-mismatch", 422, "The document does not match the booking"),
    /** A calendar or a day's plan that contradicts itself; {@code errors} names the fields. */
    INVALID_CALENDAR("invalid-calendar", 422, "The calendar contradicts itself"),
    /** The idempotency key was used for another request. */
    KEY_REUSED("idempotency-key-reused", 422, "The idempotency key was used for another request"),
    /** Our fault; the log of the service tells more. */
    INTERNAL("internal-error", 500, "Something went wrong here"),
    /** Something that we need does not answer; trying again later helps. */
    UNAVAILABLE("unavailable", 503, "Not available for the moment");

    private final String code;
    private final int status;
    private final String title;

    ProblemType(String code, int status, String title) {
        this.code = code;
        this.status = status;
        this.title = title;
    }

    /** The stable code. */
    public String code() {
        return code;
    }

    /** The HTTP status. */
    public int status() {
        return status;
    }

    /** One sentence for developers. */
    public String title() {
        return title;
    }
}
