package id.antrean.notification.composition;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.Category;
import id.antrean.notification.texts.Texts;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How messages are answered that are neither a registration nor about one. */
final class ConversationWording {

    /** How many faults are listed at most. */
    private static final int MOST_FAULTS = 7;

    /** One full date, with only digits or with the month's name. Of nothing else can one say that no calendar has it. */
    private static final Pattern ONE_DATE = Pattern.compile("\\D*(?:\\d{6}|\\d{8}"
            + "|\\d{1,2}[^\\d\\p{L}]+\\d{1,2}[^\\d\\p{L}]+(?:\\d{2}|\\d{4})"
            + "|\\d{1,2}\\D+\\d{4})\\D*");

    private final Texts texts;
    private final Phrases phrases;

    ConversationWording(Texts texts) {
        this.texts = texts;
        this.phrases = new Phrases(texts);
    }

    /** What is wrong with a registration, and that lines which are right wait for the others. */
    String faults(List<Fault> faults) {
        String listed = texts.say("answer.faults")
                .with(
                        "faults",
                        faults.stream().limit(MOST_FAULTS).map(this::fault).collect(Collectors.joining("\n")))
                .text();
        boolean someAreHeldBack = faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.HELD_BACK);
        return someAreHeldBack ? listed + "\n\n" + texts.text("answer.all-again") : listed;
    }

    /** One thing that is wrong, as a line of a list. */
    String fault(Fault fault) {
        return texts.say("fault", fault.kind())
                .with("part", quoted(fault.text()))
                .with("why", texts.text(isOneDate(fault.text()) ? "fault.why.no-such-date" : "fault.why.unreadable"))
                .text();
    }

    /** Whether a part that is no date of the calendar looks like one at least: not a word, not several dates. */
    private static boolean isOneDate(@Nullable String part) {
        return part != null && ONE_DATE.matcher(part).matches();
    }

    /** The part of a message, in quotation marks after a space; empty where nothing of it can be shown. */
    static String quoted(@Nullable String text) {
        String plain = text == null ? "" : PlainText.of(text, Fault.MAX_TEXT);
        return plain.isEmpty() ? "" : " “" + plain + "”";
    }

    /** The rules in short, what to bring (R1 to R9), and the fees. */
    String info(Place place) {
        return texts.say("answer.info")
                .with("office", place.name())
                .with("address", place.address())
                .with("minutes", place.arriveBeforeMinutes())
                .with("adult", phrases.requirements(Category.ADULT))
                .with("elderly", phrases.elderlyCompanion())
                .with("child", phrases.requirements(Category.CHILD))
                .with("fees", fees())
                .text();
    }

    /** The fees, with the law that sets them and as of when. */
    private String fees() {
        return texts.say("fees")
                .with("source", texts.text("fees.source"))
                .with("asOf", texts.text("fees.as-of"))
                .text();
    }

    /** The words that can be written. */
    String menu() {
        return texts.text("answer.menu");
    }

    /** That this queue is not for lost or damaged passports (R9). */
    String lostOrDamaged() {
        return texts.text("answer.lost-or-damaged");
    }

    /** That only text is read here. */
    String notText() {
        return texts.text("answer.not-text");
    }

    /** What greets whoever writes anything else. */
    String welcome(Place place) {
        return texts.say("answer.welcome").with("office", place.name()).text();
    }

    /** Which words show the requirements and the bookings. */
    String shortMenu() {
        return texts.text("answer.short-menu");
    }

    /** Where the office is, in words. */
    String place(Place place) {
        return texts.say("place.words")
                .with("office", place.name())
                .with("address", place.address())
                .with("minutes", place.arriveBeforeMinutes())
                .text();
    }

    /** Asks for the number that WhatsApp hides. */
    String askForNumber() {
        return texts.text("contact.ask");
    }
}
