package id.antrean.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.event.EventType;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class SchemaCompatibilityTest {

    static final String FOLDER = "src/main/resources/schemas/";

    @ParameterizedTest
    @EnumSource
    void aSchemaStaysCompatibleAndPublished(EventType type) {
        PublishedFile file = PublishedFile.at(FOLDER + type.typeName() + ".json");
        JsonNode current = EventSchemas.of(type);
        file.content().map(Json::parse).ifPresent(published -> assertCompatible(type, published, current));
        file.assertIs(Json.pretty(current));
    }

    private static void assertCompatible(EventType type, JsonNode published, JsonNode current) {
        assertThat(SchemaChanges.breaking(published, current))
                .as(
                        "These changes of %s break running services and events in Kafka: leave it as it was, and make a new"
                                + " type %s",
                        type.typeName(), nextVersion(type.typeName()))
                .isEmpty();
    }

    @Test
    void aPublishedTypeIsNeverRemoved() {
        List<String> known = Arrays.stream(EventType.values())
                .map(type -> type.typeName() + ".json")
                .toList();
        assertThat(known)
                .as("events of a published type may still be in Kafka: it must stay readable")
                .containsAll(PublishedFile.namesIn(FOLDER));
    }

    @Test
    void theNextVersionCountsOn() {
        assertThat(nextVersion("id.antrean.booking.issued.v1")).isEqualTo("id.antrean.booking.issued.v2");
        assertThat(nextVersion("id.antrean.booking.issued.v9")).isEqualTo("id.antrean.booking.issued.v10");
    }

    private static String nextVersion(String typeName) {
        int version = typeName.lastIndexOf(".v") + 2;
        return typeName.substring(0, version) + (Integer.parseInt(typeName.substring(version)) + 1);
    }
}
