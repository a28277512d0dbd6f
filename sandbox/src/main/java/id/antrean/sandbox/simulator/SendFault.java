package id.antrean.sandbox.simulator;

import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * What goes wrong with what offices ask for.
 *
 * @param kind what goes wrong
 * @param on what it goes wrong with
 * @param code Meta's code of the error; 0 where there is none
 * @param status the HTTP status; 0 for the one that belongs to the code
 * @param delayMillis how long the request lies before anything happens
 * @param times for how many requests; 0 for all
 * @param used how many requests it was used for
 * @param suffix the last digits of the numbers that it is for; empty for all
 * @param office the code of the office that it is for; null for all
 */
record SendFault(
        Kind kind,
        Target on,
        int code,
        int status,
        long delayMillis,
        int times,
        int used,
        String suffix,
        @Nullable String office) {

    /** What goes wrong. */
    enum Kind {
        /** Nothing but the delay. */
        DELAY,
        /** It is refused with an error of Meta's. */
        ERROR,
        /** It is answered with an HTTP status and a page that is no JSON, as by a proxy. */
        HTTP,
        /** It is accepted, and fails later by its status. */
        FAILED,
        /** It is accepted and delivered, but the connection ends without an answer. */
        LOST_ANSWER,
        /** The connection ends without an answer, and nothing was done. */
        LOST_REQUEST;

        /** The word that the control API has for it. */
        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }

    /** What it goes wrong with. */
    enum Target {
        MESSAGES,
        MEDIA;

        /** The word that the control API has for it. */
        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /** Whether it is to be used for a request of an office to a number; uploads have no number. */
    boolean isFor(Target what, String officeCode, String number) {
        return on == what
                && (times == 0 || used < times)
                && number.endsWith(suffix)
                && (office == null || office.equals(officeCode));
    }

    SendFault usedOnceMore() {
        return new SendFault(kind, on, code, status, delayMillis, times, used + 1, suffix, office);
    }

    /** The error of a fault that has one. */
    GraphError error() {
        GraphError error = ErrorCatalogue.of(code, "Asked for by the simulator's faults.");
        return status == 0
                ? error
                : new GraphError(status, error.code(), error.subcode(), error.message(), error.details());
    }
}
