package id.antrean.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.contracts.testing.SampleEvents;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventTypeTest {

    @ParameterizedTest
    @EnumSource
    void aTypeIsFoundByItsNameAndByItsRecord(EventType type) {
        assertThat(EventType.named(type.typeName())).contains(type);
        assertThat(SampleEvents.full(type).type()).isEqualTo(type);
        assertThat(SampleEvents.full(type)).isInstanceOf(type.record());
    }

    @ParameterizedTest
    @EnumSource
    void aTypesNameEndsInItsVersion(EventType type) {
        assertThat(type.typeName()).matches("id\\.antrean\\.[a-z]+\\.[a-z]+\\.v[1-9][0-9]*");
    }

    @ParameterizedTest
    @EnumSource
    void aTypeIsCarriedByATopicOfEvents(EventType type) {
        assertThat(Topics.events()).contains(type.topic());
    }

    @Test
    void noTwoTypesShareANameOrARecord() {
        assertThat(EventType.values()).extracting(EventType::typeName).doesNotHaveDuplicates();
        assertThat(EventType.values()).extracting(EventType::record).doesNotHaveDuplicates();
    }

    @Test
    void everyEventHasAType() {
        List<Class<?>> records = new ArrayList<>();
        for (EventType type : EventType.values()) {
            records.add(type.record());
        }
        assertThat(records).containsExactlyInAnyOrder(Event.class.getPermittedSubclasses());
    }

    @Test
    void aTypeOfALaterVersionIsUnknown() {
        assertThat(EventType.named("id.antrean.booking.issued.v99")).isEmpty();
        assertThat(EventType.named("")).isEmpty();
    }

    @Test
    void whatIsNoEventHasNoType() {
        assertThatThrownBy(() -> EventType.of(Event.class)).isInstanceOf(IllegalStateException.class);
    }
}
