package id.antrean.intake.parsing;

import java.text.Normalizer;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The names of months as people of Indonesia write them: in Indonesian, English, Malay, Javanese, Sundanese and
 * Minangkabau, in the spelling of before 1972, short, and as Roman numerals. Accents do not matter.
 */
final class Months {

    private static final List<String> NAMES = List.of(
            "i jan januari january januwari djanuari yanuari jen jenuari",
            "ii feb peb pebr februari february pebruari pebuari febuari pebruwari februwari",
            "iii mar mrt maret march maart mac maret marat",
            "iv apr april apryl aprel",
            "v mei may mey mai meiy",
            "vi jun juni june juny djuni",
            "vii jul juli july djuli julai july",
            "viii agu ags agt agst agust agus agustus aug august augustus agustos agoestoes agostus ogos ogs",
            "ix sep sept spt september",
            "x okt oct oktober october",
            "xi nov nop november nopember",
            "xii des dec dis desember december disember desembar");

    private static final Map<String, Integer> NUMBERS = numbers();
    private static final Pattern ACCENTS = Pattern.compile("\\p{M}+");

    /** Shorter names are too near to each other for a slip to be told: "juni" and "juli". */
    private static final int SHORTEST_WITH_SLIP = 5;

    private Months() {}

    private static Map<String, Integer> numbers() {
        Map<String, Integer> numbers = new HashMap<>();
        for (int month = 1; month <= NAMES.size(); month++) {
            for (String name : NAMES.get(month - 1).split(" ")) {
                numbers.put(name, month);
            }
        }
        return Map.copyOf(numbers);
    }

    /** The number of the month; empty where this is no month's name, not even with one slip. */
    static Optional<Integer> number(String name) {
        String plain = ACCENTS.matcher(Normalizer.normalize(name, Normalizer.Form.NFD))
                .replaceAll("")
                .toLowerCase(Locale.ROOT);
        Integer exact = NUMBERS.get(plain);
        return exact != null ? Optional.of(exact) : withSlip(plain);
    }

    /** One letter too many, too few or wrong, or two swapped, but not the first: only where one month is as near. */
    private static Optional<Integer> withSlip(String typed) {
        if (typed.length() < SHORTEST_WITH_SLIP) {
            return Optional.empty();
        }
        List<Integer> near = NUMBERS.entrySet().stream()
                .filter(month -> month.getKey().length() >= SHORTEST_WITH_SLIP
                        && month.getKey().charAt(0) == typed.charAt(0)
                        && isOneSlip(typed, month.getKey()))
                .map(Map.Entry::getValue)
                .distinct()
                .toList();
        return near.size() == 1 ? Optional.of(near.get(0)) : Optional.empty();
    }

    private static boolean isOneSlip(String typed, String name) {
        int same = 0;
        while (same < Math.min(typed.length(), name.length()) && typed.charAt(same) == name.charAt(same)) {
            same++;
        }
        String typedRest = typed.substring(same);
        String nameRest = name.substring(same);
        return without(typedRest, 1).equals(without(nameRest, 1))
                || without(typedRest, 1).equals(nameRest)
                || typedRest.equals(without(nameRest, 1))
                || typedRest.length() > 1
                        && nameRest.length() > 1
                        && typedRest.charAt(0) == nameRest.charAt(1)
                        && typedRest.charAt(1) == nameRest.charAt(0)
                        && without(typedRest, 2).equals(without(nameRest, 2));
    }

    private static String without(String text, int first) {
        return text.substring(Math.min(first, text.length()));
    }
}
