package id.antrean.notification.texts;

import id.antrean.contracts.value.Language;
import java.util.HashMap;
import java.util.Locale;
import java.util.Map;

/** The texts of one language as one office words them. */
public final class Texts {

    private final Language language;
    private final Map<String, Text> texts;

    Texts(Language language, Map<String, Text> texts) {
        this.language = language;
        this.texts = Map.copyOf(texts);
    }

    /** In which language they are. */
    public Language language() {
        return language;
    }

    /**
     * Begins a text.
     *
     * @param key where it stands in the file
     * @throws IllegalArgumentException when there is no such text
     */
    public Saying say(String key) {
        Text text = texts.get(key);
        if (text == null) {
            throw new IllegalArgumentException("there is no text " + key);
        }
        return new Saying(key, text);
    }

    /** Begins the text for one of several cases, each of which has a key of its own: {@code group.one-of-them}. */
    public Saying say(String group, Enum<?> one) {
        return say(group + "." + one.name().toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** A text without placeholders. */
    public String text(String key) {
        return say(key).text();
    }

    /** A text without placeholders for one of several cases. */
    public String text(String group, Enum<?> one) {
        return say(group, one).text();
    }

    /** A text whose placeholders are being filled in. */
    public static final class Saying {

        private final String key;
        private final Text text;
        private final Map<String, String> values = new HashMap<>();

        private Saying(String key, Text text) {
            this.key = key;
            this.text = text;
        }

        /** Fills in a placeholder. A text of an office may lack it. */
        public Saying with(String placeholder, Object value) {
            values.put(placeholder, value.toString());
            return this;
        }

        /**
         * The text.
         *
         * @throws IllegalArgumentException when a placeholder of it was not filled in
         */
        public String text() {
            try {
                return text.with(values);
            } catch (IllegalArgumentException e) {
                throw new IllegalArgumentException("text " + key + ": " + e.getMessage(), e);
            }
        }
    }
}
