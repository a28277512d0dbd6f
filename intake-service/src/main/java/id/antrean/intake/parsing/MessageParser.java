package id.antrean.intake.parsing;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived.Intent;
import java.time.LocalDate;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * Understands a message (R1). It repairs what is plainly meant, never guesses, and never fails: what is no registration
 * is {@link Understood.Parts}, {@link Understood.Enquiry} or {@link Understood.Other}. Only the first {@value PlainText#MAX_LENGTH} characters are
 * read.
 */
public final class MessageParser {

    private static final Understood CANCEL = new Understood.Enquiry(Subject.CANCEL);
    private static final Understood STATUS = new Understood.Enquiry(Subject.STATUS);

    private static final Understood OTHER = new Understood.Other(Intent.OTHER);
    private static final Understood INFO = new Understood.Other(Intent.INFO);
    private static final Pattern NUMBERING = Pattern.compile("(?m)^\\d{1,2}[.)] ");

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
        String plain = LettersForDigits.repaired(OtherFields.without(PlainText.of(text)));
        return new Reading(understand(plain, today), Languages.of(plain));
    }

    private static Understood understand(String plain, LocalDate today) {
        Lines lines = lines(plain, today);
        if (lines.isEmpty()) {
            return orPart(Intents.of(plain), plain, today);
        }
        if (lines.wantsToCancel()
                || Intents.wantsToCancel(NAME_FIELD.matcher(plain).replaceAll(" "))) {
            return CANCEL;
        }
        if (lines.asksForStatus()) {
            return STATUS;
        }
        Understood understood = lines.understood(plain);
        return lines.mayBePart()
                ? FreeText.read(plain, today)
                        .filter(free -> !(free instanceof Understood.Faulty))
                        .orElse(understood)
                : understood;
    }

    /** A wish goes before a part of a registration; a whole registration goes before the wish to be told the rules. */
    private static Understood orPart(Understood wish, String plain, LocalDate today) {
        if (!wish.equals(OTHER) && !wish.equals(INFO)) {
            return wish;
        }
        return FreeText.read(plain, today)
                .filter(free -> wish.equals(OTHER) || free instanceof Understood.Registration)
                .orElse(wish);
    }

    private static Lines lines(String plain, LocalDate today) {
        Lines lines = new Lines(today);
        plain.lines()
                .flatMap(line -> RegistrationLine.split(line).stream())
                .forEach(line -> lines.add(RegistrationLine.read(line, today), line));
        if (lines.hasRegistration()) {
            return lines;
        }
        // One part in each line is common too.
        String joined = NUMBERING.matcher(plain).replaceAll("").replace('\n', ' ');
        Optional<Line> read = RegistrationLine.read(joined, today);
        if (read.isEmpty() || !lines.isEmpty() && !(read.get() instanceof Line.Registration)) {
            return lines;
        }
        Lines one = new Lines(today);
        one.add(read, joined);
        return one;
    }
}
