package id.antrean.intake.parsing;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived.Intent;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;

/**
 * The plain commands: a line of one command word, with no more than polite words around it. A slip of one letter is
 * overlooked where the word is long enough to be known by its other letters.
 */
final class Commands {

    private static final Understood STATUS = new Understood.Enquiry(Subject.STATUS);
    private static final Understood WHY = new Understood.Enquiry(Subject.WHY);
    private static final Understood CANCEL = new Understood.Enquiry(Subject.CANCEL);
    private static final Understood CHANGE = new Understood.Enquiry(Subject.CHANGE);
    private static final Understood INFO = new Understood.Other(Intent.INFO);

    private static final Set<String> POLITE = Words.set("""
            ada admin aja aku assalamualaikum baik bantu bapak boleh bu coba deh dong donk gan gitu begitu ibu ingin ini itu
            kak kakak kasih lah maaf malam makasih mas mau mbak min minta mohon pagi pak permisi pls plis punten saja
            saya sayang selamat siang sih sis sir sore sy terima terimakasih tolong tq trims ya yah yaa
            a an afternoon can could dear evening get give good have hello help hey hi i is like maam madam me morning
            my need please see thank thanks that the this to us want would you
            hai halo hallo
            """);

    /** Polite words too, as in "please help me: status"; a command where nothing else is asked. */
    private static final Set<String> HELP = Words.set("help bantu");

    /** Words that are near a command word but another word: places, people, things. */
    private static final Set<String> OTHER_WORDS = Words.set("cancer cancers chancel chance charge isyarat statue");

    private static final Map<String, Understood> WORDS = words();
    private static final int SHORTEST_WITH_SLIP = 6;
    private static final int SHORTEST_WITH_SWAP = 5;
    private static final Pattern REPEATED = Pattern.compile("(.)\\1+");

    private Commands() {}

    private static Map<String, Understood> words() {
        Map<String, Understood> words = new LinkedHashMap<>();
        add(words, STATUS, "status cek check kode");
        add(words, WHY, "kenapa mengapa knapa knp kenp napa why");
        add(words, CANCEL, "batal batalkan hapus hapuskan cancel delete");
        add(words, CHANGE, "ubah rubah reschedule resched change");
        add(words, INFO, """
                info informasi information syarat persyaratan requirements requirement aturan peraturan ketentuan
                prosedur rules help bantuan bantu panduan petunjuk menu
                """);
        return Collections.unmodifiableMap(words);
    }

    private static void add(Map<String, Understood> words, Understood meaning, String dictionary) {
        Words.set(dictionary).forEach(word -> words.put(word, meaning));
    }

    /** The command that a text consists of, if it does. */
    static Optional<Understood> in(Sentence sentence) {
        List<String> words = sentence.without(POLITE::contains).words();
        if (words.isEmpty()) {
            return sentence.has(HELP) ? Optional.of(INFO) : Optional.empty();
        }
        return words.size() == 1
                ? meaning(words.get(0)).filter(meaning -> !meaning.equals(INFO) || !InfoQuestion.isThanked(sentence))
                : Optional.empty();
    }

    private static Optional<Understood> meaning(String word) {
        Understood exact = WORDS.get(word);
        if (exact != null || OTHER_WORDS.contains(word)) {
            return Optional.ofNullable(exact);
        }
        return WORDS.entrySet().stream()
                .filter(command -> isSlipOf(word, command.getKey()))
                .map(Map.Entry::getValue)
                .findFirst();
    }

    private static boolean isSlipOf(String typed, String word) {
        if (Math.abs(typed.length() - word.length()) > 1) {
            return typed.length() > word.length() && once(typed).equals(once(word));
        }
        int same = 0;
        while (same < Math.min(typed.length(), word.length()) && typed.charAt(same) == word.charAt(same)) {
            same++;
        }
        return isSlipFrom(same, typed, word) || once(typed).equals(once(word));
    }

    /** A key that was held too long: "BATALLL". */
    private static String once(String word) {
        return REPEATED.matcher(word).replaceAll("$1");
    }

    /** Whether one letter too many, too few or wrong, or two in the wrong order, is all that differs from here on. */
    private static boolean isSlipFrom(int at, String typed, String word) {
        boolean swapped = at + 1 < word.length()
                && typed.length() == word.length()
                && typed.charAt(at) == word.charAt(at + 1)
                && typed.charAt(at + 1) == word.charAt(at)
                && typed.substring(at + 2).equals(word.substring(at + 2));
        if (swapped || word.length() < SHORTEST_WITH_SLIP) {
            return swapped && word.length() >= SHORTEST_WITH_SWAP;
        }
        return rest(typed, at + 1).equals(rest(word, at + 1))
                || rest(typed, at + 1).equals(rest(word, at))
                || rest(typed, at).equals(rest(word, at + 1));
    }

    private static String rest(String word, int from) {
        return word.substring(Math.min(from, word.length()));
    }
}
