package id.antrean.platform.messaging;

import java.io.IOException;
import java.util.Set;
import java.util.concurrent.TimeoutException;

/** Tells a fault that ends by itself from one that would come back for ever. */
public final class PassingFaults {

    /**
     * SQLSTATE classes and codes of PostgreSQL: connection (08), password or role (28), no such database (3D), conflict of
     * transactions (40), resources (53), operator's intervention such as a restart (57), disk or system (58), read-only
     * server after a fail-over (25006). What an operator has to repair passes too: it is no fault of the event.
     */
    private static final Set<String> CLASSES = Set.of("08", "28", "3D", "40", "53", "57", "58");

    private static final Set<String> STATES = Set.of("25006", "55P03");

    private PassingFaults() {}

    /** Tells whether the same may well succeed when tried again later: it is no fault of the data or of ours. */
    public static boolean isPassing(Throwable failure) {
        return Causes.of(failure).anyMatch(PassingFaults::isPassingItself);
    }

    private static boolean isPassingItself(Throwable cause) {
        return cause instanceof PublishFailedException
                || cause instanceof IOException
                || cause instanceof TimeoutException
                || isConnectionLoss(cause)
                || hasPassingSqlState(cause);
    }

    /** Vert.x' pool reports these without a type of their own: a lost connection, a closed one, none to be had in time. */
    private static boolean isConnectionLoss(Throwable cause) {
        String type = cause.getClass().getName();
        return type.equals("io.vertx.sqlclient.ClosedConnectionException")
                || type.equals("io.vertx.core.VertxException")
                || type.equals("io.vertx.core.impl.NoStackTraceThrowable");
    }

    private static boolean hasPassingSqlState(Throwable cause) {
        return Causes.sqlState(cause)
                .filter(state -> CLASSES.contains(state.substring(0, 2)) || STATES.contains(state))
                .isPresent();
    }
}
