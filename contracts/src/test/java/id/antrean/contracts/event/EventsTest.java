package id.antrean.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.ValueInstantiationException;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.contracts.published.Json;
import id.antrean.contracts.testing.SampleEvents;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventsTest {

    @ParameterizedTest
    @EnumSource
    void onlyTheComponentsAreWritten(EventType type) {
        List<String> components = Arrays.stream(type.record().getRecordComponents())
                .map(RecordComponent::getName)
                .toList();
        for (ObjectMapper mapper : Json.mappers()) {
            JsonNode json = Json.parse(Json.write(mapper, SampleEvents.full(type)));
            assertThat(json.fieldNames()).toIterable().containsExactlyInAnyOrderElementsOf(components);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatMayBeMissingIsLeftOutAndReadAgain(EventType type) throws Exception {
        Event event = SampleEvents.minimal(type);
        for (ObjectMapper mapper : Json.mappers()) {
            String json = Json.write(mapper, event);
            assertThat(json).doesNotContain("null");
            assertThat(mapper.readValue(json, type.record())).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartThatMayBeMissingMayBeWrittenAsNull(EventType type) throws Exception {
        Event event = SampleEvents.minimal(type);
        for (ObjectMapper mapper : Json.mappers()) {
            ObjectNode json = (ObjectNode) Json.tree(event);
            optionalParts(type).forEach(json::putNull);
            assertThat(mapper.readValue(json.toString(), type.record())).isEqualTo(event);
        }
    }

    @ParameterizedTest
    @EnumSource
    void anEventWithoutAPartThatItNeedsIsNotRead(EventType type) {
        List<String> needed = new ArrayList<>();
        Json.tree(SampleEvents.full(type)).fieldNames().forEachRemaining(needed::add);
        needed.removeAll(optionalParts(type));
        for (String name : needed) {
            ObjectNode json = (ObjectNode) Json.tree(SampleEvents.full(type));
            json.remove(name);
            for (ObjectMapper mapper : Json.mappers()) {
                assertThatThrownBy(() -> mapper.readValue(json.toString(), type.record()))
                        .as("%s without %s", type, name)
                        .hasMessageContaining(name.equals("queueNumber") ? "queue number" : name);
            }
        }
    }

    private static List<String> optionalParts(EventType type) {
        return Arrays.stream(type.record().getRecordComponents())
                .filter(component -> component.getAnnotatedType().isAnnotationPresent(Nullable.class))
                .map(RecordComponent::getName)
                .toList();
    }

    @ParameterizedTest
    @EnumSource
    void aListCannotBeChangedFromOutside(EventType type) throws Exception {
        for (RecordComponent component : type.record().getRecordComponents()) {
            if (List.class.equals(component.getType())) {
                List<?> list = (List<?>) component.getAccessor().invoke(SampleEvents.full(type));
                assertThatThrownBy(list::clear).isInstanceOf(UnsupportedOperationException.class);
            }
        }
    }

    @Test
    void aCallThatBreaksAValuesRuleDoesNotQuoteIt() {
        ObjectNode json = (ObjectNode) Json.tree(SampleEvents.full(EventType.REGISTRATION_RECEIVED));
        ((ObjectNode) json.get("person")).put("name", "Budi 25011987");
        assertThatThrownBy(() -> Json.MAPPER.readValue(json.toString(), RegistrationReceived.class))
                .isInstanceOf(ValueInstantiationException.class)
                .hasMessageNotContaining("25011987");
    }

    @Test
    void theTimesOfAVisitKeepTheirZone() throws Exception {
        BookingIssued issued = (BookingIssued) SampleEvents.full(EventType.BOOKING_ISSUED);
        for (ObjectMapper mapper : Json.mappers()) {
            BookingIssued read = mapper.readValue(Json.write(mapper, issued), BookingIssued.class);
            assertThat(read.slotStart().getOffset())
                    .isEqualTo(issued.slotStart().getOffset());
            assertThat(read.slotStart()).hasToString("2026-11-24T08:00+07:00");
        }
    }

    @Test
    void aFaultRepeatsFortyCharactersAtMostAndNoHalfOne() {
        assertThat(fault("x".repeat(40)).text()).hasSize(40);
        assertThat(fault("x".repeat(10_000)).text()).isEqualTo("x".repeat(40));
        assertThat(fault("x".repeat(39) + "😀😀").text()).isEqualTo("x".repeat(39));
        assertThat(fault("x".repeat(38) + "😀😀").text()).isEqualTo("x".repeat(38) + "😀");
        assertThat(fault(null).text()).isNull();
    }

    private static MessageReceived.Fault fault(@Nullable String text) {
        return new MessageReceived.Fault(MessageReceived.Fault.Kind.NAME, text);
    }

    @Test
    void eachTypeKeepsItsOrderByItsOwnKey() {
        assertThat(keyOf(EventType.REGISTRATION_RECEIVED)).isEqualTo("BGR");
        assertThat(keyOf(EventType.MESSAGE_RECEIVED)).isEqualTo("+6281100000021");
        assertThat(keyOf(EventType.DELIVERY_REPORTED)).startsWith("wamid.");
        assertThat(keyOf(EventType.BOOKING_REFUSED)).startsWith("wamid.");
        String code = ((BookingIssued) SampleEvents.full(EventType.BOOKING_ISSUED))
                .code()
                .value();
        assertThat(keyOf(EventType.BOOKING_ISSUED)).isEqualTo(code);
        assertThat(keyOf(EventType.VISIT_ARRIVED)).isEqualTo(code);
        assertThat(keyOf(EventType.VISIT_EXPIRED)).isEqualTo(code);
    }

    private static String keyOf(EventType type) {
        return SampleEvents.full(type).key();
    }

    @Test
    void aMessageOfASenderWithoutNumberIsKeyedByUserId() {
        MessageReceived message = new MessageReceived(
                new OfficeCode("BGR"),
                new MessageId("wamid.1"),
                new Sender(null, "ID.1"),
                MessageReceived.Intent.OTHER,
                List.of(),
                List.of(),
                null,
                Instant.EPOCH);
        assertThat(message.key()).isEqualTo("ID.1");
    }
}
