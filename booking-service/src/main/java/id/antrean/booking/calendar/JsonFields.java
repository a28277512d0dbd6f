package id.antrean.booking.calendar;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The fields of a JSON object from outside. What is wrong with them is collected by the path of the field, in the words
 * of the person who reads it; the reading goes on, so that everything is told at once.
 */
public final class JsonFields {

    /** A line in a ledger, not an essay. */
    private static final int MAX_TEXT = 200;

    private final JsonNode node;
    private final String path;
    private final Map<String, String> errors;

    private JsonFields(JsonNode node, String path, Map<String, String> errors) {
        this.node = node;
        this.path = path;
        this.errors = errors;
    }

    /** The fields of a whole body, or of what should have been one. */
    public static JsonFields of(@Nullable JsonNode body) {
        Map<String, String> errors = new TreeMap<>();
        if (body == null || !body.isObject()) {
            errors.put("body", "harus berupa objek JSON");
        }
        return new JsonFields(body == null ? MissingNode.getInstance() : body, "", errors);
    }

    /** What is wrong so far, by the path of the field. */
    public Map<String, String> errors() {
        return errors;
    }

    /** Says what is wrong with a field; what was said of it first stays. */
    public void wrong(String name, String what) {
        errors.putIfAbsent(pathOf(name), what);
    }

    private String pathOf(String name) {
        return path.isEmpty() ? name : path + "." + name;
    }

    /** Refuses every field but these. */
    public JsonFields only(String... known) {
        Set<String> names = Set.copyOf(Arrays.asList(known));
        node.fieldNames().forEachRemaining(name -> {
            if (!names.contains(name)) {
                wrong(name, "tidak dikenal; yang dikenal: " + String.join(", ", known));
            }
        });
        return this;
    }

    /** Whether the field is there and not null. */
    public boolean has(String name) {
        return node.hasNonNull(name);
    }

    /** The names of all fields. */
    public Iterable<String> names() {
        return node::fieldNames;
    }

    /** The elements of a list of objects; none where there is no list. */
    public Iterable<JsonFields> objects(String name) {
        JsonNode list = node.path(name);
        if (has(name) && !list.isArray()) {
            wrong(name, "harus berupa daftar");
        }
        List<JsonFields> elements = new ArrayList<>();
        for (int i = 0; list.isArray() && i < list.size(); i++) {
            elements.add(object(list.get(i), name + "[" + i + "]"));
        }
        return elements;
    }

    /** The object in a field, or null where there is none. */
    public @Nullable JsonFields object(String name) {
        return has(name) ? object(node.get(name), name) : null;
    }

    private JsonFields object(JsonNode value, String name) {
        if (!value.isObject()) {
            wrong(name, "harus berupa objek");
        }
        return new JsonFields(value, pathOf(name), errors);
    }

    /** A text that says something, or null. */
    public @Nullable String text(String name) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = node.get(name);
        if (!value.isTextual() || value.textValue().isBlank()) {
            wrong(name, "harus berupa teks yang tidak kosong");
            return null;
        }
        String text = value.textValue().strip();
        if (text.length() > MAX_TEXT) {
            wrong(name, "paling banyak " + MAX_TEXT + " huruf");
            return null;
        }
        return text;
    }

    /** A text that has to be there; empty where it is not. */
    public String requiredText(String name, String why) {
        String text = text(name);
        if (text == null) {
            wrong(name, why);
        }
        return text == null ? "" : text;
    }

    /** A day, or null. */
    public @Nullable LocalDate date(String name) {
        String text = text(name);
        try {
            return text == null ? null : LocalDate.parse(text);
        } catch (DateTimeParseException e) {
            wrong(name, "bukan tanggal; tulis seperti 2026-12-24");
            return null;
        }
    }

    /** A whole number within these bounds, or null. */
    public @Nullable Integer integer(String name, int least, int most) {
        if (!has(name)) {
            return null;
        }
        JsonNode value = node.get(name);
        if (!value.isIntegralNumber()
                || !value.canConvertToInt()
                || value.intValue() < least
                || value.intValue() > most) {
            wrong(name, "harus bilangan bulat dari " + least + " sampai " + most);
            return null;
        }
        return value.intValue();
    }

    /** True only where the field says so. */
    public boolean flag(String name) {
        if (has(name) && !node.get(name).isBoolean()) {
            wrong(name, "harus true atau false");
        }
        return node.path(name).asBoolean(false);
    }
}
