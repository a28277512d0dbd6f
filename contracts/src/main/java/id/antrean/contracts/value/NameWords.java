package id.antrean.contracts.value;

import java.text.Normalizer;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * The words of a name as they are compared: capital letters without accents, titles left out, each word in one
 * spelling.
 *
 * <p>Rules that look at a word's place or punctuation never apply to the words of a {@link #key()}: there the whole words
 * come before the initials, and nothing is dotted. So a key is its own key.
 *
 * <p>Kept on purpose: R., Raden, Rr., I, Ni, Andi and the like are parts of the name on the identity card.
 */
final class NameWords {

    private static final String MUHAMMAD = "MUHAMMAD";

    private static final String SITI = "SITI";
    private static final String ABDUL = "ABDUL";
    /** Siti in front of a name, sarjana teknik behind it. */
    private static final String ST = "ST";

    /** Never part of a name when another word is there, dotted or not, wherever they stand. */
    private static final Set<String> TITLES = words("""
            PROF DR DRG DRH DRS DRA IR H HJ HAJI HAJAH KH KYAI KIAI UST USTAD USTADZ USTAZ USTADZAH USTAZAH
            BAPAK BPK PAK IBU BU SDR SDRI SDRA TN TUAN NY NYONYA NN NONA MR MRS MS
            SH SE SKOM SIKOM SPD SPDI SPDSD ST SSI SSOS SSN SSIT SST SAG SKEP SKM SKED SKG SKH SPSI
            SFARM SHUT SHUM SGZ SKEB SSTAT STP STHI SARS APT LC AMD AMDKEP AMDKEB AMDKOM
            MM MT MH MHI MSI MSC MPD MPDI MKOM MIKOM MKES MHUM MBA MPSI MPHIL MKN MKEB MKEP PHD BSC BCOM
            """);

    /** Titles only where dots or a comma tell so: without them they are names or parts of names, too. */
    private static final Set<String> DOTTED = words("""
            MA BA SP SS SI SIP SIK SPI SPT SAP SAK SHI SEI SEK SSY SESY SDS STH STR STRKOM ME MED MSN MTH MTI MSE MPH
            MAG MAP MAK MENG MARS BENG DEA AK CA CPA NS
            SPA SPOG SPPD SPB SPAN SPM SPJP SPKK SPP SPS SPTHT SPKJ SPRAD SPU SPPK SPOT SPBS SPKFR
            """);

    private static final Set<String> PARTICLES = words("BIN BINTI BINTE BT");

    private static final int LONGEST_DOTTED = 4;
    private static final int SHORTEST_REST = 4;
    private static final int SHORTEST_FOLDED = 3;
    private static final String APOSTROPHES = "'‘’`´ʻʼ";

    private static final Comparator<String> WHOLE_WORDS_FIRST = Comparator.<String>comparingInt(
                    word -> isInitial(word) ? 1 : PARTICLES.contains(word) ? 2 : 0)
            .thenComparing(Comparator.naturalOrder());

    private final List<String> words;
    private final boolean startsWithM;

    /** A word as written, and what stood between it and the one before. */
    private record Piece(String text, boolean dotBefore, boolean commaBefore) {}

    private NameWords(List<String> words, boolean startsWithM) {
        this.words = words;
        this.startsWithM = startsWithM;
    }

    /** Reads the words of a name that has at least two letters. */
    static NameWords of(String name) {
        List<String> words = new ArrayList<>();
        for (String piece : withoutDegrees(pieces(name))) {
            addCanonical(piece, words);
        }
        int first = 0;
        while (first < words.size() - 1
                && isTitle(words.get(first))
                && !words.get(first).equals(ST)) {
            first++;
        }
        boolean followed = words.stream().skip(first + 1L).anyMatch(NameWords::isOfName);
        boolean startsWithM = followed && words.get(first).equals("M");
        if (followed && words.get(first).equals(ST)) {
            words.set(first, SITI);
        }
        if (words.stream().anyMatch(NameWords::isOfName)) {
            words.removeIf(NameWords::isTitle);
        }
        return new NameWords(withoutParticles(words), startsWithM);
    }

    /** How many letters there are in the name, apostrophes and marks left out. */
    static int letters(String name) {
        return pieces(name).stream().mapToInt(piece -> piece.text.length()).sum();
    }

    /** The words in the order they were written, each once; an M. in front of the name is the initial it is. */
    List<String> inOrder() {
        return List.copyOf(new LinkedHashSet<>(words));
    }

    /** All words in an order of their own, an M. in front of the name read as {@value #MUHAMMAD}. */
    String key() {
        List<String> sorted = new ArrayList<>(words);
        if (startsWithM) {
            sorted.set(sorted.indexOf("M"), MUHAMMAD);
        }
        return sorted.stream().distinct().sorted(WHOLE_WORDS_FIRST).collect(Collectors.joining(" "));
    }

    /** Tells whether the word is one letter that may stand for a word. */
    static boolean isInitial(String word) {
        return word.length() == 1 && isLatin(word.charAt(0));
    }

    /** Tells whether the word names somebody: it is no initial, no title and no "bin". */
    static boolean isOfName(String word) {
        return !isInitial(word) && !isTitle(word) && !PARTICLES.contains(word);
    }

    private static boolean isTitle(String word) {
        return TITLES.contains(word);
    }

    private static List<Piece> pieces(String name) {
        String capitals = withoutMarks(name).toUpperCase(Locale.ROOT);
        List<Piece> pieces = new ArrayList<>();
        StringBuilder word = new StringBuilder();
        StringBuilder between = new StringBuilder();
        for (int i = 0; i < capitals.length(); ) {
            int letter = capitals.codePointAt(i);
            i += Character.charCount(letter);
            if (APOSTROPHES.indexOf(letter) >= 0) {
                continue;
            }
            if (Character.isLetter(letter)) {
                word.appendCodePoint(letter);
            } else {
                addPiece(word, between, pieces);
                between.appendCodePoint(letter);
            }
        }
        addPiece(word, between, pieces);
        return pieces;
    }

    private static void addPiece(StringBuilder word, StringBuilder between, List<Piece> pieces) {
        if (!word.isEmpty()) {
            boolean comma = between.indexOf(",") >= 0;
            boolean dot = between.indexOf(".") >= 0 && !comma && between.indexOf("-") < 0;
            pieces.add(new Piece(word.toString(), dot, comma));
            word.setLength(0);
            between.setLength(0);
        }
    }

    private static String withoutMarks(String name) {
        // To Unicode the acute accent is a space with a mark.
        String parts = Normalizer.normalize(name.replace('´', '\''), Normalizer.Form.NFKD);
        StringBuilder plain = new StringBuilder(parts.length());
        parts.codePoints()
                .filter(letter -> switch (Character.getType(letter)) {
                    case Character.NON_SPACING_MARK, Character.COMBINING_SPACING_MARK, Character.ENCLOSING_MARK ->
                        false;
                    default -> true;
                })
                .forEach(plain::appendCodePoint);
        return plain.toString();
    }

    /** Leaves out what only dots or a comma show to be titles, as in "Budi, S.Kom., M.A.". */
    private static List<String> withoutDegrees(List<Piece> pieces) {
        List<String> kept = new ArrayList<>();
        boolean named = false;
        for (int i = 0; i < pieces.size(); ) {
            int length = degreeAt(pieces, i, named);
            if (length == 0) {
                String text = pieces.get(i).text;
                kept.add(text);
                // Before the first whole word they are initials, as those of S.H. Mintardja.
                named |= isOfName(text);
                i++;
            } else {
                i += length;
            }
        }
        return kept;
    }

    /** How many pieces from here on are one title; 0 for none. */
    private static int degreeAt(List<Piece> pieces, int start, boolean named) {
        Piece first = pieces.get(start);
        int longest = 0;
        StringBuilder joined = new StringBuilder(first.text);
        int end = Math.min(pieces.size(), start + LONGEST_DOTTED);
        for (int i = start + 1; i < end && belongTogether(pieces.get(i - 1), pieces.get(i)); i++) {
            String title = joined.append(pieces.get(i).text).toString();
            boolean known = named && (isTitle(title) || DOTTED.contains(title));
            // A kiai's title stands before the name, and has to leave one behind it.
            boolean kiai = title.equals("KH") && pieces.stream().skip(i + 1L).anyMatch(piece -> isOfName(piece.text));
            if (known || kiai) {
                longest = i - start + 1;
            }
        }
        return longest == 0 && named && first.commaBefore && DOTTED.contains(first.text) ? 1 : longest;
    }

    private static boolean belongTogether(Piece one, Piece next) {
        boolean initialAndWord = isInitial(one.text) && !isInitial(next.text) && !next.commaBefore;
        return next.dotBefore || initialAndWord;
    }

    /** Adds the word, or its two parts where it is run together from two, in the one spelling it is compared in. */
    private static void addCanonical(String word, List<String> words) {
        if (isTitle(word)) {
            words.add(word);
            return;
        }
        String spelled = modern(word);
        int rest = startOfSecondWord(spelled);
        if (rest > 0) {
            addCanonical(spelled.startsWith("ABDU") ? ABDUL : spelled.substring(0, rest), words);
            addCanonical(spelled.substring(rest), words);
            return;
        }
        String folded = withoutDoubles(spelled);
        if (folded.equals(word)) {
            words.add(inFull(word));
        } else {
            addCanonical(folded, words);
        }
    }

    /** The one form of the first words that are most often shortened. */
    private static String inFull(String folded) {
        return switch (folded) {
            case "MUH", "MOH", "MUHD", "MOHD", "MHD", "MHMD", "MUHAMAD", "MOHAMAD", "MUHAMED", "MOHAMED" -> MUHAMMAD;
            case "MUHAMAT", "MOHAMAT", "MUHAMET", "MOHAMET" -> MUHAMMAD;
            case "AH", "AHMAT", "AHMED" -> "AHMAD";
            case "ABD", "ABDUR", "ABDUS", "ABDUN" -> ABDUL;
            case "NOR" -> "NUR";
            default -> folded;
        };
    }

    /** Where the second word begins in Nuraini, Nurulhuda, Abdulhamid, Abdurrahman; 0 when it is one word. */
    private static int startOfSecondWord(String word) {
        int start = 0;
        if (word.startsWith("NUR")) {
            start = word.startsWith("NURUL") ? 5 : 3;
        } else if (word.startsWith("ABDU") && word.length() > 5) {
            char next = word.charAt(4);
            // The l of Abdul gives way to r, s, n and the like: written twice, or once.
            boolean absorbed = "RSNDTZ".indexOf(next) >= 0;
            boolean once = absorbed && word.charAt(5) != next;
            start = once ? 4 : absorbed || next == 'L' ? 5 : 0;
        }
        return word.length() - start >= SHORTEST_REST ? start : 0;
    }

    /** The spelling of today for that of before 1972: Tjahjono is Cahyono, Soekarno Sukarno, Achmad and Akhmad Ahmad. */
    private static String modern(String word) {
        if (word.length() < SHORTEST_FOLDED) {
            return word;
        }
        // A lone j was a y, but to many it is the j of today: only beside a dj or tj there is no doubt.
        boolean old = word.contains("DJ") || word.contains("TJ");
        StringBuilder modern = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            String letters = digraph(word, i);
            if (letters != null) {
                modern.append(letters);
                i++;
            } else {
                modern.append(letter(word, i, old));
            }
        }
        return modern.toString();
    }

    private static @Nullable String digraph(String word, int at) {
        if (at + 1 == word.length()) {
            return null;
        }
        return switch (word.substring(at, at + 2)) {
            case "OE" -> "U";
            case "DJ" -> "J";
            case "TJ" -> "C";
            case "SJ" -> "SY";
            case "NJ" -> "NY";
            case "KH" -> "H";
            case "CH" -> word.startsWith("R", at + 2) ? "K" : word.startsWith("ANDRA", at + 2) ? "C" : "H";
            default -> null;
        };
    }

    private static char letter(String word, int at, boolean old) {
        char letter = word.charAt(at);
        boolean last = at == word.length() - 1;
        return switch (letter) {
            case 'J' -> old ? 'Y' : 'J';
            case 'Q' -> 'K';
            case 'Y' -> last && isLatin(word.charAt(at - 1)) && !isVowel(word.charAt(at - 1)) ? 'I' : 'Y';
            default -> letter;
        };
    }

    private static String withoutDoubles(String word) {
        if (word.length() < SHORTEST_FOLDED) {
            return word;
        }
        StringBuilder single = new StringBuilder(word.length());
        for (int i = 0; i < word.length(); i++) {
            char letter = word.charAt(i);
            if (i == 0 || letter != word.charAt(i - 1) || !isLatin(letter)) {
                single.append(letter);
            }
        }
        // A word of one letter would be an initial.
        return single.length() == 1 ? word.substring(0, 2) : single.toString();
    }

    private static List<String> withoutParticles(List<String> words) {
        List<String> kept = new ArrayList<>();
        for (int i = 0; i < words.size(); i++) {
            String word = words.get(i);
            boolean particle = PARTICLES.contains(word) || word.equals("B");
            boolean between = particle
                    && words.subList(0, i).stream().anyMatch(NameWords::isOfName)
                    && words.subList(i + 1, words.size()).stream().anyMatch(NameWords::isOfName);
            if (!between) {
                kept.add(word);
            }
        }
        return kept;
    }

    /** Tells whether the letter is one of A, E, I, O, U. */
    static boolean isVowel(char letter) {
        return "AEIOU".indexOf(letter) >= 0;
    }

    private static boolean isLatin(char letter) {
        return letter >= 'A' && letter <= 'Z';
    }

    private static Set<String> words(String separated) {
        return Set.of(separated.strip().split("\\s+"));
    }
}
