package id.antrean.platform.messaging;

import java.util.Arrays;
import java.util.Objects;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Tells what failed, for logs and headers, without the messages of exceptions, which may quote personal data: the kinds,
 * the places, and for a fault of the database its SQLSTATE and the name of the constraint.
 */
public final class Causes {

    private static final int MAX_DEPTH = 20;
    private static final int PLACES = 5;
    private static final String DATABASE_FAULT = "io.vertx.pgclient.PgException";
    /** As Vert.x writes it behind the message of the server. */
    private static final Pattern SQL_STATE = Pattern.compile("\\(([0-9A-Z]{5})\\)\\s*$");
    /** Names of constraints are ours; the values that violate one come in another part of PostgreSQL's answer. */
    private static final Pattern CONSTRAINT = Pattern.compile("constraint \"([a-z0-9_]{1,63})\"");

    private Causes() {}

    static Stream<Throwable> of(Throwable failure) {
        return Stream.iterate(failure, Objects::nonNull, Throwable::getCause).limit(MAX_DEPTH);
    }

    /** The SQLSTATE of a fault of the database. Services without a database do not have the exception's class. */
    static Optional<String> sqlState(Throwable cause) {
        return isOfDatabase(cause) ? found(SQL_STATE, cause) : Optional.empty();
    }

    private static boolean isOfDatabase(Throwable cause) {
        return cause.getClass().getName().equals(DATABASE_FAULT);
    }

    private static Optional<String> found(Pattern pattern, Throwable cause) {
        Matcher matcher = pattern.matcher(String.valueOf(cause.getMessage()));
        return matcher.find() ? Optional.of(matcher.group(1)) : Optional.empty();
    }

    /** What failed, in a few words for a header: {@code PgException 23505 booking_pk}. */
    static String inShort(Throwable failure) {
        return name(failure, failure.getClass().getSimpleName());
    }

    /** What failed and where, with its causes, for a log. */
    public static String inFull(Throwable failure) {
        return of(failure)
                .map(cause -> name(cause, cause.getClass().getName()) + places(cause))
                .collect(Collectors.joining(", caused by "));
    }

    private static String name(Throwable cause, String kind) {
        return Stream.of(
                        Optional.of(kind),
                        sqlState(cause),
                        isOfDatabase(cause) ? found(CONSTRAINT, cause) : Optional.<String>empty())
                .flatMap(Optional::stream)
                .collect(Collectors.joining(" "));
    }

    private static String places(Throwable cause) {
        return Arrays.stream(cause.getStackTrace())
                .limit(PLACES)
                .map(place -> " at " + place)
                .collect(Collectors.joining());
    }
}
