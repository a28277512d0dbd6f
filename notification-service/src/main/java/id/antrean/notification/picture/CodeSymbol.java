package id.antrean.notification.picture;

import com.google.zxing.WriterException;
import com.google.zxing.qrcode.decoder.ErrorCorrectionLevel;
import com.google.zxing.qrcode.encoder.ByteMatrix;
import com.google.zxing.qrcode.encoder.Encoder;
import id.antrean.contracts.value.BookingCode;

/** Draws the QR symbol of a booking code: the code in its written form and nothing else. */
final class CodeSymbol {

    /** The light border that scanners need, in modules (ISO/IEC 18004). */
    private static final int QUIET_ZONE = 4;

    /** A booking code always makes a symbol of 25 modules, and has its light border on both sides. */
    static final int MODULES = 25 + 2 * QUIET_ZONE;

    private CodeSymbol() {}

    /**
     * Puts the symbol of a code on a canvas.
     *
     * @param left where its light border begins
     * @param top where its light border begins
     * @param module the side of its squares, in pixels
     */
    static void draw(Canvas canvas, BookingCode code, int left, int top, int module) {
        ByteMatrix symbol = encode(code);
        for (int y = 0; y < symbol.getHeight(); y++) {
            for (int x = 0; x < symbol.getWidth(); x++) {
                if (symbol.get(x, y) == 1) {
                    canvas.square(left + (x + QUIET_ZONE) * module, top + (y + QUIET_ZONE) * module, module);
                }
            }
        }
    }

    private static ByteMatrix encode(BookingCode code) {
        try {
            // The highest level: screens are scratched and the sun shines on them. It also makes the symbol large
            // enough for an alignment pattern, without which detectors miss one in some hundred.
            return Encoder.encode(code.value(), ErrorCorrectionLevel.H).getMatrix();
        } catch (WriterException e) {
            throw new IllegalStateException("a booking code always fits into a QR symbol", e);
        }
    }
}
