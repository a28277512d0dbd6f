package id.antrean.intake.parsing;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands a message (R1). It repairs what is plainly meant, never guesses, and never fails: what is no registration
 * is {@link Understood.Enquiry} or {@link Understood.Other}. Only the first {@value PlainText#MAX_LENGTH} characters are
 * read.
 */
public final class MessageParser {

    private static final Understood CANCEL = new Understood.Enquiry(Subject.CANCEL);
    private static final Understood STATUS = new Understood.Enquiry(Subject.STATUS);

    /** Somebody's name may be a word of a wish; one that no hashes set off is not known to be a name. */
    private static final Pattern NAME_FIELD = Pattern.compile("#[^#\\d\\n]*+(?=#)");

    private MessageParser() {}

    /**
     * Reads a message.
     *
     * @param text as it was typed, of any length
     * @param today the day that it is at the office: nobody is born later
     */
    public static Reading parse(String text, LocalDate today) {
        String plain = PlainText.of(text);
        return new Reading(understand(plain, today), Languages.of(plain));
    }

    private static Understood understand(String plain, LocalDate today) {
        Lines lines = lines(plain, today);
        if (lines.isEmpty()) {
            return Intents.of(plain);
        }
        if (lines.wantsToCancel()
                || Intents.wantsToCancel(NAME_FIELD.matcher(plain).replaceAll(" "))) {
            return CANCEL;
        }
        if (lines.asksForStatus()) {
            return STATUS;
        }
        return lines.understood(plain);
    }

    private static Lines lines(String plain, LocalDate today) {
        Lines lines = new Lines();
        plain.lines().forEach(line -> lines.add(RegistrationLine.read(line, today), line));
        if (lines.hasRegistration()) {
            return lines;
        }
        // One part in each line is common too.
        String joined = plain.replace('\n', ' ');
        Optional<Line> read = RegistrationLine.read(joined, today);
        if (read.isEmpty() || !lines.isEmpty() && !(read.get() instanceof Line.Registration)) {
            return lines;
        }
        Lines one = new Lines();
        one.add(read, joined);
        return one;
    }
}
