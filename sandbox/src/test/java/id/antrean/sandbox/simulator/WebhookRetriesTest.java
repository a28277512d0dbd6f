package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class WebhookRetriesTest {

    @Test
    void likeMetaItIsTriedAtOnceThenEverMoreRarelyAndForSevenDays() {
        List<Long> tries = new ArrayList<>();
        Optional<Long> next = Optional.of(0L);
        for (int before = 0; next.isPresent(); before++) {
            tries.add(next.get());
            next = WebhookRetries.likeMeta(0, next.get(), before);
        }

        assertThat(tries).startsWith(0L, 0L, 60_000L).hasSizeBetween(10, 30);
        assertThat(tries.get(tries.size() - 1))
                .isBetween(Duration.ofDays(6).toMillis(), Duration.ofDays(7).toMillis());
        for (int i = 2; i < tries.size(); i++) {
            assertThat(tries.get(i) - tries.get(i - 1)).isGreaterThanOrEqualTo(tries.get(i - 1) - tries.get(i - 2));
        }
    }

    @Test
    void quicklyItIsTriedEveryHalfMinuteAtMost() {
        assertThat(WebhookRetries.quick(0)).isLessThan(Duration.ofMillis(10));
        assertThat(WebhookRetries.quick(1000)).isEqualTo(Duration.ofSeconds(30));
    }
}
