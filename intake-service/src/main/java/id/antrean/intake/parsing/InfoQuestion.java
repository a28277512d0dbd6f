package id.antrean.intake.parsing;

import java.util.Set;

/** Asks for the rules, the requirements, or how to register. */
final class InfoQuestion {

    private static final Set<String> RULES = Words.set("""
            aturan ketentuan peraturan persyaratan prosedur procedure requirement requirements rules syarat tatacara
            """);

    private static final Set<String> INFO = Words.set("info informasi information");
    private static final Set<String> THANKS = Words.set("kasih makasih terimakasih thank thanks thx tq trims");
    private static final Set<String> HOW = Words.set("bagaimana bgmn cara caranya gimana gmn how");
    private static final Set<String> REGISTER = Words.set("""
            antri apply bikin book booking buat daftar membuat mendaftar mendaftarkan mengurus ngurus pendaftaran
            perpanjang perpanjangan memperpanjang register registrasi registration renew urus
            """);

    private static final Set<String> BRING = Words.set("bawa bring dibawa membawa");
    private static final Set<String> PAPERS = Words.set("berkas documents dokumen papers");
    private static final Set<String> WHAT = Words.set("apa dibutuhkan diperlukan need needed perlu what which");

    private static final int NEAR = 5;

    private InfoQuestion() {}

    static boolean asks(Sentence sentence) {
        return sentence.has(RULES)
                || sentence.has(INFO) && !isThanked(sentence)
                || sentence.hasPair(HOW, REGISTER, NEAR)
                || (sentence.has(BRING) || sentence.has(PAPERS)) && sentence.has(WHAT);
    }

    /** "Terima kasih infonya". */
    static boolean isThanked(Sentence sentence) {
        int thanks = sentence.first(THANKS::contains);
        return thanks >= 0 && thanks < sentence.first(INFO::contains);
    }
}
