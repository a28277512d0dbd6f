package id.antrean.sandbox.simulator;

import java.util.Locale;

/**
 * What goes wrong with webhooks.
 *
 * @param delayMillis how long each lies before it is sent
 * @param duplicates how many times each is sent again after it was accepted
 * @param reorder whether those of a moment are sent with the last one first
 * @param down whether no webhook gets through
 * @param retries how long is waited before the next try
 */
record WebhookFaults(long delayMillis, int duplicates, boolean reorder, boolean down, Retries retries) {

    /** Nothing goes wrong. */
    static final WebhookFaults NONE = new WebhookFaults(0, 0, false, false, Retries.QUICK);

    /** How long is waited before the next try. */
    enum Retries {
        /** Half a minute at most, for ever: who restarts a service does not want to wait. */
        QUICK,
        /** As Meta does: ever more rarely by the set's clock, and after seven days no more. */
        META;

        /** The word that the control API has for it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }
}
