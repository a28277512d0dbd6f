package id.antrean.notification.picture;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.List;

/**
 * A text set in lines that fit.
 *
 * @param face how the lines are written
 * @param lines from above; none when the text is empty or cannot be written with the letters there are
 */
record TextLines(Face face, List<String> lines) {

    private static final String ELLIPSIS = "…";

    /**
     * A way to set a text.
     *
     * @param lines the most lines, 1 or 2
     */
    record Way(Face face, int lines) {}

    /**
     * Sets a text in the first way in which it fits; where there is none, in the last way and cut with an ellipsis.
     *
     * @param width of a line, in pixels
     */
    static TextLines of(String text, List<Way> ways, int width) {
        Way last = ways.get(ways.size() - 1);
        String writable = writable(text, last.face());
        for (Way way : ways) {
            List<String> lines = broken(writable, way, width);
            if (lines.stream().allMatch(line -> way.face().width(line) <= width)) {
                return new TextLines(way.face(), lines);
            }
        }
        List<String> cut = broken(writable, last, width).stream()
                .map(line -> cut(line, last.face(), width))
                .toList();
        return new TextLines(last.face(), cut);
    }

    private static List<String> broken(String text, Way way, int width) {
        if (text.isEmpty()) {
            return List.of();
        }
        return way.lines() == 1 || way.face().width(text) <= width ? List.of(text) : twoLines(text, way.face(), width);
    }

    /**
     * The text with letters of the face only: one that is missing becomes its base letter. Empty when there is none, as for
     * other scripts: the words are in the caption too, and boxes help nobody.
     */
    private static String writable(String text, Face face) {
        StringBuilder writable = new StringBuilder();
        String plain = Normalizer.normalize(text, Normalizer.Form.NFC)
                .replaceAll("[\\s\\p{Z}]+", " ")
                .strip();
        for (int codePoint : plain.codePoints().toArray()) {
            for (int part : parts(codePoint, face)) {
                if (!face.has(part)) {
                    return "";
                }
                writable.appendCodePoint(part);
            }
        }
        return writable.toString().strip();
    }

    private static int[] parts(int codePoint, Face face) {
        if (face.has(codePoint)) {
            return new int[] {codePoint};
        }
        return Normalizer.normalize(Character.toString(codePoint), Normalizer.Form.NFKD)
                .codePoints()
                .filter(part -> !isUnseen(part))
                .toArray();
    }

    /** Accents that no letter has taken up, and marks for the direction or the joining of letters. */
    private static boolean isUnseen(int codePoint) {
        return switch (Character.getType(codePoint)) {
            case Character.NON_SPACING_MARK, Character.ENCLOSING_MARK, Character.FORMAT -> true;
            default -> false;
        };
    }

    /** Breaks at the space that makes both lines about as long; else where the first is full. */
    private static List<String> twoLines(String text, Face face, int width) {
        int best = -1;
        int bestWidth = width + 1;
        for (int space : spaces(text)) {
            int wider = Math.max(face.width(text.substring(0, space)), face.width(text.substring(space + 1)));
            if (wider < bestWidth) {
                best = space;
                bestWidth = wider;
            }
        }
        if (best < 0) {
            best = lastBreakWithin(text, face, width);
        }
        return List.of(text.substring(0, best).strip(), text.substring(best).strip());
    }

    private static int lastBreakWithin(String text, Face face, int width) {
        int full = fitting(text, face, width);
        return spaces(text).stream()
                .filter(space -> space <= full)
                .reduce((earlier, later) -> later)
                .orElse(full);
    }

    private static List<Integer> spaces(String text) {
        List<Integer> spaces = new ArrayList<>();
        for (int i = text.indexOf(' '); i >= 0; i = text.indexOf(' ', i + 1)) {
            spaces.add(i);
        }
        return spaces;
    }

    private static String cut(String text, Face face, int width) {
        if (face.width(text) <= width) {
            return text;
        }
        return text.substring(0, fitting(text, face, width - face.width(ELLIPSIS)))
                        .stripTrailing()
                + ELLIPSIS;
    }

    /** How many letters fit; all letters of the faces are single {@code char}s. */
    private static int fitting(String text, Face face, int width) {
        int count = 0;
        while (count < text.length() && face.width(text.substring(0, count + 1)) <= width) {
            count++;
        }
        return count;
    }
}
