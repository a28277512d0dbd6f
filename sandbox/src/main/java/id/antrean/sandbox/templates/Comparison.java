package id.antrean.sandbox.templates;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.launch.TemplateFile;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** How the definitions in files differ from the templates of an account. */
final class Comparison {

    /** Fields whose letters' case has no meaning. */
    private static final Set<String> WORDS = Set.of("type", "format");

    private static final String TTL = "message_send_ttl_seconds";
    private static final int NO_TTL = -1;

    private Comparison() {}

    /** What is found for one template in one language. */
    enum Finding {
        /** The same, and approved. */
        SAME(true),
        /** Only in the files. */
        MISSING(false),
        /** In other words, or with other buttons, than in the files. */
        DIFFERENT(false),
        /** The same, but not approved yet. */
        PENDING(false),
        /** The same, and rejected. */
        REJECTED(false),
        /** The same, and paused or disabled for its quality. */
        PAUSED(false),
        /** Only in the account. */
        ONLY_THERE(false);

        private final boolean fine;

        Finding(boolean fine) {
            this.fine = fine;
        }

        boolean isFine() {
            return fine;
        }

        /** The words for people. */
        String words() {
            return name().toLowerCase(Locale.ROOT).replace('_', ' ');
        }
    }

    /**
     * One template in one language.
     *
     * @param file its definition; null where it is only in the account
     * @param there what the account has; null where it has none
     */
    record Row(
            String name,
            String language,
            Finding finding,
            @Nullable TemplateFile file,
            @Nullable AccountTemplate there) {}

    /** Compares; the rows are in the order of name and language. */
    static List<Row> of(List<TemplateFile> files, List<AccountTemplate> account) {
        Map<String, AccountTemplate> there = new LinkedHashMap<>();
        account.forEach(one -> there.put(one.name() + " " + one.language(), one));
        List<Row> rows = new ArrayList<>();
        for (TemplateFile file : files) {
            AccountTemplate other = there.remove(file.name() + " " + file.language());
            rows.add(new Row(file.name(), file.language(), finding(file, other), file, other));
        }
        there.values().forEach(one -> rows.add(new Row(one.name(), one.language(), Finding.ONLY_THERE, null, one)));
        rows.sort(Comparator.comparing(Row::name).thenComparing(Row::language));
        return rows;
    }

    private static Finding finding(TemplateFile file, @Nullable AccountTemplate there) {
        if (there == null) {
            return Finding.MISSING;
        }
        if (!essence(file.definition()).equals(essence(there.definition()))
                || livesOtherwise(file.definition(), there.definition())) {
            return Finding.DIFFERENT;
        }
        return switch (there.status()) {
            case "APPROVED" -> Finding.SAME;
            case "REJECTED" -> Finding.REJECTED;
            case "PAUSED", "DISABLED" -> Finding.PAUSED;
            default -> Finding.PENDING;
        };
    }

    /** An account that tells no time to live may have one. */
    private static boolean livesOtherwise(JsonNode file, JsonNode there) {
        return there.has(TTL) && file.path(TTL).asInt(NO_TTL) != there.path(TTL).asInt();
    }

    /** What people are shown: without examples, which are for reviewers, and without what the account adds. */
    private static ObjectNode essence(JsonNode definition) {
        ObjectNode essence = JsonNodeFactory.instance.objectNode();
        essence.put("category", definition.path("category").asText().toUpperCase(Locale.ROOT));
        essence.put(
                "format",
                definition.path("parameter_format").asText("POSITIONAL").toUpperCase(Locale.ROOT));
        essence.set("components", withoutExamples("", definition.path("components")));
        return essence;
    }

    private static JsonNode withoutExamples(String field, JsonNode node) {
        if (node.isArray()) {
            ArrayNode items = JsonNodeFactory.instance.arrayNode();
            node.forEach(item -> items.add(withoutExamples("", item)));
            return items;
        }
        if (node.isObject()) {
            ObjectNode fields = JsonNodeFactory.instance.objectNode();
            node.properties().stream()
                    .filter(one -> !one.getKey().equals("example"))
                    .forEach(one -> fields.set(one.getKey(), withoutExamples(one.getKey(), one.getValue())));
            return fields;
        }
        return WORDS.contains(field)
                ? JsonNodeFactory.instance.textNode(node.asText().toUpperCase(Locale.ROOT))
                : node;
    }
}
