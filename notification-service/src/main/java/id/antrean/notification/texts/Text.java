package id.antrean.notification.texts;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * One text with placeholders such as <code>{name}</code>. A line that holds nothing but placeholders disappears when all of
 * them are empty: so a text can have lines that are not always there.
 */
final class Text {

    private static final Pattern PLACEHOLDER = Pattern.compile("\\{([a-z][A-Za-z]*)}");

    /** A piece of a line: fixed words, or the name of a placeholder. */
    private record Piece(String text, boolean isPlaceholder) {}

    private final List<List<Piece>> lines;
    private final Set<String> placeholders;

    private Text(List<List<Piece>> lines, Set<String> placeholders) {
        this.lines = lines;
        this.placeholders = placeholders;
    }

    /**
     * Reads a text.
     *
     * @throws IllegalArgumentException when a brace belongs to no placeholder, or the text holds a control character
     */
    static Text parse(String text) {
        List<List<Piece>> lines = new ArrayList<>();
        Set<String> placeholders = new LinkedHashSet<>();
        for (String line : text.split("\n", -1)) {
            lines.add(pieces(line, placeholders));
        }
        return new Text(List.copyOf(lines), Set.copyOf(placeholders));
    }

    private static List<Piece> pieces(String line, Set<String> placeholders) {
        List<Piece> pieces = new ArrayList<>();
        Matcher matcher = PLACEHOLDER.matcher(line);
        int from = 0;
        while (matcher.find()) {
            addWords(line.substring(from, matcher.start()), pieces);
            placeholders.add(matcher.group(1));
            pieces.add(new Piece(matcher.group(1), true));
            from = matcher.end();
        }
        addWords(line.substring(from), pieces);
        return List.copyOf(pieces);
    }

    private static void addWords(String words, List<Piece> pieces) {
        if (words.indexOf('{') >= 0 || words.indexOf('}') >= 0) {
            throw new IllegalArgumentException("a brace belongs to no placeholder");
        }
        if (words.codePoints().anyMatch(Text::isControl)) {
            throw new IllegalArgumentException("it has a control character");
        }
        if (!words.isEmpty()) {
            pieces.add(new Piece(words, false));
        }
    }

    /** Also the signs that turn the direction of writing: a text of ours needs none of them. */
    private static boolean isControl(int c) {
        int type = Character.getType(c);
        return type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE;
    }

    /** The names of what is filled in. */
    Set<String> placeholders() {
        return placeholders;
    }

    /**
     * The text with its placeholders filled in.
     *
     * @throws IllegalArgumentException when a value is missing
     */
    String with(Map<String, String> values) {
        StringBuilder filled = new StringBuilder();
        boolean isFirst = true;
        for (List<Piece> line : lines) {
            String said = said(line, values);
            if (said != null) {
                filled.append(isFirst ? "" : "\n").append(said);
                isFirst = false;
            }
        }
        return filled.toString();
    }

    /** The line; null where it disappears. */
    private static @Nullable String said(List<Piece> line, Map<String, String> values) {
        StringBuilder said = new StringBuilder();
        boolean mayDisappear = !line.isEmpty();
        for (Piece piece : line) {
            mayDisappear &= piece.isPlaceholder();
            said.append(piece.isPlaceholder() ? value(piece.text(), values) : piece.text());
        }
        return mayDisappear && said.isEmpty() ? null : said.toString();
    }

    private static String value(String placeholder, Map<String, String> values) {
        String value = values.get(placeholder);
        if (value == null) {
            throw new IllegalArgumentException("nothing is known for {" + placeholder + "}");
        }
        return value;
    }
}
