package id.antrean.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.function.Consumer;
import org.junit.jupiter.api.Test;

class SchemaChangesTest {

    private static final JsonNode PUBLISHED = Json.parse("""
            {
              "title": "Sample",
              "description": "A sample.",
              "type": "object",
              "properties": {
                "code": {"type": "string", "pattern": "^[A-Z]+$", "description": "whose"},
                "date": {"type": "string", "format": "date"},
                "reason": {"type": "string", "enum": ["FULL", "CLOSED"]},
                "count": {"type": "integer"},
                "days": {"type": "array", "items": {"type": "string", "format": "date"}},
                "held": {
                  "type": "object",
                  "properties": {"office": {"type": "string"}, "note": {"type": "string"}},
                  "required": ["office"]
                },
                "faults": {
                  "type": "array",
                  "items": {
                    "type": "object",
                    "properties": {"kind": {"type": "string", "enum": ["NAME", "DATE"]}},
                    "required": ["kind"]
                  }
                }
              },
              "required": ["code", "date", "reason"]
            }
            """);

    @Test
    void noChangeBreaksNothing() {
        assertThat(breaks(schema -> {})).isEmpty();
    }

    @Test
    void aRemovedPropertyBreaks() {
        assertThat(breaks(schema -> properties(schema).remove("count"))).containsExactly("'count' was removed");
        assertThat(breaks(schema -> ((ObjectNode) schema.at("/properties/held/properties")).remove("note")))
                .containsExactly("'held.note' was removed");
    }

    @Test
    void aRenamedPropertyBreaks() {
        assertThat(breaks(schema ->
                        properties(schema).set("number", properties(schema).remove("count"))))
                .containsExactly("'count' was removed");
    }

    @Test
    void anotherTypeBreaks() {
        assertThat(breaks(schema -> property(schema, "count").put("type", "string")))
                .containsExactly("the type of 'count' was changed from \"integer\" to \"string\"");
    }

    @Test
    void anotherFormatBreaks() {
        assertThat(breaks(schema -> property(schema, "date").put("format", "date-time")))
                .containsExactly("the format of 'date' was changed from \"date\" to \"date-time\"");
        assertThat(breaks(schema -> ((ObjectNode) schema.at("/properties/days/items")).remove("format")))
                .containsExactly("the format of 'days.[]' was changed from \"date\" to none");
    }

    @Test
    void anotherPatternBreaks() {
        assertThat(breaks(schema -> property(schema, "code").put("pattern", "^[A-Z0-9]+$")))
                .containsExactly("the pattern of 'code' was changed from \"^[A-Z]+$\" to \"^[A-Z0-9]+$\"");
        assertThat(breaks(schema -> property(schema, "count").put("minimum", 1)))
                .containsExactly("the minimum of 'count' was changed from none to 1");
    }

    @Test
    void aNewlyRequiredPropertyBreaks() {
        assertThat(breaks(schema -> required(schema).add("count"))).containsExactly("'count' became required");
        assertThat(breaks(schema -> {
                    properties(schema).putObject("zone").put("type", "string");
                    required(schema).add("zone");
                }))
                .containsExactly("'zone' became required");
    }

    @Test
    void aPropertyThatIsNoLongerRequiredBreaks() {
        assertThat(breaks(schema -> required(schema).remove(0))).containsExactly("'code' is no longer required");
        assertThat(breaks(schema -> property(schema, "held").remove("required")))
                .containsExactly("'held.office' is no longer required");
    }

    @Test
    void aRemovedValueBreaks() {
        assertThat(breaks(schema -> ((ArrayNode) schema.at("/properties/reason/enum")).remove(0)))
                .containsExactly("the value FULL of 'reason' was removed");
        assertThat(breaks(schema -> ((ArrayNode) schema.at("/properties/faults/items/properties/kind/enum")).remove(1)))
                .containsExactly("the value DATE of 'faults.[].kind' was removed");
    }

    @Test
    void aListOfValuesThatAppearsOrVanishesBreaks() {
        assertThat(breaks(schema -> property(schema, "reason").remove("enum"))).hasSize(1);
        assertThat(breaks(schema -> property(schema, "code").putArray("enum").add("BGR")))
                .hasSize(1);
    }

    @Test
    void aListThatLosesTheFormOfItsElementsBreaks() {
        assertThat(breaks(schema -> property(schema, "days").remove("items"))).hasSize(1);
    }

    @Test
    void everyBreakIsTold() {
        assertThat(breaks(schema -> {
                    properties(schema).remove("count");
                    property(schema, "date").put("type", "integer");
                    required(schema).remove(0);
                }))
                .hasSize(3);
    }

    @Test
    void whatOldReadersIgnoreOrNewReadersDoWithoutBreaksNothing() {
        assertThat(breaks(schema -> properties(schema).putObject("zone").put("type", "string")))
                .isEmpty();
        assertThat(breaks(schema -> ((ArrayNode) schema.at("/properties/reason/enum")).add("PAST")))
                .isEmpty();
        assertThat(breaks(schema -> property(schema, "code").put("description", "whose it is")))
                .isEmpty();
        assertThat(breaks(schema -> schema.put("title", "Other"))).isEmpty();
    }

    private static List<String> breaks(Consumer<ObjectNode> change) {
        ObjectNode changed = PUBLISHED.deepCopy();
        change.accept(changed);
        return SchemaChanges.breaking(PUBLISHED, changed);
    }

    private static ObjectNode properties(ObjectNode schema) {
        return (ObjectNode) schema.get("properties");
    }

    private static ObjectNode property(ObjectNode schema, String name) {
        return (ObjectNode) properties(schema).get(name);
    }

    private static ArrayNode required(ObjectNode schema) {
        return (ArrayNode) schema.get("required");
    }
}
