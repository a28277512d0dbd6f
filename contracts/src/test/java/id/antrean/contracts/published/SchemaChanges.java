package id.antrean.contracts.published;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;

/**
 * Finds what in a new version of a schema breaks the services that still run the old one, or the reading of events that
 * are in Kafka already.
 */
final class SchemaChanges {

    private static final Set<String> FOR_PEOPLE = Set.of("$id", "$schema", "title", "description", "examples");

    private final List<String> breaks = new ArrayList<>();

    private SchemaChanges() {}

    /** The changes that break, each as half a sentence; empty where old and new go together. */
    static List<String> breaking(JsonNode published, JsonNode current) {
        SchemaChanges changes = new SchemaChanges();
        changes.compare("the data", published, current);
        return List.copyOf(changes.breaks);
    }

    private void compare(String place, JsonNode published, JsonNode current) {
        Set<String> keywords = new LinkedHashSet<>();
        published.fieldNames().forEachRemaining(keywords::add);
        current.fieldNames().forEachRemaining(keywords::add);
        keywords.removeAll(FOR_PEOPLE);
        for (String keyword : keywords) {
            JsonNode before = published.path(keyword);
            JsonNode after = current.path(keyword);
            switch (keyword) {
                case "properties" -> compareProperties(place, before, after);
                case "required" -> compareRequired(place, before, after);
                case "enum" -> compareEnum(place, before, after);
                case "items" -> compareItems(place, before, after);
                default -> compareKeyword(place, keyword, before, after);
            }
        }
    }

    private void compareProperties(String place, JsonNode before, JsonNode after) {
        before.properties().forEach(property -> {
            String name = property.getKey();
            if (after.has(name)) {
                compare("'" + path(place, name) + "'", property.getValue(), after.get(name));
            } else {
                breaks.add("'" + path(place, name) + "' was removed");
            }
        });
    }

    private static String path(String place, String name) {
        return place.startsWith("'") ? place.substring(1, place.length() - 1) + "." + name : name;
    }

    private void compareRequired(String place, JsonNode before, JsonNode after) {
        Set<String> were = texts(before);
        Set<String> are = texts(after);
        are.stream()
                .filter(name -> !were.contains(name))
                .forEach(name -> breaks.add("'" + path(place, name) + "' became required"));
        were.stream()
                .filter(name -> !are.contains(name))
                .forEach(name -> breaks.add("'" + path(place, name) + "' is no longer required"));
    }

    private void compareEnum(String place, JsonNode before, JsonNode after) {
        if (before.isMissingNode() || after.isMissingNode()) {
            compareKeyword(place, "enum", before, after);
            return;
        }
        Set<String> are = texts(after);
        texts(before).stream()
                .filter(value -> !are.contains(value))
                .forEach(value -> breaks.add("the value " + value + " of " + place + " was removed"));
    }

    private void compareItems(String place, JsonNode before, JsonNode after) {
        if (before.isMissingNode() || after.isMissingNode()) {
            compareKeyword(place, "items", before, after);
        } else {
            compare(place.startsWith("'") ? "'" + path(place, "[]") + "'" : place, before, after);
        }
    }

    private void compareKeyword(String place, String keyword, JsonNode before, JsonNode after) {
        if (!before.equals(after)) {
            breaks.add("the %s of %s was changed from %s to %s".formatted(keyword, place, shown(before), shown(after)));
        }
    }

    private static String shown(JsonNode value) {
        return value.isMissingNode() ? "none" : value.toString();
    }

    private static Set<String> texts(JsonNode array) {
        Set<String> texts = new LinkedHashSet<>();
        array.forEach(element -> texts.add(element.asText()));
        return texts;
    }
}
