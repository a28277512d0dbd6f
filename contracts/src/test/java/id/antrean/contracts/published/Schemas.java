package id.antrean.contracts.published;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.JsonSchemaFactory;
import com.networknt.schema.SchemaValidatorsConfig;
import com.networknt.schema.SpecVersion;
import com.networknt.schema.ValidationMessage;
import java.util.List;

/** Validates JSON against a schema, formats included. */
final class Schemas {

    private static final JsonSchemaFactory FACTORY = JsonSchemaFactory.getInstance(SpecVersion.VersionFlag.V202012);
    private static final SchemaValidatorsConfig CONFIG =
            SchemaValidatorsConfig.builder().formatAssertionsEnabled(true).build();

    private Schemas() {}

    /** What is wrong with the data; empty where it is valid. */
    static List<String> errors(JsonNode schema, JsonNode data) {
        return FACTORY.getSchema(schema, CONFIG).validate(data).stream()
                .map(ValidationMessage::getMessage)
                .toList();
    }
}
