package id.antrean.intake.parsing;

import id.antrean.intake.parsing.Token.Kind;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Words that greet, label or tell a day, and that people are called too. Which it is shows in what stands beside them: what
 * touches the other words of a name may be one of them.
 */
final class NamesToo {

    /** "Name" in Javanese. */
    private static final String LABEL_AND_NAME = "asma";

    private static final Set<String> SIGNS_OF_A_LABEL = Set.of(":", "=");

    private NamesToo() {}

    /**
     * What the word at this place is to a name beside it.
     *
     * @return {@code WORD} where it belongs to the name, {@code MAYBE_NAME} where only the person knows, and empty where it is
     *     what else it may be
     */
    static Optional<Kind> at(List<Token> tokens, int at) {
        String word = tokens.get(at).word();
        if (word.equals("anak")) {
            boolean title = has(tokens, at + 1)
                    && Vocabulary.AFTER_ANAK.contains(tokens.get(at + 1).word());
            return title ? Optional.of(Kind.WORD) : Optional.empty();
        }
        boolean labelled = isLabelled(tokens, at);
        if (!labelled && !tokens.get(at).isCapitalised()) {
            return Optional.empty();
        }
        if (isName(tokens, at + 1, labelled)) {
            return first(word);
        }
        if (labelled && isWholeField(tokens, at) && isOne(word)) {
            return Optional.of(Kind.WORD);
        }
        boolean last = Vocabulary.LAST_OF_A_NAME.contains(word)
                && isName(tokens, at - 1, labelled)
                && endsAName(tokens, at + 1);
        if (!last) {
            return Optional.empty();
        }
        // At the end of a message it may greet.
        return Optional.of(labelled || has(tokens, at + 1) ? Kind.WORD : Kind.MAYBE_NAME);
    }

    private static boolean isOne(String word) {
        return Vocabulary.FIRST_OF_A_NAME.contains(word) || Vocabulary.LAST_OF_A_NAME.contains(word);
    }

    /** "Nama: Selamat". */
    private static boolean isWholeField(List<Token> tokens, int at) {
        return SIGNS_OF_A_LABEL.contains(tokens.get(at - 1).text()) && endsAName(tokens, at + 1);
    }

    private static Optional<Kind> first(String word) {
        if (Vocabulary.FIRST_OF_A_NAME.contains(word)) {
            return Optional.of(Kind.WORD);
        }
        boolean other = word.equals(LABEL_AND_NAME) || RelativeDay.weekday(word).isPresent();
        return other ? Optional.of(Kind.MAYBE_NAME) : Optional.empty();
    }

    /** A word that is nothing but a name, written as one where no label says so. */
    private static boolean isName(List<Token> tokens, int at, boolean labelled) {
        return has(tokens, at)
                && tokens.get(at).kind() == Kind.WORD
                && RelativeDay.weekday(tokens.get(at).word()).isEmpty()
                && (labelled || tokens.get(at).isCapitalised());
    }

    /** "Nama: ", and words only in between. */
    private static boolean isLabelled(List<Token> tokens, int at) {
        int before = at - 1;
        while (has(tokens, before) && tokens.get(before).kind() == Kind.WORD) {
            before--;
        }
        if (!has(tokens, before)
                || !SIGNS_OF_A_LABEL.contains(tokens.get(before).text())) {
            return false;
        }
        int label = before - 1;
        while (has(tokens, label)
                && Vocabulary.AFTER_LABEL.contains(tokens.get(label).word())) {
            label--;
        }
        return has(tokens, label) && tokens.get(label).kind() == Kind.NAME_LABEL;
    }

    private static boolean endsAName(List<Token> tokens, int at) {
        return !has(tokens, at)
                || switch (tokens.get(at).kind()) {
                    case DATE, BIRTH_LABEL, VISIT_LABEL, BREAK -> true;
                    default -> false;
                };
    }

    private static boolean has(List<Token> tokens, int at) {
        return at >= 0 && at < tokens.size();
    }
}
