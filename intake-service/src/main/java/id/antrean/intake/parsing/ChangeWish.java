package id.antrean.intake.parsing;

import java.util.Set;

/** Wants another day: "ganti jadwal", "ubah ke hari Senin", "can I move my appointment". */
final class ChangeWish {

    private static final Set<String> ANOTHER_DAY = Words.set("""
            resched reschedule rescheduling reskedul reskejul
            """);

    private static final Set<String> CHANGE = Words.set("""
            change changing dimajukan dimundurkan diganti dipindah dipindahkan dirubah ditunda diubah diundur ganti
            maju majukan memindahkan memundurkan menunda mengganti mengubah mengundurkan merubah move moving mundur mundurin
            mundurkan pergantian perubahan pindah pindahin pindahkan postpone rubah switch tunda ubah undur undurkan
            """);

    /** What a booking is for; "kantor" too, as another office is another booking. */
    private static final Set<String> DAY = Words.set("""
            antrean antrian appointment besok booking date day hari jadwal jam jumat kamis kantor kedatangan kunjungan
            lusa minggu monday next pendaftaran rabu registration reservasi reservation sabtu schedule selasa senin sesi
            tanggal tgl thursday time tomorrow tuesday visit waktu wednesday week friday
            """);

    /** What else is changed. */
    private static final Set<String> OTHER_THING = Words.set("""
            address agama alamat birth buku data domisili email foto hp kelamin kerja kewarganegaraan kota ktp lahir name
            nama no nomer nomor number phone photo rumah sekolah status
            """);

    private static final Set<String> BIRTH = Words.set("birth lahir kelahiran");
    private static final Set<String> BETWEEN = Words.set("a dari di ke my our saya sy the to untuk utk");
    private static final Set<String> PLAN = Words.set("jadwal jadwalkan dijadwalkan menjadwalkan penjadwalan atur re");
    private static final Set<String> AGAIN = Words.set("ulang schedule");

    private static final int AFTER = 4;
    private static final int BEFORE = 4;
    private static final int BIRTH_WITHIN = 2;

    private ChangeWish() {}

    /**
     * Tells whether this is wished.
     *
     * @param hasDate whether a date is written in the text
     */
    static boolean isIn(Sentence sentence, boolean hasDate) {
        if (sentence.has(ANOTHER_DAY) || sentence.hasPair(PLAN, AGAIN, 1)) {
            return true;
        }
        if (sentence.has(StatusQuestion.FREE_DAYS) && !hasDate) {
            return false;
        }
        for (int i = 0; i < sentence.words().size(); i++) {
            if (CHANGE.contains(sentence.words().get(i))
                    && !isOfOtherThing(sentence, i)
                    && (hasDate || isOfDay(sentence, i))) {
                return true;
            }
        }
        return false;
    }

    private static boolean isOfDay(Sentence sentence, int verb) {
        return sentence.hasBetween(verb + 1, verb + AFTER, DAY) || sentence.hasBetween(verb - BEFORE, verb - 1, DAY);
    }

    /** "Ganti paspor", "change my name", "ubah tanggal lahir". */
    private static boolean isOfOtherThing(Sentence sentence, int verb) {
        int thing = verb + 1;
        while (thing < sentence.words().size()
                && thing <= verb + AFTER
                && BETWEEN.contains(sentence.words().get(thing))) {
            thing++;
        }
        if (thing >= sentence.words().size()) {
            return false;
        }
        String word = sentence.words().get(thing);
        return OTHER_THING.contains(word)
                || Sentence.isPassport(word)
                || DAY.contains(word) && sentence.hasBetween(thing + 1, thing + BIRTH_WITHIN, BIRTH);
    }
}
