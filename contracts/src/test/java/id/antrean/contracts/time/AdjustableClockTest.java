package id.antrean.contracts.time;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AdjustableClockTest {

    private static final Instant TOMORROW = Instant.now().plus(Duration.ofDays(1));

    private final Path folder;
    private final Path file;

    AdjustableClockTest(@TempDir Path folder) {
        this.folder = folder;
        this.file = folder.resolve("clock");
    }

    @Test
    void withoutItsFileItIsTheMachinesClock() {
        assertIs(new AdjustableClock(file), Instant.now());
    }

    @Test
    void aMovedClockIsMovedForEveryProcessAndRunsOn() {
        AdjustableClock mover = new AdjustableClock(file);
        AdjustableClock reader = new AdjustableClock(file);
        assertIs(reader, Instant.now());

        mover.moveTo(TOMORROW);

        assertIs(mover, TOMORROW);
        assertIs(reader, TOMORROW);
        assertIs(new AdjustableClock(file), TOMORROW);
        assertThat(reader.instant()).isAfterOrEqualTo(TOMORROW);
    }

    @Test
    void everyMoveIsSeen() {
        AdjustableClock mover = new AdjustableClock(file);
        AdjustableClock reader = new AdjustableClock(file);
        for (int days = -50; days <= 50; days++) {
            Instant then = Instant.now().plus(Duration.ofDays(days));
            mover.moveTo(then);
            assertIs(reader, then);
        }
    }

    @Test
    void aClockCanBeGivenBack() {
        AdjustableClock clock = new AdjustableClock(file);
        clock.moveTo(TOMORROW);
        clock.reset();
        assertIs(clock, Instant.now());
        clock.reset();
        clock.moveTo(TOMORROW);
        assertIs(clock, TOMORROW);
    }

    @Test
    void aClockInAnotherZoneFollowsTheSameFile() {
        Clock jayapura = new AdjustableClock(file).withZone(ZoneId.of("Asia/Jayapura"));
        new AdjustableClock(file).moveTo(TOMORROW);
        assertIs(jayapura, TOMORROW);
        assertThat(jayapura.getZone()).isEqualTo(ZoneId.of("Asia/Jayapura"));
    }

    @Test
    void movingLeavesNothingButTheFile() throws Exception {
        new AdjustableClock(file).moveTo(TOMORROW);
        new AdjustableClock(file).moveTo(TOMORROW);
        try (Stream<Path> files = Files.list(folder)) {
            assertThat(files).containsExactly(file);
        }
    }

    private static void assertIs(Clock clock, Instant expected) {
        assertThat(clock.instant()).isCloseTo(expected, within(10, ChronoUnit.SECONDS));
    }
}
