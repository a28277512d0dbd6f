package id.antrean.notification.texts;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * A text as an operator or an office words it.
 *
 * @param file where it stands
 * @param key which text it replaces
 * @param text what is said instead
 */
record Rewording(String file, String key, Text text) {

    /** What a text may leave out: an office may name itself in words of its own. All else, somebody has to know. */
    private static final Set<String> MAY_BE_LEFT_OUT = Set.of("office", "address");

    /**
     * The rewordings of a file.
     *
     * @param file what to call it
     * @param texts what stands there
     * @param originals what they replace
     * @throws IllegalStateException naming file and key, when there is no such text, or one lacks what has to be said
     */
    static List<Rewording> of(String file, Map<String, String> texts, Map<String, Text> originals) {
        List<Rewording> rewordings = new ArrayList<>();
        texts.forEach((key, text) -> {
            Text original = originals.get(key);
            if (original == null) {
                throw fault(file, key, "there is no such text");
            }
            rewordings.add(new Rewording(file, key, checked(file, key, text, original)));
        });
        return rewordings;
    }

    private static Text checked(String file, String key, String worded, Text original) {
        Text text;
        try {
            text = Text.parse(worded);
        } catch (IllegalArgumentException e) {
            throw fault(file, key, e.getMessage());
        }
        if (worded.isBlank()) {
            throw fault(file, key, "it is empty");
        }
        Set<String> unknown = new TreeSet<>(text.placeholders());
        unknown.removeAll(original.placeholders());
        if (!unknown.isEmpty()) {
            throw fault(file, key, "nothing is known for " + braced(unknown));
        }
        Set<String> missing = new TreeSet<>(original.placeholders());
        missing.removeAll(text.placeholders());
        missing.removeAll(MAY_BE_LEFT_OUT);
        if (!missing.isEmpty()) {
            throw fault(file, key, "it has to say " + braced(missing));
        }
        return text;
    }

    private static String braced(Set<String> placeholders) {
        return "{" + String.join("}, {", placeholders) + "}";
    }

    /** What stops the service: one line that names file and key. */
    static IllegalStateException fault(String file, String key, @Nullable String why) {
        return new IllegalStateException("antrean.texts.directory: " + file + ", " + key + ": " + why);
    }
}
