package id.antrean.contracts.published;

import com.fasterxml.classmate.ResolvedType;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.github.victools.jsonschema.generator.CustomDefinition;
import com.github.victools.jsonschema.generator.CustomDefinition.AttributeInclusion;
import com.github.victools.jsonschema.generator.CustomDefinition.DefinitionType;
import com.github.victools.jsonschema.generator.FieldScope;
import com.github.victools.jsonschema.generator.Option;
import com.github.victools.jsonschema.generator.OptionPreset;
import com.github.victools.jsonschema.generator.SchemaGenerationContext;
import com.github.victools.jsonschema.generator.SchemaGenerator;
import com.github.victools.jsonschema.generator.SchemaGeneratorConfigBuilder;
import com.github.victools.jsonschema.generator.SchemaVersion;
import com.github.victools.jsonschema.module.jackson.JacksonModule;
import com.github.victools.jsonschema.module.jackson.JacksonOption;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Makes the JSON Schema of an event from its record: what may not be null is required, value types are strings of their
 * form, descriptions come from the Javadoc. Fields that it does not name are allowed, since readers ignore them.
 */
final class EventSchemas {

    private static final String SYMBOL = "[0-9A-HJKMNP-TV-Z]";
    private static final String IN_NAME = "[\\p{L}\\p{M}.,'’`-]";

    /** What these types are in JSON; the generator sees records, Jackson writes strings. */
    private static final Map<Class<?>, JsonNode> STRINGS = Map.of(
            BookingCode.class, pattern("^[A-Z]{3}-" + SYMBOL + "{4}-" + SYMBOL + "{4}$"),
            OfficeCode.class, pattern("^[A-Z]{3}$"),
            PhoneNumber.class, pattern("^\\+[1-9][0-9]{5,14}$"),
            PersonName.class,
                    pattern("^\\p{L}" + IN_NAME + "*( " + IN_NAME + "+)*$").put("maxLength", PersonName.MAX_LENGTH),
            MessageId.class, string().put("minLength", 1).put("maxLength", 512),
            LocalDate.class, string().put("format", "date"),
            OffsetDateTime.class, string().put("format", "date-time"),
            Instant.class, string().put("format", "date-time"));

    private static final SchemaGenerator GENERATOR = generator();

    private EventSchemas() {}

    /** The schema of the type's data. */
    static ObjectNode of(EventType type) {
        ObjectNode generated = GENERATOR.generateSchema(type.record());
        ObjectNode schema = Json.MAPPER.createObjectNode();
        schema.set("$schema", generated.remove("$schema"));
        schema.put("$id", "urn:antrean:event:" + type.typeName());
        schema.put("title", type.record().getSimpleName());
        schema.put("description", SourceDocs.of(type.record()));
        schema.setAll(generated);
        return schema;
    }

    /** The schema of a value type, which is written as a string. */
    static JsonNode ofValue(Class<?> type) {
        return Objects.requireNonNull(STRINGS.get(type));
    }

    private static SchemaGenerator generator() {
        SchemaGeneratorConfigBuilder config = new SchemaGeneratorConfigBuilder(
                        Json.MAPPER, SchemaVersion.DRAFT_2020_12, OptionPreset.PLAIN_JSON)
                .with(new JacksonModule(JacksonOption.FLATTENED_ENUMS_FROM_JSONPROPERTY))
                .with(Option.INLINE_ALL_SCHEMAS);
        config.forFields()
                .withRequiredCheck(field -> !isNullable(field))
                .withDescriptionResolver(EventSchemas::description);
        config.forTypesInGeneral()
                .withPropertySorter((one, other) -> 0)
                .withCustomDefinitionProvider(EventSchemas::stringDefinition)
                .withTypeAttributeOverride((node, scope, context) -> {
                    if (scope.getType().getErasedType() == Sender.class) {
                        eitherIsRequired(node, "phone", "userId");
                    }
                });
        return new SchemaGenerator(config.build());
    }

    private static boolean isNullable(FieldScope field) {
        return field.getRawMember().getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable String description(FieldScope field) {
        if (field.isFakeContainerItemScope()) {
            return null;
        }
        // In JSON a part that is null is left out.
        String meaning = SourceDocs.of(field.getRawMember().getDeclaringClass(), field.getDeclaredName())
                .replaceFirst("\\b(or|else) null\\b", "$1 missing");
        Class<?> type = field.getRawMember().getType();
        return type.isEnum() && type != Language.class ? meaning + ". " + constants(type) : meaning;
    }

    private static String constants(Class<?> type) {
        return Arrays.stream(type.getEnumConstants())
                .map(constant -> constant + ": " + SourceDocs.of(type, constant.toString()))
                .collect(Collectors.joining(" "));
    }

    private static @Nullable CustomDefinition stringDefinition(ResolvedType type, SchemaGenerationContext context) {
        JsonNode string = STRINGS.get(type.getErasedType());
        return string == null
                ? null
                : new CustomDefinition(string.deepCopy(), DefinitionType.INLINE, AttributeInclusion.YES);
    }

    private static void eitherIsRequired(ObjectNode node, String one, String other) {
        node.putArray("anyOf")
                .add(Json.MAPPER
                        .createObjectNode()
                        .set("required", Json.MAPPER.createArrayNode().add(one)))
                .add(Json.MAPPER
                        .createObjectNode()
                        .set("required", Json.MAPPER.createArrayNode().add(other)));
    }

    private static ObjectNode pattern(String pattern) {
        return string().put("pattern", pattern);
    }

    private static ObjectNode string() {
        return Json.MAPPER.createObjectNode().put("type", "string");
    }
}
