package id.antrean.bench;

import id.antrean.backing.Database;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;
import org.HdrHistogram.Histogram;

/** What notification-service sent to the people of a load, as its database tells. */
final class Confirmations implements AutoCloseable {

    private static final long PAUSE = TimeUnit.MILLISECONDS.toNanos(500);
    private static final int DIGITS = 3;

    private final Connection connection;

    Confirmations(Database database) throws SQLException {
        connection = DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }

    /**
     * How far notification is.
     *
     * @param handedOver messages that the Cloud API has taken
     * @param confirmations those of them that tell of a booking
     * @param failed messages that will not be sent
     */
    record Progress(int handedOver, int confirmations, int failed) {

        /** How many people have their answer, or will get none. */
        int settled() {
            return handedOver + failed;
        }
    }

    /** How far notification is now. */
    Progress now() throws SQLException {
        try (Statement statement = connection.createStatement();
                ResultSet counts = statement.executeQuery("""
                        select count(sent_at)
                             , count(sent_at) filter (where kind = 'BOOKING')
                             , count(*) filter (where state = 'FAILED' and sent_at is null)
                          from outbound_message
                        """)) {
            counts.next();
            return new Progress(counts.getInt(1), counts.getInt(2), counts.getInt(3));
        }
    }

    /** Waits until so many are settled, or the patience ends, and tells how far it came. */
    Progress await(int messages, Duration patience) throws SQLException {
        long end = System.nanoTime() + patience.toNanos();
        Progress progress = now();
        while (progress.settled() < messages && System.nanoTime() - end < 0) {
            LockSupport.parkNanos(PAUSE);
            progress = now();
        }
        return progress;
    }

    /** Milliseconds from the instant a measured webhook was due to the Cloud API's having each of its answers. */
    Histogram delays(Load load, LoadResult result) throws SQLException {
        Histogram delays = new Histogram(DIGITS);
        try (Statement statement = connection.createStatement();
                ResultSet sent = statement.executeQuery(
                        "select phone, sent_at from outbound_message where sent_at is not null")) {
            while (sent.next()) {
                int webhook = Webhooks.messageFrom(sent.getString(1)) / load.updates();
                if (load.isMeasured(webhook)) {
                    Duration delay = Duration.between(
                            result.dueAt(webhook),
                            sent.getObject(2, OffsetDateTime.class).toInstant());
                    delays.recordValue(Math.max(0, delay.toMillis()));
                }
            }
        }
        return delays;
    }

    @Override
    public void close() throws SQLException {
        connection.close();
    }
}
