package id.antrean.booking.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: it stands until a test moves it. */
@Alternative
@Priority(1)
@Singleton
public final class TestClock extends Clock {

    /** The zone in which tests give times. */
    public static final ZoneId BOGOR = ZoneId.of("Asia/Jakarta");

    private static final LocalTime SEVEN = LocalTime.of(7, 0);
    /** More than any office's horizon, so that no two weeks share a day. */
    private static final int WEEKS_BETWEEN = 10;

    private LocalDate monday = LocalDate.of(2026, 11, 23);
    private volatile Instant now = monday.atTime(SEVEN).atZone(BOGOR).toInstant();

    /** Moves to 07:00 in Bogor on a Monday that no test has seen, nor any day within a horizon of it. */
    public synchronized LocalDate moveToFreshMonday() {
        monday = monday.plusWeeks(WEEKS_BETWEEN);
        People.liveOn(monday);
        moveTo(monday, SEVEN);
        return monday;
    }

    /** Makes it this time in Bogor. */
    public void moveTo(LocalDate date, LocalTime time) {
        now = date.atTime(time).atZone(BOGOR).toInstant();
    }

    @Override
    public Instant instant() {
        return now;
    }

    @Override
    public ZoneId getZone() {
        return ZoneOffset.UTC;
    }

    @Override
    public Clock withZone(ZoneId zone) {
        throw new UnsupportedOperationException("nothing here asks for it");
    }
}
