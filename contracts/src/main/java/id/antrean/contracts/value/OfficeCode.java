package id.antrean.contracts.value;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import java.util.regex.Pattern;

/**
 * The three letters that name an immigration office, for example {@code BGR}; they open every booking code of it.
 *
 * @param value three capital letters A to Z
 */
public record OfficeCode(@JsonValue String value) implements Comparable<OfficeCode> {

    private static final Pattern FORM = Pattern.compile("[A-Z]{3}");

    /** @throws IllegalArgumentException when the value is not three capital letters */
    @JsonCreator(mode = JsonCreator.Mode.DELEGATING)
    public OfficeCode {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("office code must be three letters A to Z, but was '" + value + "'");
        }
    }

    @Override
    public int compareTo(OfficeCode other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
