package id.antrean.intake.parsing;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

/**
 * Reads one line as a registration: {@code #NAMA#TGLLAHIR#TGLKEDATANGAN}, with a missing first or a doubled hash, with
 * text around it, or with other signs between the parts where that leaves no doubt.
 */
final class RegistrationLine {

    private static final int PARTS = 3;
    private static final Understood STATUS = new Understood.Enquiry(Subject.STATUS);
    private static final Understood NOTHING = new Understood.Other(Intent.OTHER);
    private static final Pattern NOT_BEFORE_A_NAME = Pattern.compile("^(?:\\d{1,2}[.)] )?+[^\\p{L}\\d#]*+");
    private static final Pattern TRAILING_LABELS =
            Pattern.compile("(?i)(?<!\\p{L})(?:tgl|tanggal|lahir|tgllahir|dob|date of birth|born)[ :=.,-]*+$");
    /** After a word, not after an abbreviation. */
    private static final Pattern FULL_STOP = Pattern.compile("(?<=\\p{L}{4})\\.$");

    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\d]{0,10}");

    private RegistrationLine() {}

    /** The line, or where it holds several registrations, each of them: a name, which is no date, and two dates. */
    static List<String> split(String line) {
        List<String> fields = fields(line);
        int people = fields.size() / PARTS;
        boolean several = people > 1
                && line.stripLeading().startsWith("#")
                && fields.size() % PARTS == 0
                && IntStream.range(0, fields.size())
                        .allMatch(at -> PartReader.isDate(fields.get(at)) == (at % PARTS > 0));
        return several
                ? IntStream.range(0, people)
                        .mapToObj(at -> "#" + String.join("#", fields.subList(at * PARTS, (at + 1) * PARTS)))
                        .toList()
                : List.of(line);
    }

    /** Empty when the line is not meant as a registration. */
    static Optional<Line> read(String line, LocalDate today) {
        String bare = NOT_BEFORE_A_NAME.matcher(line).replaceFirst("");
        long hashes = bare.chars().filter(symbol -> symbol == '#').count();
        return hashes >= 2 ? Optional.of(readWithHashes(bare, today)) : readWithoutHashes(bare, today);
    }

    private static Line readWithHashes(String line, LocalDate today) {
        int first = line.indexOf('#');
        String head = line.substring(0, first).strip();
        List<String> fields = fields(line.substring(first));
        if (Intents.wantsToCancel(head) || fields.size() != PARTS && Intents.wantsToCancel(line)) {
            return enquiry(Subject.CANCEL);
        }
        if (fields.size() != PARTS
                && fields.stream().noneMatch(PartReader::isDate)
                && WrittenDate.within(line, 1).isEmpty()) {
            Understood wish = Intents.of(line);
            if (!wish.equals(NOTHING)) {
                return new Line.Wish(wish);
            }
        }
        return orWish(readFields(line, head, fields, today), head);
    }

    private static Line readFields(String line, String head, List<String> fields, LocalDate today) {
        boolean datesLead = fields.size() >= 2 && PartReader.isDate(fields.get(0)) && PartReader.isDate(fields.get(1));
        if (fields.size() == 2 && (datesLead || !head.isEmpty() && hasDigit(fields.get(0)))) {
            boolean onlyFirstHashMissing = datesLead && PartReader.isPlainName(head);
            return PartReader.read(
                    head.isEmpty() ? null : head, onlyFirstHashMissing, fields.get(0), fields.get(1), today);
        }
        if (fields.size() == PARTS && (head.isEmpty() || !datesLead)) {
            return PartReader.read(fields.get(0), true, fields.get(1), fields.get(2), today);
        }
        return wrongParts(fields, line, today);
    }

    /**
     * What the words before a registration make of it. Who asks for a booking by its data does not want another one; of
     * who wants another day, a registration for that day says more.
     */
    private static Line orWish(Line read, String before) {
        Sentence words = Sentence.of(before);
        if (StatusQuestion.isOrder(words) || STATUS.equals(Commands.in(words).orElse(NOTHING))) {
            return enquiry(Subject.STATUS);
        }
        return read instanceof Line.Faulty && ChangeWish.isIn(words, false) ? enquiry(Subject.CHANGE) : read;
    }

    private static Line enquiry(Subject subject) {
        return new Line.Wish(new Understood.Enquiry(subject));
    }

    /** What stands between the hashes; a last part of signs only, such as an emoji or a quotation mark, is none. */
    private static List<String> fields(String line) {
        List<String> fields = Arrays.stream(line.split("#"))
                .map(String::strip)
                .filter(part -> !part.isEmpty())
                .toList();
        int last = fields.size() - 1;
        boolean signsOnly = last >= 2 && fields.get(last).codePoints().noneMatch(Character::isLetterOrDigit);
        return signsOnly ? fields.subList(0, last) : fields;
    }

    private static boolean hasDigit(String part) {
        return part.chars().anyMatch(Character::isDigit);
    }

    private static Line wrongParts(List<String> fields, String line, LocalDate today) {
        return new Line.Faulty(
                List.of(new Fault(Fault.Kind.PARTS, fields.size() < PARTS ? null : line)),
                Suggestions.ofFields(fields, today));
    }

    /** A name, a birth date and a visit date, and nothing else between or before them. */
    private static Optional<Line> readWithoutHashes(String line, LocalDate today) {
        String spaced = line.replace('#', ' ');
        List<WrittenDate> dates = WrittenDate.within(spaced, PARTS);
        if (dates.size() != 2) {
            return Optional.empty();
        }
        WrittenDate birth = dates.get(0);
        String name = FULL_STOP
                .matcher(withoutTrailingLabels(spaced.substring(0, birth.start())))
                .replaceFirst("");
        String between = PartReader.withoutLabels(
                spaced.substring(birth.end(), dates.get(1).start()));
        if (!SEPARATOR.matcher(between).matches() || name.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        Line read = PartReader.read(
                name,
                false,
                spaced.substring(birth.start(), birth.end()),
                spaced.substring(dates.get(1).start()),
                today);
        return Optional.of(orWish(read, name));
    }

    private static String withoutTrailingLabels(String text) {
        String name = text.strip();
        for (int label = 0; label < 2; label++) {
            name = TRAILING_LABELS.matcher(name).replaceFirst("").strip();
        }
        return name;
    }
}
