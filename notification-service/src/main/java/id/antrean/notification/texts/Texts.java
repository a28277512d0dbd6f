package id.antrean.notification.texts;

import id.antrean.contracts.value.Language;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;

/** The texts of one language as one office words them. */
public final class Texts {

    private final Language language;
    /** As the service comes with them. */
    private final Map<String, Text> originals;

    /** In the order in which they apply. */
    private final List<Rewording> rewordings;

    private final Map<String, Text> texts;

    private Texts(Language language, Map<String, Text> originals, List<Rewording> rewordings) {
        this.language = language;
        this.originals = originals;
        this.rewordings = List.copyOf(rewordings);
        Map<String, Text> worded = new HashMap<>(originals);
        rewordings.forEach(rewording -> worded.put(rewording.key(), rewording.text()));
        this.texts = Map.copyOf(worded);
    }

    Texts(Language language, Map<String, Text> originals) {
        this(language, Map.copyOf(originals), List.of());
    }

    /** In which language they are. */
    public Language language() {
        return language;
    }

    /**
     * The same, worded otherwise by a file.
     *
     * @throws IllegalStateException naming file and key, when a text of it cannot be used
     */
    Texts reworded(String file, Map<String, String> texts) {
        List<Rewording> all = new ArrayList<>(rewordings);
        all.addAll(Rewording.of(file, texts, originals));
        return new Texts(language, originals, all);
    }

    boolean isReworded() {
        return !rewordings.isEmpty();
    }

    Map<String, Text> originals() {
        return originals;
    }

    /**
     * Checks what the texts make when they are used.
     *
     * @param check what is wrong with the messages that such texts make; empty when nothing is
     * @throws IllegalStateException naming file and key of the text with which something becomes wrong
     */
    void check(Function<Texts, Optional<String>> check) {
        if (check.apply(this).isEmpty()) {
            return;
        }
        for (int i = 1; i <= rewordings.size(); i++) {
            Rewording last = rewordings.get(i - 1);
            check.apply(new Texts(language, originals, rewordings.subList(0, i)))
                    .ifPresent(why -> {
                        throw Rewording.fault(last.file(), last.key(), why);
                    });
        }
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
