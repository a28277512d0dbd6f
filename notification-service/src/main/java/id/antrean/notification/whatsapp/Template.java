package id.antrean.notification.whatsapp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The part of a {@link MessageRequest} that names an approved template and gives it its values. */
@RegisterForReflection
public record Template(
        @JsonProperty("name") String name,
        @JsonProperty("language") Language language,
        @JsonProperty("components") List<Component> components) {

    /** Meta refuses line breaks, tabs and more than four spaces in a row. */
    private static final Pattern SPACE = Pattern.compile("[\\s\\p{Cntrl}]+");

    /** A language by Meta's code, {@code id} for Indonesian. */
    @RegisterForReflection
    public record Language(@JsonProperty("code") String code) {}

    /** The body's values, or a button's. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Component(
            @JsonProperty("type") String type,
            @JsonProperty("sub_type") @Nullable String subType,
            @JsonProperty("index") @Nullable String index,
            @JsonProperty("parameters") List<Parameter> parameters) {}

    /** A value. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Parameter(
            @JsonProperty("type") String type,
            @JsonProperty("parameter_name") @Nullable String name,
            @JsonProperty("text") @Nullable String text,
            @JsonProperty("payload") @Nullable String payload) {}

    /**
     * A template with named values and quick-reply buttons.
     *
     * @param language Meta's code
     * @param values by their names
     * @param payloads what comes back from the buttons, in their order
     */
    public static Template of(String name, String language, Map<String, String> values, List<String> payloads) {
        Stream<Component> body = values.isEmpty()
                ? Stream.of()
                : Stream.of(new Component(
                        "body",
                        null,
                        null,
                        new TreeMap<>(values)
                                .entrySet().stream()
                                        .map(value -> new Parameter(
                                                "text", value.getKey(), onOneLine(value.getValue()), null))
                                        .toList()));
        Stream<Component> buttons = IntStream.range(0, payloads.size())
                .mapToObj(i -> new Component(
                        "button",
                        "quick_reply",
                        String.valueOf(i),
                        List.of(new Parameter("payload", null, null, payloads.get(i)))));
        return new Template(
                name, new Language(language), Stream.concat(body, buttons).toList());
    }

    private static String onOneLine(String value) {
        return SPACE.matcher(value).replaceAll(" ").strip();
    }

    @Override
    public String toString() {
        return "Template[" + name + "]";
    }
}
