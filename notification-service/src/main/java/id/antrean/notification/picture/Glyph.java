package id.antrean.notification.picture;

/**
 * One letter, as ink on paper.
 *
 * @param advance from its origin to that of the next letter, in pixels
 * @param left from its origin to its leftmost ink; negative when it begins before
 * @param ascent from the baseline up to its first row of ink
 * @param width columns of ink; 0 for a space
 * @param ink row by row, 0 for none to 255 for full; shared by all pictures and never changed
 */
record Glyph(int advance, int left, int ascent, int width, byte[] ink) {

    /** Rows of ink. */
    int height() {
        return width == 0 ? 0 : ink.length / width;
    }
}
