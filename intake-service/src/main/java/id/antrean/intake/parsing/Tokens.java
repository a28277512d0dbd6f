package id.antrean.intake.parsing;

import id.antrean.intake.parsing.Token.Kind;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/** Takes a text apart into tokens: first the dates, then what stands between them. */
final class Tokens {

    private static final Pattern PIECE =
            Pattern.compile("(?<time>(?i:jam|pukul|pkl|jm) ?\\d{1,2}(?:[.:]\\d\\d)?(?!\\d))"
                    + "|(?<word>\\p{L}[\\p{L}\\p{M}]*+(?:['’`-]\\p{L}[\\p{L}\\p{M}]*+)*+\\.?)"
                    + "|(?<number>\\d++)"
                    + "|(?<question>\\?)"
                    + "|(?<sign>[^\\s\\p{L}\\d])"
                    + "|(?<line>\\n)");

    /** Balinese names begin with "I", which is English for "saya". */
    private static final Set<String> BALINESE =
            Words.set("made wayan ketut nyoman gede putu gusti komang kadek dewa nengah gst");

    private static final Map<Kind, Set<String>> KINDS = Map.of(
            Kind.NAME_LABEL, Vocabulary.NAME_LABEL,
            Kind.BIRTH_LABEL, Vocabulary.BIRTH_LABEL,
            Kind.VISIT_LABEL, Vocabulary.VISIT_LABEL,
            Kind.REGISTER, Vocabulary.REGISTER,
            Kind.AND, Set.of("dan", "and", "serta"));

    private static final Set<String> BEFORE_A_DATE = Set.of(",", "tgl", "tanggal", "the");

    private static final int LONGEST_PHRASE = 5;

    private final String text;
    private final LocalDate today;
    private final List<Token> tokens = new ArrayList<>();

    private Tokens(String text, LocalDate today) {
        this.text = text;
        this.today = today;
    }

    static List<Token> of(String text, LocalDate today) {
        Tokens tokens = new Tokens(text, today);
        int end = 0;
        for (Token date : tokens.dates()) {
            if (date.start() >= end) {
                tokens.readBetween(end, date.start());
                tokens.tokens.add(date);
                end = date.end();
            }
        }
        tokens.readBetween(end, text.length());
        return tokens.withPhrases();
    }

    /** In the order of the text; a date with its year goes before its day and month only. */
    private List<Token> dates() {
        List<Token> dates = new ArrayList<>();
        for (WrittenDate date : WrittenDate.all(text)) {
            List<LocalDate> days =
                    date.resolve(VisitDay.LAST_SHORT_YEAR).stream().toList();
            dates.add(new Token(
                    Kind.DATE, date.start(), date.end(), text.substring(date.start(), date.end()), date, days));
        }
        int known = dates.size();
        int at = 0;
        for (MatchResult match : VisitDay.allWithoutYear(text)) {
            while (at < known && dates.get(at).end() <= match.start()) {
                at++;
            }
            if (at == known || match.end() <= dates.get(at).start()) {
                String month = match.group(2) != null ? match.group(2) : match.group(3);
                Optional<LocalDate> day = VisitDay.next(match.group(1), month, today);
                day.ifPresent(next -> dates.add(
                        new Token(Kind.DATE, match.start(), match.end(), match.group(), null, List.of(next))));
            }
        }
        dates.sort((one, other) -> Integer.compare(one.start(), other.start()));
        return dates;
    }

    private void readBetween(int start, int end) {
        Matcher matcher = PIECE.matcher(text).region(start, end);
        while (matcher.find()) {
            Kind kind = kind(matcher);
            tokens.add(Token.of(kind, matcher.start(), matcher.end(), matcher.group()));
        }
    }

    private static Kind kind(Matcher matcher) {
        if (matcher.group("word") != null) {
            return kind(Token.of(Kind.WORD, 0, 0, matcher.group()).word());
        }
        if (matcher.group("number") != null) {
            return Kind.OTHER;
        }
        return matcher.group("question") != null
                ? Kind.QUESTION
                : matcher.group("time") != null ? Kind.POLITE : Kind.BREAK;
    }

    private static Kind kind(String word) {
        for (Map.Entry<Kind, Set<String>> kind : KINDS.entrySet()) {
            if (kind.getValue().contains(word)) {
                return kind.getKey();
            }
        }
        if (Vocabulary.OBJECT.contains(word)) {
            return Kind.OBJECT;
        }
        if (Vocabulary.POLITE.contains(word)) {
            return Kind.POLITE;
        }
        return Vocabulary.GLUE.contains(word) ? Kind.GLUE : Vocabulary.isKnown(word) ? Kind.OTHER : Kind.WORD;
    }

    /** The tokens, where words that tell a day together are one date. */
    private List<Token> withPhrases() {
        List<Token> merged = new ArrayList<>();
        int at = 0;
        while (at < tokens.size()) {
            int length = phraseLength(at);
            int dated = length > 0 ? dateAfterWeekday(at + length - 1) : -1;
            if (dated > 0) {
                merged.add(agreeing(tokens.get(at + length - 1), tokens.get(dated)));
                at = dated + 1;
            } else if (NamesToo.at(tokens, at).isPresent()) {
                merged.add(of(NamesToo.at(tokens, at).get(), tokens.get(at)));
                at++;
            } else if (length > 0) {
                merged.add(phrase(at, length));
                at += length;
            } else {
                merged.add(isBalinese(at) ? of(Kind.WORD, tokens.get(at)) : tokens.get(at));
                at++;
            }
        }
        return merged;
    }

    /** Where the date is that the day of the week before it belongs to, or -1. */
    private int dateAfterWeekday(int at) {
        int next = at + 1;
        while (next < tokens.size() && BEFORE_A_DATE.contains(tokens.get(next).word())) {
            next++;
        }
        boolean dated = next < tokens.size() && tokens.get(next).kind() == Kind.DATE;
        return dated && RelativeDay.weekday(tokens.get(at).word()).isPresent() ? next : -1;
    }

    /** Of a day that is past, as births are, nobody remembers the day of the week. */
    private Token agreeing(Token weekday, Token date) {
        boolean toCome = date.days().size() == 1 && !date.days().get(0).isBefore(today);
        return toCome
                ? new Token(
                        Kind.DATE,
                        date.start(),
                        date.end(),
                        date.text(),
                        date.date(),
                        VisitDay.agreeing(date.days().get(0), RelativeDay.weekday(weekday.word())))
                : date;
    }

    private boolean isBalinese(int at) {
        return tokens.get(at).text().equals("I")
                && at + 1 < tokens.size()
                && BALINESE.contains(tokens.get(at + 1).word());
    }

    private static Token of(Kind kind, Token token) {
        return Token.of(kind, token.start(), token.end(), token.text());
    }

    private int phraseLength(int at) {
        int length = 0;
        while (length < LONGEST_PHRASE && at + length < tokens.size() && isWord(tokens.get(at + length))) {
            length++;
        }
        while (length > 0 && RelativeDay.of(words(at, length), today).isEmpty()) {
            length--;
        }
        return length;
    }

    private static boolean isWord(Token token) {
        return Character.isLetter(token.text().codePointAt(0)) && token.kind() != Kind.DATE;
    }

    private String words(int at, int length) {
        return tokens.subList(at, at + length).stream().map(Token::word).collect(Collectors.joining(" "));
    }

    private Token phrase(int at, int length) {
        int start = tokens.get(at).start();
        int end = tokens.get(at + length - 1).end();
        return new Token(
                Kind.DATE, start, end, text.substring(start, end), null, RelativeDay.of(words(at, length), today));
    }
}
