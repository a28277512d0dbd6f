package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

@QuarkusTest
class SlotOpenerTest extends ServiceTest {

    private static final LocalTime NOON = LocalTime.NOON;

    @Inject
    SlotOpener opener;

    @Test
    void everyOpenDayFromTodayToTheHorizonHasItsSlots() {
        open(monday);

        assertThat(slotsOn(monday)).isEqualTo(12);
        assertThat(slotsOn(monday.plusDays(4))).isEqualTo(11);
        assertThat(slotsOn(monday.plusDays(5))).isZero();
        assertThat(slotsOn(monday.plusDays(30))).isEqualTo(12);
        assertThat(slotsOn(monday.plusDays(31))).isZero();
    }

    @Test
    void theHorizonMovesOnWithTheDays() {
        open(monday);
        open(monday.plusDays(1));

        assertThat(slotsOn(monday.plusDays(31))).isEqualTo(12);
        assertThat(slotsOn(monday.plusDays(32))).isZero();
    }

    @Test
    void aClockThatJumpsAheadAndBackLeavesNoDayWithoutSlots() {
        open(monday.plusDays(35));
        open(monday);

        assertThat(slotsOn(monday.plusDays(30))).isEqualTo(12);
        assertThat(slotsOn(monday.plusDays(35))).isEqualTo(12);
        assertThat(slotsOn(monday)).isEqualTo(12);
    }

    @Test
    void instancesThatOpenAtTheSameTimeOpenEachDayOnce() {
        clock.moveTo(monday, NOON);
        Uni.join()
                .all(IntStream.range(0, 6)
                        .mapToObj(instance -> opener.openDays(clock.instant()))
                        .toList())
                .andFailFast()
                .await()
                .atMost(SOON);

        assertThat(slotsOn(monday)).isEqualTo(12);
    }

    private void open(LocalDate today) {
        clock.moveTo(today, NOON);
        opener.openDays(clock.instant()).await().atMost(SOON);
    }

    private long slotsOn(LocalDate date) {
        return count("select count(*) from slot where office = 'BGR' and date = $1", date);
    }
}
