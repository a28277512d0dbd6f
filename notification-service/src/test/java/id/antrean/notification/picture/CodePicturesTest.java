package id.antrean.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.DecodeHintType;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.util.Map;
import javax.imageio.ImageIO;
import org.junit.jupiter.api.Test;

class CodePicturesTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final int WHITE = 0xFFFFFFFF;
    /** How a reader finds a symbol in a photograph is its own affair: here the symbol itself is read. */
    private static final Map<DecodeHintType, ?> UPRIGHT = Map.of(DecodeHintType.PURE_BARCODE, Boolean.TRUE);

    @Test
    void thePictureReadsAsTheCode() {
        SeededRandom.check(100, random -> {
            OfficeCode office = new OfficeCode(random.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3));
            BookingCode code = BookingCode.of(office, random.between(0, BookingCode.RANDOM_PARTS - 1));
            BufferedImage picture = read(CodePictures.png(code));
            int[] pixels = picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
            BinaryBitmap bitmap = new BinaryBitmap(
                    new HybridBinarizer(new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels)));
            assertThat(new QRCodeReader().decode(bitmap, UPRIGHT).getText()).isEqualTo(code.value());
        });
    }

    @Test
    void thePictureHasWhatWhatsAppAndScannersAskFor() throws IOException {
        byte[] png = CodePictures.png(BookingCode.of(BOGOR, 1));
        BufferedImage picture = read(png);

        assertThat(png).hasSizeLessThan(20_000);
        assertThat(picture.getWidth()).isEqualTo(picture.getHeight()).isBetween(500, 600);
        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(24);
        assertThat(picture.getColorModel().hasAlpha()).isFalse();
        int modules = 25 + 2 * 4;
        int module = picture.getWidth() / modules;
        for (int i = 0; i < picture.getWidth(); i++) {
            assertThat(picture.getRGB(i, 4 * module - 1)).isEqualTo(WHITE);
            assertThat(picture.getRGB(4 * module - 1, i)).isEqualTo(WHITE);
        }
        assertThat(picture.getRGB(4 * module, 4 * module)).isNotEqualTo(WHITE);
    }

    private static BufferedImage read(byte[] png) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(png));
        assertThat(picture).isNotNull();
        return picture;
    }
}
