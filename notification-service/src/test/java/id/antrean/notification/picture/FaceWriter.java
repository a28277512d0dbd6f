package id.antrean.notification.picture;

import java.awt.Color;
import java.awt.Font;
import java.awt.FontFormatException;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.font.FontRenderContext;
import java.awt.font.GlyphVector;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import java.util.zip.Deflater;
import java.util.zip.DeflaterOutputStream;

/**
 * Draws the letters of the faces into their resources. Run by hand when a size, a font or the list of letters changes,
 * after {@code test-compile} and in the folder of this module, with the folder of the DejaVu fonts (Debian: fonts-dejavu-core and fonts-dejavu-extra) and
 * the folder of the resources:
 *
 * <pre>{@code
 * java -cp target/classes:target/test-classes id.antrean.notification.picture.FaceWriter \
 *     /usr/share/fonts/truetype/dejavu src/main/resources/id/antrean/notification/picture
 * }</pre>
 */
final class FaceWriter {

    private static final int NIBBLE = 4;
    /** Room around a letter: as many times its size. */
    private static final int ROOM = 2;

    private static final int MOST_INK = 0xFF;
    private static final int SOFT_HYPHEN = 0xAD;

    /** How a face is drawn. */
    private record Plan(String resource, String font, int size, int[] letters) {}

    private FaceWriter() {}

    /** Writes all faces. */
    public static void main(String... folders) throws IOException, FontFormatException {
        Path fonts = Path.of(folders[0]);
        Path resources = Path.of(folders[1]);
        // Not from Face, which wants the files that are made here.
        Plan[] plans = {
            new Plan("face-code.bin", "DejaVuSansMono-Bold.ttf", 92, codeLetters()),
            new Plan("face-large.bin", "DejaVuSansCondensed-Bold.ttf", 46, textLetters()),
            new Plan("face-medium.bin", "DejaVuSansCondensed-Bold.ttf", 36, textLetters()),
            new Plan("face-small.bin", "DejaVuSansCondensed.ttf", 28, textLetters()),
        };
        for (Plan plan : plans) {
            Font font = Font.createFont(
                            Font.TRUETYPE_FONT, fonts.resolve(plan.font()).toFile())
                    .deriveFont((float) plan.size());
            Files.write(resources.resolve(plan.resource()), packed(font, plan.letters()));
        }
    }

    /** What a booking code is written with: the letters of offices, the symbols and the hyphen. */
    static int[] codeLetters() {
        return "-0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ".codePoints().toArray();
    }

    /** Basic Latin, Latin-1, Latin Extended-A, the Romanian letters, and the punctuation of names and sentences. */
    static int[] textLetters() {
        return Stream.of(
                        IntStream.rangeClosed(0x20, 0x7E),
                        IntStream.rangeClosed(0xA1, 0x17F).filter(letter -> letter != SOFT_HYPHEN),
                        IntStream.rangeClosed(0x218, 0x21B),
                        "ʻʼ‐‑–—‘’‚“”„•…‹›€−".codePoints())
                .flatMapToInt(letters -> letters)
                .toArray();
    }

    private static byte[] packed(Font font, int[] letters) throws IOException {
        ByteArrayOutputStream packed = new ByteArrayOutputStream();
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION);
        try (DataOutputStream out = new DataOutputStream(new DeflaterOutputStream(packed, deflater))) {
            out.writeShort(letters.length);
            for (int letter : letters) {
                if (!font.canDisplay(letter)) {
                    throw new IllegalArgumentException("the font has no U+%04X".formatted(letter));
                }
                write(draw(font, letter), letter, out);
            }
        }
        deflater.end();
        return packed.toByteArray();
    }

    private static void write(Glyph glyph, int letter, DataOutputStream out) throws IOException {
        out.writeShort(letter);
        out.writeByte(glyph.advance());
        out.writeByte(glyph.left());
        out.writeByte(glyph.ascent());
        out.writeByte(glyph.width());
        out.writeByte(glyph.height());
        for (int i = 0; i < glyph.ink().length; i += 2) {
            int high = steps(glyph.ink()[i]);
            int low = i + 1 < glyph.ink().length ? steps(glyph.ink()[i + 1]) : 0;
            out.writeByte(high << NIBBLE | low);
        }
    }

    private static int steps(byte ink) {
        return Math.round((float) Byte.toUnsignedInt(ink) * Face.INK_STEPS / MOST_INK);
    }

    private static Glyph draw(Font font, int letter) {
        int side = 2 * ROOM * font.getSize();
        int origin = ROOM * font.getSize();
        BufferedImage sheet = new BufferedImage(side, side, BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D pen = sheet.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON);
        FontRenderContext context = new FontRenderContext(null, true, true);
        GlyphVector glyph = font.createGlyphVector(context, Character.toString(letter));
        pen.setColor(Color.WHITE);
        // The outline itself: no hinting that would depend on the version of a library.
        pen.fill(glyph.getOutline(origin, origin));
        pen.dispose();
        int advance = Math.round(glyph.getGlyphMetrics(0).getAdvanceX());
        return cropped(sheet.getRaster().getPixels(0, 0, side, side, (int[]) null), side, origin, advance);
    }

    private static Glyph cropped(int[] ink, int side, int origin, int advance) {
        int[] inked = IntStream.range(0, ink.length)
                .filter(pixel -> steps((byte) ink[pixel]) > 0)
                .toArray();
        if (inked.length == 0) {
            return new Glyph(advance, 0, 0, 0, new byte[0]);
        }
        int top = inked[0] / side;
        int bottom = inked[inked.length - 1] / side;
        int left = IntStream.of(inked).map(pixel -> pixel % side).min().orElseThrow();
        int right = IntStream.of(inked).map(pixel -> pixel % side).max().orElseThrow();
        int width = right - left + 1;
        byte[] box = new byte[width * (bottom - top + 1)];
        for (int i = 0; i < box.length; i++) {
            box[i] = (byte) ink[(top + i / width) * side + left + i % width];
        }
        return new Glyph(advance, left - origin, origin - top, width, box);
    }
}
