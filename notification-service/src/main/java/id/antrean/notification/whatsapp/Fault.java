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
    /** Too many messages altogether. */
    THROTTLED,
    /** The token, the account or the office's number: nothing goes out until somebody has repaired it. */
    ACCOUNT,
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
            return ACCOUNT;
        }
        if (code == INVALID_PARAMETER && subcode == NO_SUCH_OBJECT) {
            // The office's number is unknown, or not ours to use.
            return ACCOUNT;
        }
        return switch (code) {
            // Token (0, 190), permission (3, 10), policy (368), access (131005), lock (131031), payment (131042).
            case 0, 3, 10, 190, 368, 131_005, 131_031, 131_042 -> ACCOUNT;
            // Address or version of the call (1, 2500, 2635), the office's number: deleted (33), registered wrongly or
            // not
            // at all (131045, 133000, 133005, 133006, 133010, 133015), its name not approved (131037), restricted for
            // wrong categories (131064).
            case 1, 33, 2_500, 2_635, 131_037, 131_045, 131_064, 133_000, 133_005, 133_006, 133_010, 133_015 -> ACCOUNT;
            // Too many calls (4, 80007, 130429), too many complaints (131048).
            case 4, 80_007, 130_429, 131_048 -> THROTTLED;
            case 131_056 -> PAIR_RATE;
            // Service down (2, 131016, 133004), unknown (131000), upgrade (131057).
            case 2, 131_000, 131_016, 131_057, 133_004 -> PASSING;
            case 131_047 -> WINDOW;
            // Not there in this language (132001), against policy (132007), paused (132015), disabled (132016).
            case 132_001, 132_007, 132_015, 132_016 -> TEMPLATE;
            case 131_053 -> MEDIA;
            default -> status >= SERVER_ERROR ? PASSING : PERMANENT;
        };
    }
}
