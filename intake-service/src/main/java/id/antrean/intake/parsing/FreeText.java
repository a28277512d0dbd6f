package id.antrean.intake.parsing;

import id.antrean.contracts.value.PersonName;
import id.antrean.intake.parsing.Token.Kind;
import java.time.LocalDate;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Reads a text without hashes, or with too few, as a registration or a part of one. Every word of it must have its place:
 * one that has none makes it something else, so that nothing is taken from a sentence about other things.
 */
final class FreeText {

    private static final Pattern NUMBERING = Pattern.compile("(?m)^[^\\p{L}\\d\\n]*+\\d{1,2}[.)] ");
    private static final Pattern IN_THE_NAME_OF =
            Pattern.compile("(?i)(?<!\\p{L})(?:a\\.n\\.?|a/n|atas nama)(?!\\p{L})");

    /** "Saya Budi", "daftar untuk Budi Hartono": only a capital letter tells a name from a word here. */
    private static final Set<String> BEFORE_A_NAME = Words.set("saya sy aku am kulo untuk utk buat adalah");

    private static final Set<String> AFTER_A_NAME =
            Words.set("mau ingin pengen pingin untuk utk tgl tanggal pada hari for on hendak bade badhe akan");

    private static final int LONGEST_NAME = 8;
    private static final int LONGEST_PLACE = 6;

    private final String text;
    private final List<Token> tokens;
    private final Findings findings;
    private @Nullable Kind label;

    private FreeText(String text, LocalDate today) {
        this.text = text;
        this.tokens = Tokens.of(text, today);
        this.findings = new Findings(text.indexOf('#') >= 0, today);
    }

    /**
     * Reads it.
     *
     * @param plain the message
     * @param today the day of the message
     * @return empty when it is something else
     */
    static Optional<Understood> read(String plain, LocalDate today) {
        String text =
                IN_THE_NAME_OF.matcher(NUMBERING.matcher(plain).replaceAll("")).replaceAll("nama");
        FreeText reader = new FreeText(text, today);
        return reader.readAll() ? reader.findings.understood(Shape.of(plain)) : Optional.empty();
    }

    private boolean readAll() {
        int at = 0;
        while (at >= 0 && at < tokens.size()) {
            at = readOne(at);
        }
        return at >= 0;
    }

    /** The place of the next token to read, or -1 where this one has no place in a registration. */
    private int readOne(int at) {
        Token token = tokens.get(at);
        return switch (token.kind()) {
            case OTHER -> isPlaceBeforeDate(at) ? at + 1 : -1;
            case WORD, MAYBE_NAME -> isAddressee(at) ? at + 1 : name(at);
            case DATE -> date(token) ? at + 1 : -1;
            case BIRTH_LABEL -> {
                label = Kind.BIRTH_LABEL;
                yield afterPlace(at + 1);
            }
            case NAME_LABEL -> {
                label = Kind.NAME_LABEL;
                yield afterLabel(at + 1);
            }
            case VISIT_LABEL -> {
                label = Kind.VISIT_LABEL;
                yield at + 1;
            }
            default -> {
                findings.mention(token);
                yield at + 1;
            }
        };
    }

    /** "Budi, Bogor 25-01-1987", as identity cards have it. */
    private boolean isPlaceBeforeDate(int at) {
        int next = at + 1;
        while (next < tokens.size() && tokens.get(next).kind() == Kind.BREAK) {
            next++;
        }
        return Vocabulary.isPlace(tokens.get(at).word())
                && next < tokens.size()
                && tokens.get(next).kind() == Kind.DATE;
    }

    private boolean date(Token date) {
        boolean fits = label != Kind.NAME_LABEL;
        findings.addDate(date, label);
        label = null;
        return fits;
    }

    /** "Nama lengkap saya adalah: ". */
    private int afterLabel(int from) {
        int at = from;
        while (at < tokens.size()
                && (Vocabulary.AFTER_LABEL.contains(tokens.get(at).word())
                        || tokens.get(at).kind() == Kind.BREAK
                                && !tokens.get(at).text().equals("\n"))) {
            at++;
        }
        return at;
    }

    /** A birth date is often written with its place, "TTL: Bogor, 25-01-1987", which nobody needs here. */
    private int afterPlace(int from) {
        for (int at = from; at < tokens.size() && at <= from + LONGEST_PLACE; at++) {
            switch (tokens.get(at).kind()) {
                case DATE -> {
                    return at;
                }
                case WORD, MAYBE_NAME, OTHER, GLUE, BREAK, BIRTH_LABEL -> {}
                default -> {
                    return from;
                }
            }
        }
        return from;
    }

    private int name(int start) {
        int end = endOfName(start);
        boolean labelled = label == Kind.NAME_LABEL;
        if (label != null && !labelled || end - start > LONGEST_NAME || !labelled && !standsAlone(start, end)) {
            return -1;
        }
        label = null;
        int first = isTitleOfAName(start) ? start - 1 : start;
        Optional<PersonName> name = PersonName.parse(withoutStop(
                text.substring(tokens.get(first).start(), tokens.get(end - 1).end())));
        name.ifPresent(known -> findings.addName(found(known, labelled, start, end)));
        return name.isPresent() ? end : -1;
    }

    private Findings.Name found(PersonName name, boolean labelled, int start, int end) {
        List<Token> words = tokens.subList(start, end);
        boolean capitalised = words.stream().allMatch(Token::isCapitalised);
        boolean certain = labelled || words.stream().noneMatch(word -> word.kind() == Kind.MAYBE_NAME);
        return new Findings.Name(name, labelled, capitalised, isWhole(start, end), certain);
    }

    private int endOfName(int start) {
        int end = start;
        while (end < tokens.size() && isOfName(tokens.get(end))) {
            end++;
        }
        return end;
    }

    private static boolean isOfName(Token token) {
        return token.kind() == Kind.WORD || token.kind() == Kind.MAYBE_NAME;
    }

    /** "Kak Rina, saya mau daftar": whom it is said to. */
    private boolean isAddressee(int start) {
        return start == 1
                && Vocabulary.POLITE.contains(tokens.get(0).word())
                && start + 2 < tokens.size()
                && tokens.get(start + 1).text().equals(",")
                && (tokens.get(start + 2).kind() == Kind.GLUE
                        || tokens.get(start + 2).kind() == Kind.REGISTER);
    }

    private static String withoutStop(String name) {
        return name.endsWith(".") ? name.substring(0, name.length() - 1) : name;
    }

    /** "Ibu Ratna", at the beginning; further on it is whom one talks to. */
    private boolean isTitleOfAName(int start) {
        return start == 1
                && Vocabulary.TITLES.contains(tokens.get(0).word())
                && tokens.get(0).isCapitalised()
                && tokens.get(1).isCapitalised();
    }

    /** Whether no word beside it makes it a part of a sentence, as in "my flight is". */
    private boolean standsAlone(int start, int end) {
        boolean before = start == 0 || mayStandBefore(tokens.get(start - 1), tokens.subList(start, end));
        return before && (end == tokens.size() || mayStandAfter(tokens.get(end)));
    }

    private static boolean mayStandBefore(Token token, List<Token> name) {
        return switch (token.kind()) {
            case BREAK, DATE, AND, REGISTER, OBJECT, POLITE -> true;
            case GLUE -> BEFORE_A_NAME.contains(token.word()) && name.stream().allMatch(Token::isCapitalised);
            default -> false;
        };
    }

    private static boolean mayStandAfter(Token token) {
        return switch (token.kind()) {
            case BREAK, DATE, AND, REGISTER, POLITE, BIRTH_LABEL, VISIT_LABEL -> true;
            case GLUE -> AFTER_A_NAME.contains(token.word());
            default -> false;
        };
    }

    /** Whether nothing else is written but polite words behind it, or "perkenalkan, saya" before it. */
    private boolean isWhole(int start, int end) {
        boolean first = start == 0 || isTitleOfAName(start);
        boolean introduced = !first
                && BEFORE_A_NAME.contains(tokens.get(start - 1).word())
                && tokens.subList(0, start - 1).stream().allMatch(FreeText::isPolite);
        return (first || introduced)
                && tokens.subList(end, tokens.size()).stream().allMatch(FreeText::isPolite);
    }

    private static boolean isPolite(Token token) {
        return token.kind() == Kind.POLITE || token.kind() == Kind.BREAK;
    }
}
