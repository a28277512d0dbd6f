package id.antrean.booking.allocation;

import id.antrean.contracts.value.Category;
import java.util.List;

/**
 * How many people a day still has room for.
 *
 * @param all how many, if enough of them are toddlers or elderly
 * @param ordinary how many others at most
 */
public record DayRoom(int all, int ordinary) {

    static final DayRoom NONE = new DayRoom(0, 0);

    /** Whether all these people fit. */
    boolean fits(List<Category> people) {
        long others = people.stream().filter(category -> !category.isPriority()).count();
        return others <= ordinary && people.size() <= all;
    }
}
