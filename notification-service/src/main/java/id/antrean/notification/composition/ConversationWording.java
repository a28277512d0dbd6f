package id.antrean.notification.composition;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.Language;
import java.util.List;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** How one language answers messages that are neither a registration nor about one. */
interface ConversationWording {

    /** How many faults are listed at most. */
    int MOST_FAULTS = 7;

    /** One full date, with only digits or with the month's name. Of nothing else can one say that no calendar has it. */
    Pattern ONE_DATE = Pattern.compile("\\D*(?:\\d{6}|\\d{8}"
            + "|\\d{1,2}[^\\d\\p{L}]+\\d{1,2}[^\\d\\p{L}]+(?:\\d{2}|\\d{4})"
            + "|\\d{1,2}\\D+\\d{4})\\D*");

    /** The wording of a language. */
    static ConversationWording in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianConversation();
            case ENGLISH -> new EnglishConversation();
        };
    }

    /** What is wrong with a registration, and that lines which are right wait for the others. */
    String faults(List<Fault> faults);

    /** One thing that is wrong, as a line of a list. */
    String fault(Fault fault);

    /** The rules in short, and what to bring (R1 to R9). */
    String info(Place place);

    /** The words that can be written. */
    String menu();

    /** That this queue is not for lost or damaged passports (R9). */
    String lostOrDamaged();

    /** That only text is read here. */
    String notText();

    /** What greets whoever writes anything else. */
    String welcome(Place place);

    /** Which words show the requirements and the bookings. */
    String shortMenu();

    /** Whether a part that is no date of the calendar looks like one at least: not a word, not several dates. */
    static boolean isOneDate(@Nullable String part) {
        return part != null && ONE_DATE.matcher(part).matches();
    }

    /** The part of a message, in quotation marks after a space; empty where nothing of it can be shown. */
    static String quoted(@Nullable String text) {
        String plain = text == null ? "" : PlainText.of(text, Fault.MAX_TEXT);
        return plain.isEmpty() ? "" : " “" + plain + "”";
    }

    /** Whether lines that are right wait for those that are not. */
    static boolean someAreHeldBack(List<Fault> faults) {
        return faults.stream().anyMatch(fault -> fault.kind() == Fault.Kind.HELD_BACK);
    }
}
