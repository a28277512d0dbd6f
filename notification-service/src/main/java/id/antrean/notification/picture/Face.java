package id.antrean.notification.picture;

import java.io.DataInputStream;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.zip.InflaterInputStream;

/**
 * A typeface in one size, from the largest to the smallest. The letters were drawn beforehand into a resource, since
 * {@code java.awt} is no part of a native image; FaceWriter among the tests makes it and tells how.
 */
enum Face {
    /** Only capital letters, digits and the hyphen, all of one width. */
    CODE,
    LARGE,
    MEDIUM,
    SMALL;

    private static final int NIBBLE = 4;
    private static final int NIBBLE_MASK = 0xF;
    private static final int FULL_INK = 0xFF;
    /** Ink comes in so many steps: nobody sees more, and pictures with less kinds of grey are smaller. */
    static final int INK_STEPS = 7;

    private final Map<Integer, Glyph> glyphs;
    private final int ascent;
    private final int descent;

    Face() {
        this.glyphs = load(resource());
        this.ascent = glyphs.values().stream().mapToInt(Glyph::ascent).max().orElseThrow();
        this.descent = glyphs.values().stream()
                .mapToInt(glyph -> glyph.height() - glyph.ascent())
                .max()
                .orElseThrow();
    }

    /** The file with the letters, beside this class: {@code face-large.bin}. */
    final String resource() {
        return "face-" + name().toLowerCase(Locale.ROOT) + ".bin";
    }

    boolean has(int codePoint) {
        return glyphs.containsKey(codePoint);
    }

    /** The letters of a text, which must all be of this face. */
    List<Glyph> letters(String text) {
        return text.codePoints()
                .mapToObj(letter -> Objects.requireNonNull(glyphs.get(letter)))
                .toList();
    }

    /** All letters by their code points. */
    Map<Integer, Glyph> glyphs() {
        return glyphs;
    }

    /** How far the highest letter reaches above the baseline, in pixels. */
    int ascent() {
        return ascent;
    }

    /** The least distance of two lines whose letters never touch, in pixels. */
    int lineHeight() {
        return ascent + descent;
    }

    /** How wide a text is, in pixels; every letter must be one of this face. */
    int width(String text) {
        return letters(text).stream().mapToInt(Glyph::advance).sum();
    }

    private static Map<Integer, Glyph> load(String resource) {
        try (InputStream packed = Face.class.getResourceAsStream(resource)) {
            if (packed == null) {
                throw new FileNotFoundException(resource);
            }
            return read(new DataInputStream(new InflaterInputStream(packed)));
        } catch (IOException e) {
            throw new UncheckedIOException("the letters of pictures cannot be read", e);
        }
    }

    private static Map<Integer, Glyph> read(DataInputStream in) throws IOException {
        int count = in.readUnsignedShort();
        Map<Integer, Glyph> glyphs = new HashMap<>();
        for (int i = 0; i < count; i++) {
            int codePoint = in.readUnsignedShort();
            int advance = in.readUnsignedByte();
            int left = in.readByte();
            int ascent = in.readByte();
            int width = in.readUnsignedByte();
            byte[] ink = new byte[width * in.readUnsignedByte()];
            unpack(in.readNBytes((ink.length + 1) / 2), ink);
            glyphs.put(codePoint, new Glyph(advance, left, ascent, width, ink));
        }
        return Map.copyOf(glyphs);
    }

    /** Two pixels are in a byte. */
    private static void unpack(byte[] packed, byte[] ink) {
        for (int i = 0; i < ink.length; i++) {
            int shift = i % 2 == 0 ? NIBBLE : 0;
            ink[i] = (byte) ((packed[i / 2] >> shift & NIBBLE_MASK) * FULL_INK / INK_STEPS);
        }
    }
}
