package id.antrean.notification.report;

import java.util.Arrays;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Tables as RFC 4180 has them. Their cells are ours: none holds what somebody typed. */
final class Csv {

    /** The media type of the tables. */
    static final String MEDIA_TYPE = "text/csv";

    private static final String END = "\r\n";

    private final StringBuilder text = new StringBuilder();

    /** @param heads what the columns are called */
    Csv(String... heads) {
        add((Object[]) heads);
    }

    /** Adds a row; null is an empty cell. */
    void add(@Nullable Object... cells) {
        text.append(Arrays.stream(cells).map(Csv::cell).collect(Collectors.joining(",")))
                .append(END);
    }

    private static String cell(@Nullable Object value) {
        String plain = value == null ? "" : value.toString();
        return plain.matches("(?s).*[\",\r\n].*") ? '"' + plain.replace("\"", "\"\"") + '"' : plain;
    }

    @Override
    public String toString() {
        return text.toString();
    }
}
