package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived.Intent;
import java.util.List;
import java.util.Set;

/** Tells what a message that is no registration is about. */
final class Intents {

    private static final Set<String> CANCEL = Words.set("""
            batal batalin batalkan dibatalkan membatalkan pembatalan dibatalin hapus hapuskan dihapus menghapus
            penghapusan cancel canceled cancelled canceling cancelling cancellation delete withdraw
            """);

    /** "Tidak jadi": will not come after all. */
    private static final Set<String> NOT = Words.set("tidak tdk nggak ngga gak ga gk enggak");

    private static final Set<String> LOST_OR_DAMAGED = Words.set("""
            hilang kehilangan ilang rusak kerusakan sobek robek basah tercecer dicuri kecurian dirampok terbakar
            lost lose missing stolen damaged damage torn wet burnt burned broken
            """);

    private static final List<String> PASSPORT = List.of("paspor", "passport", "pasport", "passpor");

    private Intents() {}

    static Intent of(String plain) {
        List<String> words = Words.of(plain);
        if (wantsToCancel(words)) {
            return Intent.CANCEL;
        }
        boolean lost = words.stream().anyMatch(LOST_OR_DAMAGED::contains);
        return lost && words.stream().anyMatch(Intents::isPassport) ? Intent.LOST_OR_DAMAGED : Intent.OTHER;
    }

    static boolean wantsToCancel(String plain) {
        return wantsToCancel(Words.of(plain));
    }

    private static boolean wantsToCancel(List<String> words) {
        for (int i = 0; i < words.size(); i++) {
            if (CANCEL.contains(words.get(i))
                    || i > 0 && words.get(i).equals("jadi") && NOT.contains(words.get(i - 1))) {
                return true;
            }
        }
        return false;
    }

    /** With endings: "paspornya", "passportku". */
    private static boolean isPassport(String word) {
        return PASSPORT.stream().anyMatch(word::startsWith);
    }
}
