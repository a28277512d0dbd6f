package id.antrean.notification.picture;

import java.io.ByteArrayOutputStream;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.zip.Adler32;
import java.util.zip.CRC32;
import java.util.zip.Deflater;

/**
 * Writes black squares on white as a PNG with 8-bit RGB, which is what WhatsApp takes; without {@code java.awt}, which is
 * no part of a native image.
 */
final class Png {

    private static final byte[] SIGNATURE = {(byte) 0x89, 'P', 'N', 'G', '\r', '\n', 0x1A, '\n'};
    private static final int BYTES_PER_PIXEL = 3;
    private static final byte WHITE = (byte) 0xFF;
    private static final byte BIT_DEPTH = 8;
    private static final byte COLOUR_RGB = 2;
    private static final int HEADER_LENGTH = 13;
    private static final byte FILTER_NONE = 0;
    private static final byte FILTER_UP = 2;
    private static final byte[] ZLIB_HEADER = {0x78, 0x01};
    private static final byte[] LAST_BLOCK = {0x03, 0x00};
    private static final int BUFFER = 8192;

    private Png() {}

    /**
     * Draws each cell as a square.
     *
     * @param dark the cells, row by row; as many columns as rows
     * @param aboutPixels the largest side; the picture is the largest that is not larger and has whole pixels per cell
     */
    static byte[] ofSquares(boolean[][] dark, int aboutPixels) {
        int scale = Math.max(1, aboutPixels / dark.length);
        int side = scale * dark.length;
        ByteArrayOutputStream png = new ByteArrayOutputStream(BUFFER);
        png.writeBytes(SIGNATURE);
        chunk(png, "IHDR", header(side));
        chunk(png, "IDAT", pixels(dark, scale));
        chunk(png, "IEND", new byte[0]);
        return png.toByteArray();
    }

    private static byte[] header(int side) {
        // The last three are the only methods of compression, filtering and "no interlacing".
        return ByteBuffer.allocate(HEADER_LENGTH)
                .putInt(side)
                .putInt(side)
                .put(BIT_DEPTH)
                .put(COLOUR_RGB)
                .array();
    }

    /**
     * A zlib stream (RFC 1950) made of pieces that do not refer to each other. So "the same row again, so many times" is
     * compressed once and not once for each row of cells, which makes it six times as fast.
     */
    private static byte[] pixels(boolean[][] dark, int scale) {
        int rowLength = 1 + dark.length * scale * BYTES_PER_PIXEL;
        byte[] again = new byte[(scale - 1) * rowLength];
        for (int i = 0; i < again.length; i += rowLength) {
            again[i] = FILTER_UP;
        }
        ByteArrayOutputStream stream = new ByteArrayOutputStream(BUFFER);
        stream.writeBytes(ZLIB_HEADER);
        Adler32 check = new Adler32();
        Deflater deflater = new Deflater(Deflater.BEST_SPEED, true);
        try {
            byte[] buffer = new byte[again.length + BUFFER];
            byte[] againCompressed = piece(deflater, again, buffer);
            for (boolean[] cells : dark) {
                byte[] row = row(cells, scale);
                stream.writeBytes(piece(deflater, row, buffer));
                stream.writeBytes(againCompressed);
                check.update(row);
                check.update(again);
            }
        } finally {
            deflater.end();
        }
        stream.writeBytes(LAST_BLOCK);
        stream.writeBytes(bigEndian((int) check.getValue()));
        return stream.toByteArray();
    }

    private static byte[] piece(Deflater deflater, byte[] data, byte[] buffer) {
        deflater.reset();
        deflater.setInput(data);
        int length = deflater.deflate(buffer, 0, buffer.length, Deflater.SYNC_FLUSH);
        return Arrays.copyOf(buffer, length);
    }

    private static byte[] row(boolean[] cells, int scale) {
        int cellBytes = scale * BYTES_PER_PIXEL;
        byte[] row = new byte[1 + cells.length * cellBytes];
        row[0] = FILTER_NONE;
        for (int x = 0; x < cells.length; x++) {
            if (!cells[x]) {
                Arrays.fill(row, 1 + x * cellBytes, 1 + (x + 1) * cellBytes, WHITE);
            }
        }
        return row;
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
