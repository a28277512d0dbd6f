package id.antrean.contracts.value;

/** What speaks for misuse of a number (R10, R14). An honest typing error is none of these. */
public enum SignalKind {
    /** Nobody came in time with a code of this number (R5); the first time does not count. */
    NO_SHOW,
    /** Many different people were tried from this number. */
    MANY_IDENTITIES,
    /** One person was tried from many numbers, this one among them. */
    MANY_NUMBERS,
    /** More messages in a short time than anybody types. */
    FLOODING,
    /** Registrations of many numbers in the same second, of one form and with birth dates in a row. */
    SCRIPTED,
    /** At the counter stood somebody else, and the person of the code never came. */
    COUNTER_MISMATCH,
    /** A supervisor blocked the number. */
    BLOCKED_BY_OFFICE
}
