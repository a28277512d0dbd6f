package id.antrean.contracts.value;

/** What the misuse of a number has come to (R10). */
public enum Standing {
    /** Nothing that counts is known. */
    CLEAR,
    /** May book; each code needs a presence check at the counter. */
    FLAGGED,
    /** May not book until a time. */
    BLACKLISTED
}
