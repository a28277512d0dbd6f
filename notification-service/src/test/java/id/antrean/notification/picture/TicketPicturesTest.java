package id.antrean.notification.picture;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.zxing.BinaryBitmap;
import com.google.zxing.RGBLuminanceSource;
import com.google.zxing.ReaderException;
import com.google.zxing.common.HybridBinarizer;
import com.google.zxing.qrcode.QRCodeReader;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.BitSet;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import javax.imageio.IIOImage;
import javax.imageio.ImageIO;
import javax.imageio.ImageWriteParam;
import javax.imageio.ImageWriter;
import javax.imageio.stream.ImageOutputStream;
import org.junit.jupiter.api.Test;

class TicketPicturesTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final Ticket TICKET = new Ticket(
            BookingCode.of(BOGOR, 12_345_678_901L),
            "Kantor Imigrasi Kelas I Non TPI Bogor",
            "Siti Aminah",
            "Selasa, 24 November 2026",
            "pukul 09.30 WIB",
            "Datang paling lambat pukul 09.45 WIB",
            "Tunjukkan kode ini di loket. Satu kode untuk satu orang.");
    private static final int WHITE = 0xFFFFFF;
    private static final int RGB = 0xFFFFFF;
    /** The rows of the symbol with its light border. */
    private static final int SYMBOL_FROM = 214;

    private static final int SYMBOL_TO = 676;

    /**
     * Some 3 of 1,000 symbols have squares that this reader takes for the alignment pattern in one size or another; people
     * who scan move the camera. So the tickets are always the same, and few readings may fail.
     */
    @Test
    void aReaderFindsTheCodeInTheWholePictureMadeSmallAndBadlyCompressed() throws IOException {
        int readings = 0;
        int missed = 0;
        for (int seed = 1; seed <= 40; seed++) {
            Ticket ticket = ticket(new SeededRandom(seed));
            BufferedImage picture = read(TicketPictures.png(ticket));
            BufferedImage small = scaled(picture, 300);
            int missedBefore = missed;
            for (BufferedImage seen : List.of(picture, small, jpeg(picture), jpeg(small))) {
                Optional<String> code = decoded(seen);
                code.ifPresent(read -> assertThat(read).isEqualTo(ticket.code().value()));
                missed += code.isPresent() ? 0 : 1;
                readings++;
            }
            assertThat(missed - missedBefore)
                    .as("of 4 readings of ticket %d", seed)
                    .isLessThan(3);
        }
        assertThat(missed * 100).as("missed, in %% of %d", readings).isLessThanOrEqualTo(2 * readings);
    }

    @Test
    void anOrdinaryTicketIsReadHoweverItIsSeen() throws IOException {
        BufferedImage picture = read(TicketPictures.png(TICKET));
        for (int width : new int[] {800, 600, 480, 400, 300, 240}) {
            BufferedImage seen = scaled(picture, width);
            assertThat(decoded(seen))
                    .as("%d wide", width)
                    .contains(TICKET.code().value());
            assertThat(decoded(jpeg(seen)))
                    .as("a JPEG %d wide", width)
                    .contains(TICKET.code().value());
        }
    }

    @Test
    void thePictureHasWhatWhatsAppAsksFor() throws IOException {
        byte[] png = TicketPictures.png(TICKET);
        BufferedImage picture = read(png);

        assertThat(png).hasSizeLessThan(40_000);
        assertThat(picture.getWidth()).isEqualTo(800);
        assertThat(picture.getHeight()).isEqualTo(1040);
        assertThat(picture.getColorModel().getPixelSize()).isEqualTo(24);
        assertThat(picture.getColorModel().hasAlpha()).isFalse();
        assertThat(picture.getColorModel().getNumColorComponents()).isEqualTo(3);
    }

    @Test
    void theSameTicketIsTheSamePictureAndEveryLineIsOnIt() {
        byte[] png = TicketPictures.png(TICKET);

        assertThat(TicketPictures.png(TICKET)).isEqualTo(png);
        for (int line = 0; line < texts(TICKET).size(); line++) {
            assertThat(TicketPictures.png(without(TICKET, line)))
                    .as("line %d", line)
                    .isNotEqualTo(png);
        }
        assertThat(TICKET).hasToString("Ticket[***]");
    }

    @Test
    void whateverTheTextsNoInkIsInTheMarginsNorTwoLinesInOnePlaceNorAnythingBesideTheSymbol() {
        SeededRandom.check(25, random -> {
            Ticket ticket = ticket(random);
            byte[] png = TicketPictures.png(ticket);
            assertThat(png).hasSizeLessThan(60_000);
            BitSet whole = inked(read(png));
            assertThat(left(whole)).isGreaterThanOrEqualTo(TicketPictures.MARGIN);
            assertThat(right(whole)).isLessThan(TicketPictures.WIDTH - TicketPictures.MARGIN);
            assertThat(row(whole.nextSetBit(0))).isGreaterThanOrEqualTo(TicketPictures.MARGIN);
            assertThat(row(whole.length() - 1)).isLessThan(TicketPictures.HEIGHT - TicketPictures.MARGIN);

            BitSet taken = inked(read(TicketPictures.png(of(ticket.code(), Collections.nCopies(6, "")))));
            BitSet rows = rows(taken);
            rows.set(SYMBOL_FROM, SYMBOL_TO);
            for (int line = 0; line < texts(ticket).size(); line++) {
                BitSet ink = inked(read(TicketPictures.png(only(ticket, line))));
                ink.andNot(taken);
                assertThat(rows(ink).intersects(rows)).as("line %d", line).isFalse();
                rows.or(rows(ink));
            }
        });
    }

    @Test
    void theCodeStaysOutOfTheLightBorderOfTheSymbol() throws IOException {
        for (String office : List.of("QQQ", "JJJ", "WWW")) {
            BookingCode code = BookingCode.of(new OfficeCode(office), BookingCode.RANDOM_PARTS / 32 * 23);
            BitSet rows = rows(inked(read(TicketPictures.png(new Ticket(code, "", "", "", "", "", "")))));
            int border = 4 * 14;
            assertThat(rows.nextSetBit(SYMBOL_FROM)).isEqualTo(SYMBOL_FROM + border);
            assertThat(rows.length()).isEqualTo(SYMBOL_TO - border);
            assertThat(rows.nextSetBit(0)).as("the code above it").isLessThan(150);
        }
    }

    @Test
    void aNameInAnotherScriptIsLeftOut() {
        Ticket nameless = new Ticket(TICKET.code(), "Bogor", "", "", "", "", "");
        Ticket javanese = new Ticket(TICKET.code(), "Bogor", "ꦱꦶꦠꦶ", "", "", "", "");
        assertThat(TicketPictures.png(javanese)).isEqualTo(TicketPictures.png(nameless));
    }

    private static Ticket ticket(SeededRandom random) {
        OfficeCode office = new OfficeCode(random.text("ABCDEFGHIJKLMNOPQRSTUVWXYZ", 3));
        BookingCode code = BookingCode.of(office, random.between(0, BookingCode.RANDOM_PARTS - 1));
        return new Ticket(
                code, words(random), words(random), words(random), words(random), words(random), words(random));
    }

    private static String words(SeededRandom random) {
        String letters = random.oneOf("aeiknrst", "MWQ@", "ŐÅǺĘŞjgyŢß", "İlí.,'", "d–—“”ŉďĲ", "ẾỘẰ");
        List<String> words = new ArrayList<>();
        for (int count = random.between(0, 12); count > 0; count--) {
            words.add(random.text(letters, random.between(1, random.inPercent(5) ? 60 : 12)));
        }
        return String.join(" ", words);
    }

    private static List<String> texts(Ticket ticket) {
        return List.of(ticket.office(), ticket.name(), ticket.day(), ticket.time(), ticket.arriveBy(), ticket.footer());
    }

    private static Ticket without(Ticket ticket, int line) {
        List<String> texts = new ArrayList<>(texts(ticket));
        texts.set(line, "");
        return of(ticket.code(), texts);
    }

    private static Ticket only(Ticket ticket, int line) {
        List<String> texts = new ArrayList<>(Collections.nCopies(6, ""));
        texts.set(line, texts(ticket).get(line));
        return of(ticket.code(), texts);
    }

    private static Ticket of(BookingCode code, List<String> texts) {
        return new Ticket(code, texts.get(0), texts.get(1), texts.get(2), texts.get(3), texts.get(4), texts.get(5));
    }

    private static BitSet inked(BufferedImage picture) {
        int[] pixels = pixels(picture);
        BitSet inked = new BitSet();
        for (int i = 0; i < pixels.length; i++) {
            inked.set(i, (pixels[i] & RGB) != WHITE);
        }
        return inked;
    }

    private static BitSet rows(BitSet ink) {
        BitSet rows = new BitSet();
        ink.stream().forEach(pixel -> rows.set(row(pixel)));
        return rows;
    }

    private static int row(int pixel) {
        return pixel / TicketPictures.WIDTH;
    }

    private static int left(BitSet ink) {
        return ink.stream().map(pixel -> pixel % TicketPictures.WIDTH).min().orElseThrow();
    }

    private static int right(BitSet ink) {
        return ink.stream().map(pixel -> pixel % TicketPictures.WIDTH).max().orElseThrow();
    }

    private static Optional<String> decoded(BufferedImage picture) {
        RGBLuminanceSource source = new RGBLuminanceSource(picture.getWidth(), picture.getHeight(), pixels(picture));
        try {
            return Optional.of(new QRCodeReader()
                    .decode(new BinaryBitmap(new HybridBinarizer(source)))
                    .getText());
        } catch (ReaderException e) {
            return Optional.empty();
        }
    }

    private static int[] pixels(BufferedImage picture) {
        return picture.getRGB(0, 0, picture.getWidth(), picture.getHeight(), null, 0, picture.getWidth());
    }

    private static BufferedImage scaled(BufferedImage picture, int width) {
        int height = picture.getHeight() * width / picture.getWidth();
        BufferedImage scaled = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        Graphics2D pen = scaled.createGraphics();
        pen.setRenderingHint(RenderingHints.KEY_INTERPOLATION, RenderingHints.VALUE_INTERPOLATION_BILINEAR);
        pen.drawImage(picture, 0, 0, width, height, null);
        pen.dispose();
        return scaled;
    }

    private static BufferedImage jpeg(BufferedImage picture) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageWriter writer = ImageIO.getImageWritersByFormatName("jpeg").next();
        ImageWriteParam parameters = writer.getDefaultWriteParam();
        parameters.setCompressionMode(ImageWriteParam.MODE_EXPLICIT);
        parameters.setCompressionQuality(0.5F);
        try (ImageOutputStream output = ImageIO.createImageOutputStream(bytes)) {
            writer.setOutput(output);
            writer.write(null, new IIOImage(picture, null, null), parameters);
        } finally {
            writer.dispose();
        }
        return read(bytes.toByteArray());
    }

    private static BufferedImage read(byte[] bytes) throws IOException {
        BufferedImage picture = ImageIO.read(new ByteArrayInputStream(bytes));
        assertThat(picture).isNotNull();
        return picture;
    }
}
