package id.antrean.notification.whatsapp;

/**
 * What a refusal means for the message and for those behind it. Decided by Meta's code, never by its text, since the same
 * code comes with different statuses and words.
 */
public enum Fault {
    /** This message may go through later. */
    PASSING,
    /** Too many messages to this one person; others are not affected. */
    PAIR_RATE,
    /** Too many calls altogether. */
    THROTTLED,
    /** Too many messages from this office's number. */
    NUMBER_THROTTLED,
    /** The token: nothing goes out until somebody has repaired it. */
    TOKEN,
    /** The account or number of this office: nothing of it goes out until somebody has repaired it. */
    NUMBER,
    /** Nobody knows; this message may go through at another try, but not at many. */
    UNCERTAIN,
    /** The 24 hours after the person's last message are over: only a template may go. */
    WINDOW,
    /** The template is not there, paused or forbidden; another one may go. */
    TEMPLATE,
    /** The picture is at fault; without it the message may go. */
    MEDIA,
    /** This message will never go. */
    PERMANENT;

    private static final int FIRST_PERMISSION = 200;
    private static final int LAST_PERMISSION = 299;
    private static final int SERVER_ERROR = 500;
    private static final int INVALID_PARAMETER = 100;
    private static final int NO_SUCH_OBJECT = 33;

    /**
     * What Meta's code means; where we do not know it, what the HTTP status means.
     *
     * @param subcode what tells apart errors of one code, or 0
     */
    public static Fault of(int code, int subcode, int status) {
        if (code >= FIRST_PERMISSION && code <= LAST_PERMISSION) {
            return TOKEN;
        }
        if (code == INVALID_PARAMETER && subcode == NO_SUCH_OBJECT) {
            // The office's number is unknown, or not ours to use.
            return NUMBER;
        }
        return switch (code) {
            // Token (0, 190), permission (3, 10), access (131005), address or version of the call (2500, 2635).
            case 0, 3, 10, 190, 2_500, 2_635, 131_005 -> TOKEN;
            // Policy (368), lock (131031), name not approved (131037), payment (131042), wrong categories (131064); the
            // number is deleted (33) or registered wrongly (131045, 133000, 133005, 133006, 133010, 133015).
            case 33, 368, 131_031, 131_037, 131_042, 131_045, 131_064, 133_000, 133_005, 133_006, 133_010, 133_015 ->
                NUMBER;
            case 4, 80_007 -> THROTTLED;
            // Throughput (130429), too many complaints (131048).
            case 130_429, 131_048 -> NUMBER_THROTTLED;
            case 131_056 -> PAIR_RATE;
            // Service down (2, 131016, 133004), upgrade (131057).
            case 2, 131_016, 131_057, 133_004 -> PASSING;
            case 1, 131_000 -> UNCERTAIN;
            case 131_047 -> WINDOW;
            // Not there in this language (132001), against policy (132007), paused (132015), disabled (132016).
            case 132_001, 132_007, 132_015, 132_016 -> TEMPLATE;
            case 131_053 -> MEDIA;
            default -> status >= SERVER_ERROR ? UNCERTAIN : PERMANENT;
        };
    }
}
