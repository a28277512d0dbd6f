package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** Reads the fields of a request to the control API; what is wrong is refused in words. */
final class ApiFields {

    private ApiFields() {}

    /** The object, which has no other fields than these. */
    static JsonNode only(JsonNode object, String what, String... names) {
        if (object.isMissingNode()) {
            return object;
        }
        if (!object.isObject()) {
            throw ApiException.invalid(what + " must be an object.");
        }
        List<String> known = List.of(names);
        object.fieldNames().forEachRemaining(name -> {
            if (!known.contains(name)) {
                throw ApiException.invalid(
                        "%s has no field %s; there are %s.".formatted(what, name, String.join(", ", known)));
            }
        });
        return object;
    }

    /** A field that may be a list. */
    static Stream<JsonNode> list(JsonNode body, String field) {
        JsonNode found = body.path(field);
        if (!found.isMissingNode() && !found.isArray()) {
            throw ApiException.invalid(field + " must be a list.");
        }
        return StreamSupport.stream(found.spliterator(), false);
    }

    /** A field that may be text of up to {@code max} characters. */
    static Optional<String> text(JsonNode body, String field, int max) {
        JsonNode found = body.path(field);
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            throw ApiException.invalid(field + " must be text.");
        }
        if (found.textValue().length() > max) {
            throw ApiException.invalid(field + " has more than " + max + " characters.");
        }
        return Optional.of(found.textValue());
    }

    /** A field that must be text. */
    static String required(JsonNode body, String field, int max) {
        return text(body, field, max)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> ApiException.invalid(field + " is required."));
    }

    /** A field that may be a whole number from 0 to {@code max}. */
    static int number(JsonNode body, String field, int otherwise, int max) {
        JsonNode found = body.path(field);
        if (found.isMissingNode() || found.isNull()) {
            return otherwise;
        }
        if (!found.canConvertToInt() || !found.isIntegralNumber() || found.intValue() < 0 || found.intValue() > max) {
            throw ApiException.invalid(field + " must be a whole number from 0 to " + max + ".");
        }
        return found.intValue();
    }

    /** A field that may be true or false. */
    static boolean flag(JsonNode body, String field, boolean otherwise) {
        JsonNode found = body.path(field);
        if (found.isMissingNode() || found.isNull()) {
            return otherwise;
        }
        if (!found.isBoolean()) {
            throw ApiException.invalid(field + " must be true or false.");
        }
        return found.booleanValue();
    }

    /** A field that may be one of a few words. */
    static <T> Optional<T> word(JsonNode body, String field, T[] values, Function<T, String> wordOf) {
        return text(body, field, Integer.MAX_VALUE).map(given -> Arrays.stream(values)
                .filter(value -> wordOf.apply(value).equals(given))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid(field + " must be one of "
                        + Arrays.stream(values).map(wordOf).collect(Collectors.joining(", ")) + ".")));
    }
}
