package id.antrean.notification.texts;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.Language;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The texts that come with the service: one file for each language, {@code texts/<language>.properties}. */
public final class BuiltInTexts {

    private static final Map<Language, Texts> TEXTS = read();

    private BuiltInTexts() {}

    /** Those of a language. */
    public static Texts in(Language language) {
        return requireNonNull(TEXTS.get(language));
    }

    static Map<Language, Texts> all() {
        return TEXTS;
    }

    /** What the file of a language is called, without its ending. */
    static String nameOf(Language language) {
        return switch (language) {
            case INDONESIAN -> "id";
            case ENGLISH -> "en";
        };
    }

    private static Map<Language, Texts> read() {
        Map<Language, Texts> all = new EnumMap<>(Language.class);
        for (Language language : Language.values()) {
            Map<String, Text> texts = new HashMap<>();
            read(language).forEach((key, text) -> texts.put(key, parsed(language, key, text)));
            all.put(language, new Texts(language, texts));
        }
        checkSame(all);
        return Map.copyOf(all);
    }

    private static Map<String, String> read(Language language) {
        String file = "/texts/" + nameOf(language) + ".properties";
        try (InputStream stream = BuiltInTexts.class.getResourceAsStream(file)) {
            if (stream == null) {
                throw new IllegalStateException("the service was built without " + file);
            }
            return TextFile.read(new InputStreamReader(stream, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Text parsed(Language language, String key, String text) {
        try {
            return Text.parse(text);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(nameOf(language) + ".properties, " + key + ": " + e.getMessage(), e);
        }
    }

    /** All languages say the same: the same texts, with the same placeholders. */
    private static void checkSame(Map<Language, Texts> all) {
        Map<String, Text> first = requireNonNull(all.get(Language.INDONESIAN)).originals();
        all.forEach((language, texts) -> {
            String file = nameOf(language) + ".properties";
            Set<String> keys = new TreeSet<>(first.keySet());
            keys.addAll(texts.originals().keySet());
            for (String key : keys) {
                Text one = first.get(key);
                Text other = texts.originals().get(key);
                if (one == null || other == null) {
                    throw new IllegalStateException(file + ": " + key + " is not in the files of all languages");
                }
                if (!one.placeholders().equals(other.placeholders())) {
                    throw new IllegalStateException(
                            file + ": " + key + " has other placeholders than in id.properties");
                }
            }
        });
    }
}
