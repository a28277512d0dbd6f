package id.antrean.notification.texts;

import java.io.IOException;
import java.io.Reader;
import java.util.Map;
import java.util.Properties;
import java.util.TreeMap;

/** Reads a file of texts: Java's properties, in UTF-8. */
final class TextFile {

    private TextFile() {}

    /**
     * The texts by their keys.
     *
     * @throws IllegalArgumentException when a key stands there twice, or the file is no properties file
     */
    static Map<String, String> read(Reader reader) throws IOException {
        Entries entries = new Entries();
        entries.load(reader);
        return entries.texts;
    }

    /** Of two texts for one key, {@link Properties} would keep the last without a word. */
    private static final class Entries extends Properties {

        private static final long serialVersionUID = 1L;

        private final transient Map<String, String> texts = new TreeMap<>();

        @Override
        public synchronized Object put(Object key, Object value) {
            if (texts.put(key.toString(), value.toString()) != null) {
                throw new IllegalArgumentException(key + " stands there twice");
            }
            return value;
        }
    }
}
