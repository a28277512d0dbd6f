package id.antrean.notification.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import id.antrean.contracts.value.BookingCode;

/** Draws booking codes as QR pictures. */
public final class CodePictures {

    /** The media type of the pictures. */
    public static final String MEDIA_TYPE = "image/png";

    /** The light border that scanners need, in modules (ISO/IEC 18004). */
    private static final int QUIET_ZONE = 4;

    private static final int ABOUT_PIXELS = 600;

    private CodePictures() {}

    /** A PNG of about 600 by 600 pixels that holds the code in its written form and nothing else. */
    public static byte[] png(BookingCode code) {
        return Png.ofSquares(withQuietZone(encode(code)), ABOUT_PIXELS);
    }

    private static ByteMatrix encode(BookingCode code) {
        try {
            // The highest level: screens are scratched and the sun shines on them. It also makes the symbol large
            // enough
            // for an alignment pattern, without which detectors miss one in some hundred.
            return Encoder.encode(code.value(), ErrorCorrectionLevel.H).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a booking code always fits into a QR symbol", e);
        }
    }

    private static boolean[][] withQuietZone(ByteMatrix symbol) {
        int size = symbol.getWidth() + 2 * QUIET_ZONE;
        boolean[][] dark = new boolean[size][size];
        for (int y = 0; y < symbol.getHeight(); y++) {
            for (int x = 0; x < symbol.getWidth(); x++) {
                dark[y + QUIET_ZONE][x + QUIET_ZONE] = symbol.get(x, y) == 1;
            }
        }
        return dark;
    }
}
