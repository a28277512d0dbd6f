package id.antrean.booking.calendar;

import io.smallrye.mutiny.Uni;
import io.vertx.pgclient.PgException;
import java.util.Set;
import java.util.function.Supplier;

/** Repeats a transaction that the database ended for the sake of another one. */
public final class Retries {

    private static final int MAX_REPETITIONS = 5;
    /** Serialization failure, deadlock, and a person who was booked elsewhere at this instant. */
    private static final Set<String> STATES = Set.of("40001", "40P01", "23505");

    private Retries() {}

    /** The result of the transaction, at whichever attempt; each begins anew. */
    public static <T> Uni<T> of(Supplier<Uni<? extends T>> transaction) {
        return Uni.createFrom()
                .<T>deferred(transaction)
                .onFailure(Retries::isForAnother)
                .retry()
                .atMost(MAX_REPETITIONS);
    }

    private static boolean isForAnother(Throwable failure) {
        return failure instanceof PgException refusal && STATES.contains(String.valueOf(refusal.getSqlState()));
    }
}
