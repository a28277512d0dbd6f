package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;

/** Checks the definition of a template as Meta does when one is created or edited. */
final class TemplateChecks {

    private static final Pattern NAME = Pattern.compile("[a-z0-9_]{1,512}");
    private static final Pattern LANGUAGE = Pattern.compile("[a-z]{2,3}(_[A-Z]{2})?");
    private static final Pattern VARIABLE_NAME = Pattern.compile("[a-z0-9_]+");
    private static final Set<String> CATEGORIES = Set.of("UTILITY", "MARKETING", "AUTHENTICATION");
    private static final Set<String> FORMATS = Set.of("NAMED", "POSITIONAL");
    private static final Set<String> COMPONENTS = Set.of("HEADER", "BODY", "FOOTER", "BUTTONS");
    private static final Set<String> MEDIA = Set.of("IMAGE", "VIDEO", "DOCUMENT");
    private static final int MAX_BODY = 1024;
    private static final int NO_TTL = -1;
    private static final int SHORTEST_TTL = 30;
    private static final int LONGEST_UTILITY_TTL = 43_200;
    private static final int MAX_HEADER_OR_FOOTER = 60;

    private TemplateChecks() {}

    /**
     * Checks a whole definition.
     *
     * @throws GraphException when Meta would refuse it
     */
    static void check(JsonNode definition) {
        Fields fields = Fields.of(definition);
        require(
                NAME.matcher(required(fields, "name")).matches(),
                "name must be lower-case letters, digits and underscores, at most 512");
        require(
                LANGUAGE.matcher(required(fields, "language")).matches(),
                "language must be a code such as id or en_US");
        checkCategory(required(fields, "category"));
        checkTimeToLive(definition, required(fields, "category"));
        String format = fields.findText("parameter_format").orElse("POSITIONAL").toUpperCase(Locale.ROOT);
        require(FORMATS.contains(format), "parameter_format must be one of {NAMED, POSITIONAL}");
        checkComponents(definition.path("components"), format.equals("NAMED"));
    }

    static void checkCategory(String category) {
        require(
                CATEGORIES.contains(category.toUpperCase(Locale.ROOT)),
                "category must be one of {UTILITY, MARKETING, AUTHENTICATION}");
    }

    /** Thirty seconds to twelve hours for utility templates; others have ranges of their own that nobody here uses. */
    static void checkTimeToLive(JsonNode definition, String category) {
        JsonNode ttl = definition.path(Template.TTL);
        if (!ttl.isMissingNode()) {
            boolean inRange = ttl.asLong() >= SHORTEST_TTL && ttl.asLong() <= LONGEST_UTILITY_TTL;
            require(
                    ttl.isIntegralNumber()
                            && (ttl.asLong() == NO_TTL || inRange || !category.equalsIgnoreCase("UTILITY")),
                    Template.TTL + " must be -1 or from 30 to 43200 for a utility template");
        }
    }

    /** Checks the components alone, as an edit brings them. */
    static void checkComponents(JsonNode components, boolean named) {
        require(components.isArray(), "components must be a list");
        List<String> types = TemplateForm.items(components)
                .map(one -> one.path("type").asText().toUpperCase(Locale.ROOT))
                .toList();
        types.forEach(type -> require(COMPONENTS.contains(type), "components must be of the types " + COMPONENTS));
        require(Set.copyOf(types).size() == types.size(), "each type of component may stand once");
        require(types.contains("BODY"), "a component of type BODY is required");
        TemplateForm form = TemplateForm.of(components);
        checkBody(form.body(), components, named);
        checkHeader(form, components, named);
        checkFooter(form.footer());
        TemplateButtonChecks.check(form, TemplateForm.component(components, "BUTTONS"));
    }

    private static void checkBody(TemplateText body, JsonNode components, boolean named) {
        checkLength("BODY", body.text(), MAX_BODY);
        require(!body.isOpenedOrClosedByVariable(), "Variables can't be at the start or end of the template");
        checkVariables(body, named);
        int variables = body.variables().size();
        require(
                variables == 0 || body.words() > 2L * variables,
                "This template has too many variables for its length; reduce them or write more words");
        require(
                hasExamples(components, "BODY", "body_text", body, named),
                "BODY: an example is required for each variable");
    }

    private static void checkHeader(TemplateForm form, JsonNode components, boolean named) {
        TemplateText header = form.header();
        if (header != null) {
            checkLength("HEADER", header.text(), MAX_HEADER_OR_FOOTER);
            checkVariables(header, named);
            require(header.variables().size() <= 1, "HEADER: at most one variable is allowed");
            require(
                    hasExamples(components, "HEADER", "header_text", header, named),
                    "HEADER: an example is required for its variable");
        } else if (form.headerFormat() != null) {
            require(
                    MEDIA.contains(form.headerFormat()) || form.headerFormat().equals("LOCATION"),
                    "HEADER: format must be one of {TEXT, IMAGE, VIDEO, DOCUMENT, LOCATION}");
            require(
                    !MEDIA.contains(form.headerFormat())
                            || !example(components, "HEADER")
                                    .path("header_handle")
                                    .path(0)
                                    .asText()
                                    .isEmpty(),
                    "HEADER: example.header_handle with an uploaded file is required");
        }
    }

    private static void checkFooter(@Nullable String footer) {
        if (footer != null) {
            checkLength("FOOTER", footer, MAX_HEADER_OR_FOOTER);
            require(new TemplateText(footer).variables().isEmpty(), "FOOTER: variables are not allowed");
        }
    }

    private static void checkVariables(TemplateText text, boolean named) {
        List<String> variables = text.variables();
        if (named) {
            require(
                    variables.stream()
                            .allMatch(name -> VARIABLE_NAME.matcher(name).matches()),
                    "Variables must be named with lower-case letters, digits and underscores");
        } else {
            Set<String> numbers = IntStream.rangeClosed(1, variables.size())
                    .mapToObj(String::valueOf)
                    .collect(Collectors.toSet());
            require(Set.copyOf(variables).equals(numbers), "Variables must be numbered {{1}}, {{2}} and so on");
        }
    }

    private static boolean hasExamples(
            JsonNode components, String type, String field, TemplateText text, boolean named) {
        JsonNode example = example(components, type);
        if (named) {
            return TemplateForm.items(example.path(field + "_named_params"))
                    .filter(one -> !one.path("example").asText().isBlank())
                    .map(one -> one.path("param_name").asText())
                    .collect(Collectors.toSet())
                    .containsAll(text.variables());
        }
        JsonNode values = example.path(field);
        JsonNode first = values.path(0).isArray() ? values.path(0) : values;
        return first.size() >= text.variables().size()
                && TemplateForm.items(first).noneMatch(one -> one.asText().isBlank());
    }

    private static JsonNode example(JsonNode components, String type) {
        return TemplateForm.component(components, type)
                .map(one -> one.path("example"))
                .orElseThrow();
    }

    private static String required(Fields fields, String name) {
        return fields.findText(name)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> GraphError.parameterRequired(name).refusal());
    }

    static void checkLength(String what, String text, int max) {
        require(!text.isBlank(), what + ": text is required");
        require(text.codePointCount(0, text.length()) <= max, what + ": text is longer than " + max + " characters");
    }

    static void require(boolean fulfilled, String rule) {
        if (!fulfilled) {
            throw GraphError.invalidParameter(rule).refusal();
        }
    }
}
