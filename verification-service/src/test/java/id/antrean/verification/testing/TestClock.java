package id.antrean.verification.testing;

import jakarta.annotation.Priority;
import jakarta.enterprise.inject.Alternative;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;

/** The clock of the service under test: it stands until a test moves it. */
@Alternative
@Priority(1)
@Singleton
public final class TestClock extends Clock {

    private volatile Instant now = Instant.parse("2026-11-23T00:00:00Z");

    /** Makes it this moment, for example {@code 2026-11-24T07:20:00+07:00}. */
    public void moveTo(String moment) {
        moveTo(OffsetDateTime.parse(moment).toInstant());
    }

    /** Makes it this moment. */
    public void moveTo(Instant moment) {
        now = moment;
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
