package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads one line as a registration: {@code #NAMA#TGLLAHIR#TGLKEDATANGAN}, with a missing first or a doubled hash, with
 * text around it, or with other signs between the parts where that leaves no doubt.
 */
final class RegistrationLine {

    private static final int PARTS = 3;
    private static final Pattern NOT_BEFORE_A_NAME = Pattern.compile("^(?:\\d{1,2}[.)] )?+[^\\p{L}\\d#]*+");
    private static final Pattern TRAILING_LABELS =
            Pattern.compile("(?i)(?<!\\p{L})(?:tgl|tanggal|lahir|tgllahir|dob|date of birth|born)[ :=.,-]*+$");
    private static final Pattern SEPARATOR = Pattern.compile("[^\\p{L}\\d]{0,10}");

    private RegistrationLine() {}

    /** Empty when the line is not meant as a registration. */
    static Optional<Understood> read(String line, LocalDate today) {
        String bare = NOT_BEFORE_A_NAME.matcher(line).replaceFirst("");
        long hashes = bare.chars().filter(symbol -> symbol == '#').count();
        return hashes >= 2 ? Optional.of(readWithHashes(bare, today)) : readWithoutHashes(bare, today);
    }

    private static Understood readWithHashes(String line, LocalDate today) {
        int first = line.indexOf('#');
        String head = line.substring(0, first).strip();
        List<String> fields = fields(line.substring(first));
        if (Intents.wantsToCancel(head) || fields.size() != PARTS && Intents.wantsToCancel(line)) {
            return new Understood.Other(Intent.CANCEL);
        }
        boolean datesLead = fields.size() >= 2 && PartReader.isDate(fields.get(0)) && PartReader.isDate(fields.get(1));
        if (fields.size() == 2 && (datesLead || !head.isEmpty() && hasDigit(fields.get(0)))) {
            boolean onlyFirstHashMissing = datesLead && PartReader.isPlainName(head);
            return PartReader.read(
                    head.isEmpty() ? null : head, onlyFirstHashMissing, fields.get(0), fields.get(1), today);
        }
        if (fields.size() == PARTS && (head.isEmpty() || !datesLead)) {
            return PartReader.read(fields.get(0), true, fields.get(1), fields.get(2), today);
        }
        return wrongParts(fields.size() < PARTS ? null : line);
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

    private static Understood wrongParts(@Nullable String line) {
        return new Understood.Faulty(List.of(new Fault(Fault.Kind.PARTS, line)));
    }

    /** A name, a birth date and a visit date, and nothing else between or before them. */
    private static Optional<Understood> readWithoutHashes(String line, LocalDate today) {
        String spaced = line.replace('#', ' ');
        List<WrittenDate> dates = WrittenDate.within(spaced, PARTS);
        if (dates.size() != 2) {
            return Optional.empty();
        }
        WrittenDate birth = dates.get(0);
        String name = withoutTrailingLabels(spaced.substring(0, birth.start()));
        String between = PartReader.withoutLabels(
                spaced.substring(birth.end(), dates.get(1).start()));
        if (!SEPARATOR.matcher(between).matches() || name.codePoints().noneMatch(Character::isLetter)) {
            return Optional.empty();
        }
        return Optional.of(PartReader.read(
                name,
                false,
                spaced.substring(birth.start(), birth.end()),
                spaced.substring(dates.get(1).start()),
                today));
    }

    private static String withoutTrailingLabels(String text) {
        String name = text.strip();
        for (int label = 0; label < 2; label++) {
            name = TRAILING_LABELS.matcher(name).replaceFirst("").strip();
        }
        return name;
    }
}
