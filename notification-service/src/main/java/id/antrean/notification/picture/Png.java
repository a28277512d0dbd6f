package id.antrean.notification.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes canvases of one width as PNG with 8-bit RGB, which is what WhatsApp takes; without {@code java.awt}, which is no
 * part of a native image.
 */
final class Png {

    static final String MEDIA_TYPE = "image/png";

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTES_PER_PIXEL = 3;
    private static final byte BIT_DEPTH = 8;
    private static final byte COLOUR_RGB = 2;
    private static final int HEADER_LENGTH = 13;
    private static final byte FILTER_NONE = 0;
    private static final byte FILTER_UP = 2;
    private static final byte[] ZLIB_HEADER = {0x78, 0x01};
    private static final byte[] LAST_BLOCK = {0x03, 0x00};
    private static final int BUFFER = 32_768;
    /** Of zlib, 1 to 9. The next higher ones take half as much time again and save a tenth. */
    private static final int LEVEL = 3;
    /** A piece has its price in bytes, so fewer equal rows are not worth one. */
    private static final int WORTH_A_PIECE = 4;

    private static final int MOST_REPEATED = 512;

    private final int width;
    private final int rowLength;
    /** The rows that say "as above", the largest power of two first, as they are and compressed. */
    private final List<Repetition> repetitions = new ArrayList<>();

    private record Repetition(int rows, byte[] plain, byte[] compressed) {}

    /** @param width of all pictures, in pixels */
    Png(int width) {
        this.width = width;
        this.rowLength = 1 + width * BYTES_PER_PIXEL;
        Deflater deflater = new Deflater(Deflater.BEST_COMPRESSION, true);
        for (int rows = MOST_REPEATED; rows > 0; rows /= 2) {
            byte[] plain = new byte[rows * rowLength];
            for (int i = 0; i < plain.length; i += rowLength) {
                plain[i] = FILTER_UP;
            }
            repetitions.add(new Repetition(rows, plain, piece(deflater, plain)));
        }
        deflater.end();
    }

    /** The picture of a canvas, which must have the width of this writer. */
    byte[] of(Canvas canvas) {
        if (canvas.width() != width) {
            throw new IllegalArgumentException("the canvas has another width");
        }
        ByteArrayOutputStream png = new ByteArrayOutputStream(BUFFER);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(canvas.height()));
        chunk(png, "IDAT", pixels(canvas));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private byte[] header(int height) {
        // The last three are the only methods of compression, filtering and "no interlacing".
        return ByteBuffer.allocate(HEADER_LENGTH)
                .putInt(width)
                .putInt(height)
                .put(BIT_DEPTH)
                .put(COLOUR_RGB)
                .array();
    }

    /**
     * A zlib stream (RFC 1950) made of pieces that do not refer to each other. So "the same row again, so many times" is
     * compressed once for all pictures, and most rows of a picture are the same as the row above.
     */
    private byte[] pixels(Canvas canvas) {
        ByteArrayOutputStream stream = new ByteArrayOutputStream(BUFFER);
        stream.writeBytes(ZLIB_HEADER);
        Adler32 check = new Adler32();
        Deflater deflater = new Deflater(LEVEL, true);
        try {
            int drawn = 0;
            while (drawn < canvas.height()) {
                int end = endOfDifferent(canvas, drawn);
                byte[] rows = rows(canvas, drawn, end);
                stream.writeBytes(piece(deflater, rows));
                check.update(rows);
                drawn = end + repeated(canvas, end);
                repeat(drawn - end, stream, check);
            }
        } finally {
            deflater.end();
        }
        stream.writeBytes(LAST_BLOCK);
        stream.writeBytes(bigEndian((int) check.getValue()));
        return stream.toByteArray();
    }

    /** The first row after {@code from} that begins a repetition of the row above it. */
    private int endOfDifferent(Canvas canvas, int from) {
        int end = from + 1;
        while (end < canvas.height() && repeated(canvas, end) < WORTH_A_PIECE) {
            end++;
        }
        return end;
    }

    /** How many rows from this one on are the same as the row above it. */
    private int repeated(Canvas canvas, int from) {
        int row = from;
        while (row < canvas.height() && isAsAbove(canvas, row)) {
            row++;
        }
        return row - from;
    }

    private boolean isAsAbove(Canvas canvas, int row) {
        int start = row * width;
        return Arrays.equals(canvas.grey(), start, start + width, canvas.grey(), start - width, start);
    }

    private void repeat(int rows, ByteArrayOutputStream stream, Adler32 check) {
        int left = rows;
        for (Repetition repetition : repetitions) {
            while (left >= repetition.rows()) {
                stream.writeBytes(repetition.compressed());
                check.update(repetition.plain());
                left -= repetition.rows();
            }
        }
    }

    private byte[] rows(Canvas canvas, int from, int to) {
        byte[] rows = new byte[(to - from) * rowLength];
        byte[] grey = canvas.grey();
        int at = 0;
        int pixel = from * width;
        for (int row = from; row < to; row++) {
            rows[at++] = FILTER_NONE;
            for (int end = pixel + width; pixel < end; pixel++) {
                byte value = grey[pixel];
                rows[at++] = value;
                rows[at++] = value;
                rows[at++] = value;
            }
        }
        return rows;
    }

    private static byte[] piece(Deflater deflater, byte[] data) {
        deflater.reset();
        deflater.setInput(data);
        byte[] buffer = new byte[data.length + BUFFER];
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(buffer, length);
    }

    private static void chunk(ByteArrayOutputStream png, String type, byte[] data) {
        byte[] name = type.getBytes(StandardCharsets.US_ASCII);
        CRC32 check = new CRC32();
        check.update(name);
        check.update(data);
        png.writeBytes(bigEndian(data.length));
        png.writeBytes(name);
        png.writeBytes(data);
        png.writeBytes(bigEndian((int) check.getValue()));
    }

    private static byte[] bigEndian(int value) {
        return ByteBuffer.allocate(Integer.BYTES).putInt(value).array();
    }
}
