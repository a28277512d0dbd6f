package id.antrean.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.testing.SampleEvents;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Function;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class EventSchemasTest {

    @ParameterizedTest
    @EnumSource
    void theSchemaRequiresWhatTheRecordRequires(EventType type) {
        JsonNode schema = EventSchemas.of(type);
        JsonNode full = Json.tree(SampleEvents.full(type));
        for (String name : namesIn(full)) {
            ObjectNode without = full.deepCopy();
            without.remove(name);
            assertThat(isReadable(type, without))
                    .as("%s without %s", type, name)
                    .isEqualTo(Schemas.errors(schema, without).isEmpty());
        }
    }

    @ParameterizedTest
    @EnumSource
    void aPartOfAnotherKindIsRefused(EventType type) {
        JsonNode schema = EventSchemas.of(type);
        JsonNode full = Json.tree(SampleEvents.full(type));
        for (String name : namesIn(full)) {
            ObjectNode wrong = full.deepCopy();
            wrong.putArray(name).addObject();
            assertThat(Schemas.errors(schema, wrong))
                    .as("%s with another %s", type, name)
                    .isNotEmpty();
        }
    }

    @Test
    void everyCheckedValueHasTheFormThatTheSchemaPromises() {
        String alphabet = "ABGR019+-'. aé李ILOU#😀\n";
        SeededRandom.check(20_000, random -> {
            String text = random.text(alphabet, random.between(0, 14));
            assertSchemaAllows(OfficeCode.class, OfficeCode::new, text);
            assertSchemaAllows(PhoneNumber.class, PhoneNumber::new, text);
            assertSchemaAllows(PersonName.class, PersonName::new, text);
            assertSchemaAllows(MessageId.class, MessageId::new, text);
        });
        SeededRandom.check(1_000, random -> {
            OfficeCode office = new OfficeCode(random.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3));
            String code = BookingCode.of(office, random.between(0, BookingCode.RANDOM_PARTS - 1))
                    .value();
            assertThat(allows(BookingCode.class, code)).as(code).isTrue();
        });
    }

    @Test
    void theSchemaRefusesWhatHasNotTheForm() {
        SeededRandom.check(20_000, random -> {
            String text = random.text("ABC019+-", random.between(0, 8));
            assertThat(allows(OfficeCode.class, text)).as(text).isEqualTo(isMade(OfficeCode::new, text));
            assertThat(allows(PhoneNumber.class, text)).as(text).isEqualTo(isMade(PhoneNumber::new, text));
        });
        assertThat(allows(BookingCode.class, "BGR-0000-000U")).isFalse();
        assertThat(allows(BookingCode.class, "bgr-0000-0000")).isFalse();
        assertThat(allows(PersonName.class, "Budi2")).isFalse();
        assertThat(allows(PersonName.class, "Budi  Santoso")).isFalse();
        assertThat(allows(PersonName.class, "B".repeat(101))).isFalse();
        assertThat(allows(MessageId.class, "")).isFalse();
    }

    private static void assertSchemaAllows(Class<?> type, Function<String, ?> constructor, String text) {
        if (isMade(constructor, text)) {
            assertThat(allows(type, text))
                    .as("%s %s", type.getSimpleName(), text)
                    .isTrue();
        }
    }

    private static boolean allows(Class<?> type, String text) {
        return Schemas.errors(EventSchemas.ofValue(type), TextNode.valueOf(text))
                .isEmpty();
    }

    private static boolean isMade(Function<String, ?> constructor, String text) {
        try {
            constructor.apply(text);
            return true;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static boolean isReadable(EventType type, JsonNode json) {
        try {
            Json.MAPPER.treeToValue(json, type.record());
            return true;
        } catch (JsonProcessingException e) {
            return false;
        }
    }

    private static List<String> namesIn(JsonNode object) {
        List<String> names = new ArrayList<>();
        object.fieldNames().forEachRemaining(names::add);
        return names;
    }
}
