package id.antrean.notification.picture;

import id.antrean.notification.picture.TextLines.Way;
import java.util.List;

/**
 * Draws tickets: the code in large letters and as a QR symbol, and what the person has to know on the day. It is
 * little higher than wide, since chats crop what is higher than 4 to 3; at 203 dots per inch, as label printers have, it
 * is 10 cm by 13 cm.
 */
public final class TicketPictures {

    /** The media type of the pictures. */
    public static final String MEDIA_TYPE = Png.MEDIA_TYPE;

    static final int WIDTH = 800;
    static final int HEIGHT = 1040;
    /** Nothing is drawn nearer to an edge, in pixels. */
    static final int MARGIN = 36;
    /** Some letters begin or end a little outside of their own width. */
    private static final int LINE_WIDTH = WIDTH - 2 * (MARGIN + 6);

    private static final List<Way> TITLE =
            List.of(new Way(Face.LARGE, 1), new Way(Face.MEDIUM, 1), new Way(Face.MEDIUM, 2), new Way(Face.SMALL, 2));
    private static final List<Way> LINE =
            List.of(new Way(Face.LARGE, 1), new Way(Face.MEDIUM, 1), new Way(Face.SMALL, 1));
    private static final List<Way> REMARK = List.of(new Way(Face.MEDIUM, 1), new Way(Face.SMALL, 1));

    private static final Slot OFFICE = new Slot(MARGIN, 86, TITLE);
    private static final Slot CODE = new Slot(128, 82, List.of(new Way(Face.CODE, 1)));
    private static final Slot NAME = new Slot(676, 86, TITLE);
    private static final Slot DAY = new Slot(774, 54, LINE);
    private static final Slot TIME = new Slot(832, 54, LINE);
    private static final Slot ARRIVE_BY = new Slot(900, 44, REMARK);
    private static final Slot FOOTER = new Slot(962, 36, List.of(new Way(Face.SMALL, 1)));

    /** From below the code to the name; the light border of the symbol sets it apart from both. */
    private static final int QR_TOP = 214;

    private static final int QR_MODULE = 14;
    private static final int QR_LEFT = (WIDTH - CodeSymbol.MODULES * QR_MODULE) / 2;

    private static final Png PNG = new Png(WIDTH);

    private TicketPictures() {}

    /** A band across the picture with a text in its middle. */
    private record Slot(int top, int height, List<Way> ways) {

        void write(Canvas canvas, String text) {
            TextLines set = TextLines.of(text, ways, LINE_WIDTH);
            Face face = set.face();
            int baseline = top + (height - set.lines().size() * face.lineHeight()) / 2 + face.ascent();
            for (String line : set.lines()) {
                int origin = (WIDTH - face.width(line)) / 2;
                for (Glyph letter : face.letters(line)) {
                    canvas.letter(letter, origin, baseline);
                    origin += letter.advance();
                }
                baseline += face.lineHeight();
            }
        }
    }

    /**
     * A PNG of 800 by 1040 pixels. The same ticket gives the same bytes. A line with letters that are no Latin ones is left
     * out.
     */
    public static byte[] png(Ticket ticket) {
        Canvas canvas = new Canvas(WIDTH, HEIGHT);
        OFFICE.write(canvas, ticket.office());
        CODE.write(canvas, ticket.code().value());
        CodeSymbol.draw(canvas, ticket.code(), QR_LEFT, QR_TOP, QR_MODULE);
        NAME.write(canvas, ticket.name());
        DAY.write(canvas, ticket.day());
        TIME.write(canvas, ticket.time());
        ARRIVE_BY.write(canvas, ticket.arriveBy());
        FOOTER.write(canvas, ticket.footer());
        return PNG.of(canvas);
    }
}
