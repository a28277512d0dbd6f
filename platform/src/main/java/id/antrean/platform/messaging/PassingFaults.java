package id.antrean.platform.messaging;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Tells a fault that ends by itself from one that would come back for ever. */
public final class PassingFaults {

    /**
     * SQLSTATE classes and codes of PostgreSQL: connection (08), conflict of transactions (40), resources (53),
     * operator's intervention such as a restart (57), disk or system (58), read-only server after a fail-over (25006).
     */
    private static final Set<String> CLASSES = Set.of("08", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of("25006", "55P03");
    private static final Pattern SQL_STATE = Pattern.compile("\\(([0-9A-Z]{5})\\)\\s*$");

    private PassingFaults() {}

    /** Tells whether the same may well succeed when tried again later: it is no fault of the data or of ours. */
    public static boolean isPassing(Throwable failure) {
        for (Throwable cause = failure; cause != null; cause = cause.getCause()) {
            if (cause instanceof PublishFailedException
                    || cause instanceof IOException
                    || cause instanceof TimeoutException
                    || isConnectionLoss(cause)
                    || hasPassingSqlState(cause)) {
                return true;
            }
            if (cause == cause.getCause()) {
                return false;
            }
        }
        return false;
    }

    /** Vert.x' pool reports these two without a type of their own. */
    private static boolean isConnectionLoss(Throwable cause) {
        String type = cause.getClass().getName();
        return type.equals("io.vertx.sqlclient.ClosedConnectionException")
                || type.equals("io.vertx.core.impl.NoStackTraceThrowable");
    }

    private static boolean hasPassingSqlState(Throwable cause) {
        if (!cause.getClass().getName().equals("io.vertx.pgclient.PgException")) {
            return false;
        }
        Matcher matcher = SQL_STATE.matcher(String.valueOf(cause.getMessage()));
        return matcher.find()
                && (CLASSES.contains(matcher.group(1).substring(0, 2)) || STATES.contains(matcher.group(1)));
    }
}
