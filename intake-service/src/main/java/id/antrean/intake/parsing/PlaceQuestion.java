package id.antrean.intake.parsing;

import java.util.Set;

/** Asks where the office is, or how to get there: "alamat", "lokasi kantor", "where is the office". */
final class PlaceQuestion {

    private static final Set<String> PLACE = Words.set("""
            address alamat denah direction directions gmaps location lokasi map maps peta rute sharelok sharelokasi
            shareloc sherlok sherloc
            """);

    private static final Set<String> WHERE = Words.set("dimana dmana dmn kemana mana where");
    private static final Set<String> OFFICE = Words.set("arah imigrasi immigration kanim kantor office tempat");
    private static final Set<String> WAY = Words.set("arah get jalan way");
    private static final Set<String> COME = Words.set("come datang go");

    /** What else has an address, and what is done with one's own. */
    private static final Set<String> OF_OTHERS = Words.set("""
            akta domisili email ganti kk ktp pindah rumah surat ubah
            """);

    private static final Set<String> MINE = Words.set("aku ku my saya sy");

    private static final int NEAR = 4;
    private static final int WITHIN = 3;

    private PlaceQuestion() {}

    static boolean asks(Sentence sentence) {
        if (sentence.has(OF_OTHERS) || sentence.hasPair(PLACE, MINE, 1) || sentence.hasPair(MINE, PLACE, 1)) {
            return false;
        }
        return sentence.has(PLACE)
                || sentence.hasPair(WHERE, OFFICE, NEAR)
                || sentence.hasPair(OFFICE, WHERE, NEAR)
                || sentence.hasPair(COME, WHERE, 2)
                || sentence.hasPair(WHERE, COME, NEAR)
                || sentence.hasPair(WAY, OFFICE, WITHIN);
    }
}
