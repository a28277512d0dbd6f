package id.antrean.notification.picture;

import java.util.Arrays;

/** A white sheet on which black ink is put. */
final class Canvas {

    private static final byte WHITE = (byte) 0xFF;
    private static final int FULL = 0xFF;

    private final int width;
    private final int height;
    private final byte[] grey;

    Canvas(int width, int height) {
        this.width = width;
        this.height = height;
        this.grey = new byte[width * height];
        Arrays.fill(grey, WHITE);
    }

    int width() {
        return width;
    }

    int height() {
        return height;
    }

    /** All pixels row by row, 0 for black to 255 for white; not a copy. */
    byte[] grey() {
        return grey;
    }

    /** Puts a black square with its upper left corner at this place. */
    void square(int left, int top, int side) {
        for (int y = top; y < top + side; y++) {
            Arrays.fill(grey, y * width + left, y * width + left + side, (byte) 0);
        }
    }

    /** Puts a letter with its origin at this place of the baseline; where two letters meet the darker ink stays. */
    void letter(Glyph glyph, int origin, int baseline) {
        int from = 0;
        for (int row = 0; row < glyph.height(); row++) {
            int to = (baseline - glyph.ascent() + row) * width + origin + glyph.left();
            for (int column = 0; column < glyph.width(); column++, from++, to++) {
                int paper = FULL - Byte.toUnsignedInt(glyph.ink()[from]);
                grey[to] = (byte) Math.min(Byte.toUnsignedInt(grey[to]), paper);
            }
        }
    }
}
