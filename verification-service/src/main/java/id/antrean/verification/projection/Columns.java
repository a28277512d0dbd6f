package id.antrean.verification.projection;

import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** One property of many events, as a parameter of a statement that handles them as a set. */
final class Columns {

    private Columns() {}

    static <T> String[] texts(List<T> events, Function<T, @Nullable String> value) {
        return events.stream().map(value).toArray(String[]::new);
    }

    static <T> LocalDate[] dates(List<T> events, Function<T, LocalDate> value) {
        return events.stream().map(value).toArray(LocalDate[]::new);
    }

    static <T> OffsetDateTime[] times(List<T> events, Function<T, OffsetDateTime> value) {
        return events.stream().map(value).toArray(OffsetDateTime[]::new);
    }

    /** How far the offices' clocks are ahead of UTC at these times, in seconds. */
    static <T> Integer[] offsets(List<T> events, Function<T, OffsetDateTime> value) {
        return events.stream()
                .map(event -> value.apply(event).getOffset().getTotalSeconds())
                .toArray(Integer[]::new);
    }
}
