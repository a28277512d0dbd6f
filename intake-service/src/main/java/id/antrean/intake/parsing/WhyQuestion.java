package id.antrean.intake.parsing;

import java.util.Set;

/** Asks why the number is flagged or blocked, or why it cannot register. */
final class WhyQuestion {

    private static final Set<String> WHY = Words.set("kenapa kenp knapa knp mengapa napa ngapa why");

    private static final Set<String> BLOCKED = Words.set("""
            banned blacklist blacklisted blocked diblacklist diblok diblokir flagged keblokir pemblokiran terblokir
            unblock
            """);

    /** Said of other things too, so that they count only where somebody asks why. */
    private static final Set<String> HELD_BACK = Words.set("""
            block blokir catatan denied dibatasi dikunci ditandai ditolak flag refused rejected strike tanda tertolak
            """);

    private static final Set<String> HIT = Words.set("kena terkena got");
    private static final Set<String> BLOCK = Words.set("ban block blokir flag");
    private static final Set<String> LIST = Words.set("daftar");
    private static final Set<String> BLACK = Words.set("hitam");
    private static final Set<String> NUMBER =
            Words.set("account aku akun am i me my no nomer nomor number saya sy wa whatsapp");
    private static final Set<String> OF_BANKS = Words.set("atm bank card kartu rekening");
    private static final Set<String> PAPERS =
            Words.set("berkas document documents dokumen foto ktp papers permohonan photo visa");

    private static final Set<String> CAN = Words.set("bisa boleh can cannot could dapat unable");
    private static final Set<String> NEVER_CAN = Words.set("cannot unable");
    private static final Set<String> REGISTER =
            Words.set("antri book booking daftar mendaftar mendaftarkan regis register registrasi");

    private static final Set<String> DONE_TO = Words.set("""
            berubah canceled cancelled changed deleted dibatalkan diganti dihapus dimundurkan dipindah dipindahkan
            diubah diundur moved postponed rescheduled terhapus
            """);

    private static final int NEAR = 4;

    private WhyQuestion() {}

    static boolean asks(Sentence sentence) {
        boolean blocked = sentence.has(BLOCKED) || sentence.hasPair(LIST, BLACK, 1) || sentence.hasPair(HIT, BLOCK, 1);
        if (blocked && (sentence.has(NUMBER) || sentence.has(WHY)) && !sentence.has(OF_BANKS)) {
            return true;
        }
        return sentence.has(WHY) && (sentence.has(HELD_BACK) || cannotRegister(sentence)) && !isAboutPapers(sentence);
    }

    /** Asks why the office did something to a booking: what became of it answers that. */
    static boolean asksWhatBecame(Sentence sentence) {
        return sentence.has(WHY) && sentence.has(DONE_TO) && !sentence.has(CAN) && !isAboutPapers(sentence);
    }

    private static boolean cannotRegister(Sentence sentence) {
        return sentence.hasPair(StatusQuestion.NOT, REGISTER, NEAR) && sentence.hasPair(StatusQuestion.NOT, CAN, 1)
                || sentence.hasPair(CAN, REGISTER, NEAR)
                        && (sentence.has(NEVER_CAN) || sentence.hasPair(CAN, StatusQuestion.NOT, 2));
    }

    private static boolean isAboutPapers(Sentence sentence) {
        boolean papers = sentence.has(PAPERS) || sentence.first(Sentence::isPassport) >= 0;
        return papers && !sentence.has(StatusQuestion.BOOKING) && !sentence.has(REGISTER);
    }
}
