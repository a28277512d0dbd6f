package id.antrean.intake.parsing;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived.Intent;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Tells what a text that is no registration is about. A command on a line of its own goes before what the rest seems to
 * say; a passport that is lost goes before everything but the wish to cancel, since this queue is not for it (R9).
 */
final class Intents {

    private static final Set<String> CANCEL = Words.set("""
            batal batalin batalkan dibatalkan membatalkan pembatalan dibatalin hapus hapuskan dihapus menghapus
            penghapusan cancel canceled cancelled canceling cancelling cancellation delete withdraw
            """);

    /** "Tidak jadi": will not come after all. */
    private static final Set<String> NOT = Words.set("tidak tdk nggak ngga gak ga gk enggak");

    /** "Jangan dibatalkan", "don't cancel". */
    private static final Set<String> DO_NOT = Words.set("jangan jgn not dont");

    private static final Set<String> LOST_OR_DAMAGED = Words.set("""
            hilang kehilangan ilang rusak kerusakan sobek robek basah tercecer dicuri kecurian dirampok terbakar
            lost lose missing stolen damaged damage torn wet burnt burned broken
            """);

    private Intents() {}

    static Understood of(String plain) {
        Sentence sentence = Sentence.of(StatusQuestion.withoutCodes(plain));
        if (WhyQuestion.asksWhatBecame(sentence)) {
            return new Understood.Enquiry(Subject.STATUS);
        }
        if (wantsToCancel(sentence.words())) {
            return new Understood.Enquiry(Subject.CANCEL);
        }
        if (isLostOrDamaged(sentence)) {
            return new Understood.Other(Intent.LOST_OR_DAMAGED);
        }
        return command(plain).orElseGet(() -> question(sentence, plain));
    }

    private static Understood question(Sentence sentence, String plain) {
        if (WhyQuestion.asks(sentence)) {
            return new Understood.Enquiry(Subject.WHY);
        }
        if (ChangeWish.isIn(sentence, !WrittenDate.within(plain, 1).isEmpty())) {
            return new Understood.Enquiry(Subject.CHANGE);
        }
        if (StatusQuestion.asks(sentence) || StatusQuestion.hasCode(plain)) {
            return new Understood.Enquiry(Subject.STATUS);
        }
        if (PlaceQuestion.asks(sentence)) {
            return new Understood.Other(Intent.PLACE);
        }
        return new Understood.Other(InfoQuestion.asks(sentence) ? Intent.INFO : Intent.OTHER);
    }

    /** The command on the first line that has one and nothing else. */
    static Optional<Understood> command(String plain) {
        return plain.lines()
                .map(line -> Commands.in(Sentence.of(StatusQuestion.withoutCodes(line))))
                .flatMap(Optional::stream)
                .findFirst();
    }

    static boolean wantsToCancel(String plain) {
        return wantsToCancel(Words.of(plain));
    }

    private static boolean wantsToCancel(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            String before = i == 0 ? "" : words.get(i - 1);
            if (CANCEL.contains(words.get(i)) && !DO_NOT.contains(before) && !isDont(words, i)
                    || words.get(i).equals("jadi") && NOT.contains(before)) {
                return true;
            }
        }
        return false;
    }

    /** "Don't", of which the apostrophe makes two words. */
    private static boolean isDont(List<String> words, int at) {
        return at > 1 && words.get(at - 1).equals("t") && words.get(at - 2).equals("don");
    }

    /** Not where the code is what is lost: "kode booking paspor saya hilang". */
    private static boolean isLostOrDamaged(Sentence sentence) {
        int passport = sentence.first(Sentence::isPassport);
        int code = sentence.first(StatusQuestion.CODE::contains);
        return sentence.has(LOST_OR_DAMAGED) && passport >= 0 && (code < 0 || passport < code);
    }
}
