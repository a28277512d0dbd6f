package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.scene;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.testing.SampleEvents;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.notification.template.TemplateMessage;
import id.antrean.notification.template.TemplateMessage.Purpose;
import id.antrean.notification.template.TemplateNames;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.OffsetDateTime;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** What is submitted to Meta and what is sent fit together: names, languages, values and buttons. */
class TemplateDefinitionsTest {

    private static final Path DEFINITIONS = Path.of("..", "deploy", "whatsapp", "templates");
    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([a-z_]+)}}");
    private static final int BODY_LIMIT = 1024;
    private static final int BUTTON_LIMIT = 25;
    private static final OffsetDateTime SLOT = OffsetDateTime.parse("2026-11-24T09:30:00+07:00");

    static Stream<TemplateMessage> everyTemplateMessage() {
        return Arrays.stream(Language.values())
                .flatMap(language -> Stream.concat(
                        Stream.of(LateMessages.reminder(appointment(), scene(language))),
                        Stream.of(
                                        EventType.BOOKING_ISSUED,
                                        EventType.BOOKING_MOVED,
                                        EventType.VISIT_EXPIRED,
                                        EventType.PLACE_OFFERED,
                                        EventType.STATUS_REPORTED)
                                .flatMap(type -> Stream.of(SampleEvents.full(type), SampleEvents.minimal(type)))
                                .map(event -> LateMessages.of(event, scene(language)))));
    }

    private static Appointment appointment() {
        return new Appointment(
                BookingCode.of(new OfficeCode("BGR"), 7),
                new PersonName("Siti"),
                Category.ADULT,
                SLOT,
                SLOT.plusMinutes(30),
                SLOT.minusMinutes(30));
    }

    private static List<JsonNode> definitionsOf(TemplateMessage message) {
        String usual = message.purpose().name().toLowerCase(Locale.ROOT);
        return Stream.of("_v1", "_spare_v1")
                .map(suffix -> definition(usual + suffix, TemplateNames.code(message.language())))
                .toList();
    }

    private static JsonNode definition(String name, String language) {
        try {
            JsonNode json = new ObjectMapper()
                    .readTree(
                            DEFINITIONS.resolve(name + "." + language + ".json").toFile());
            assertThat(json.path("name").asText()).isEqualTo(name);
            assertThat(json.path("language").asText()).isEqualTo(language);
            assertThat(json.path("category").asText()).isEqualTo("UTILITY");
            assertThat(json.path("parameter_format").asText()).isEqualTo("NAMED");
            return json;
        } catch (IOException e) {
            throw new AssertionError(e);
        }
    }

    private static JsonNode component(JsonNode definition, String type) {
        for (JsonNode component : definition.path("components")) {
            if (component.path("type").asText().equals(type)) {
                return component;
            }
        }
        throw new AssertionError("no " + type);
    }

    private static String bodyOf(JsonNode definition) {
        return component(definition, "BODY").path("text").asText();
    }

    private static Set<String> variablesOf(String body) {
        Set<String> names = new TreeSet<>();
        Matcher matcher = VARIABLE.matcher(body);
        while (matcher.find()) {
            names.add(matcher.group(1));
        }
        return names;
    }

    @ParameterizedTest
    @MethodSource("everyTemplateMessage")
    void aTemplateGetsExactlyTheValuesThatItsDefinitionsAskFor(TemplateMessage message) {
        for (JsonNode definition : definitionsOf(message)) {
            assertThat(message.parameters().keySet()).isEqualTo(variablesOf(bodyOf(definition)));
            assertThat(message.parameters().values())
                    .allSatisfy(value -> assertThat(value).isNotBlank());
            assertThat(component(definition, "BUTTONS").path("buttons"))
                    .hasSameSizeAs(message.payloads())
                    .allSatisfy(
                            button -> assertThat(button.path("text").asText()).hasSizeLessThan(BUTTON_LIMIT));
        }
    }

    @ParameterizedTest
    @MethodSource("everyTemplateMessage")
    void aFilledInTemplateStaysWithinMetasLimit(TemplateMessage message) {
        for (JsonNode definition : definitionsOf(message)) {
            String body = bodyOf(definition);
            for (var value : message.parameters().entrySet()) {
                body = body.replace("{{" + value.getKey() + "}}", value.getValue());
            }
            assertThat(body).hasSizeLessThan(BODY_LIMIT);
            assertThat(bodyOf(definition)).doesNotStartWith("{{").doesNotEndWith("}}");
        }
    }

    @Test
    void noTwoTemplatesOfALanguageSayTheSameSinceMetaRefusesThat() throws IOException {
        try (Stream<Path> files = Files.list(DEFINITIONS)) {
            List<String> bodies = files.map(file -> {
                        try {
                            return bodyOf(new ObjectMapper().readTree(file.toFile()));
                        } catch (IOException e) {
                            throw new AssertionError(e);
                        }
                    })
                    .toList();
            assertThat(new HashSet<>(bodies)).hasSameSizeAs(bodies);
            assertThat(bodies).hasSize(Purpose.values().length * 2 * Language.values().length);
        }
    }
}
