package id.antrean.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TopicsTest {

    @Test
    void everyTopicCarriesAnEvent() {
        List<String> used = Arrays.stream(EventType.values())
                .map(EventType::topic)
                .distinct()
                .toList();
        assertThat(Topics.events()).containsExactlyInAnyOrderElementsOf(used);
    }

    @Test
    void everyServiceHasItsOwnDeadLetters() {
        assertThat(Topics.CONSUMERS.stream().map(Topics::deadLetters))
                .contains("antrean.booking-service.dlq")
                .doesNotHaveDuplicates()
                .doesNotContainAnyElementsOf(Topics.events());
    }
}
