package id.antrean.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.apache.kafka.clients.consumer.OffsetAndMetadata;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;

class ReportsTakenTest {

    private static final TopicPartition FIRST = new TopicPartition("antrean.deliveries", 0);
    private static final TopicPartition SECOND = new TopicPartition("antrean.deliveries", 1);

    @Test
    void allIsTakenWhenTheGroupIsAtTheEndOfEveryPartition() {
        Map<TopicPartition, Long> ends = Map.of(FIRST, 3L, SECOND, 5L);
        assertThat(ReportsTaken.isRead(ends, Map.of(FIRST, upTo(3), SECOND, upTo(6))))
                .isTrue();
        assertThat(ReportsTaken.isRead(ends, Map.of(FIRST, upTo(3), SECOND, upTo(4))))
                .isFalse();
    }

    @Test
    void whereTheGroupNeverReadNothingIsTaken() {
        assertThat(ReportsTaken.isRead(Map.of(FIRST, 3L), Map.of())).isFalse();
    }

    @Test
    void partitionsThatHoldNothingNeedNotBeRead() {
        Map<TopicPartition, Long> ends = Map.of(FIRST, 0L, SECOND, 7L);
        assertThat(ReportsTaken.held(Map.of(FIRST, 0L, SECOND, 7L), ends)).isEmpty();
        assertThat(ReportsTaken.held(Map.of(FIRST, 0L, SECOND, 6L), ends)).containsExactly(Map.entry(SECOND, 7L));
    }

    private static OffsetAndMetadata upTo(long offset) {
        return new OffsetAndMetadata(offset);
    }
}
