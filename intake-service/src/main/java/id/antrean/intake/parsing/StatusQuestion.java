package id.antrean.intake.parsing;

import java.util.Set;
import java.util.regex.Pattern;

/** Asks which bookings the sender has: "cek booking", "kode saya hilang", "where is my appointment". */
final class StatusQuestion {

    /** What a booking is called. */
    static final Set<String> BOOKING = Words.set("""
            antrean antri antrian appointment booking code jadwal kode pemesanan pendaftaran pesanan queue registrasi
            registration reservasi reservation schedule
            """);

    /** What asks for free days instead, and for the office's hours. */
    static final Set<String> FREE_DAYS = Words.set("""
            availability available buka free full kosong kuota libur open penuh sisa slot tersedia tutup
            """);

    static final Set<String> NOT = Words.set("belum blm enggak ga gak gk haven never nggak ngga not t tdk tidak");

    private static final Set<String> STATUS = Words.set("status");
    private static final Set<String> LOOK = Words.set("""
            cek check checking lihat liat melihat mengecek ngecek periksa see show tampilkan view
            """);

    /** What else has a status: marriage, work, WhatsApp. */
    private static final Set<String> OTHER_STATUS = Words.set("""
            cerai divorced duda janda kawin kewarganegaraan lajang married menikah nikah pekerjaan perkawinan pernikahan
            single wa whatsapp
            """);

    private static final Set<String> MARITAL = Words.set("marital relationship");
    private static final Set<String> MINE_BEFORE = Words.set("my our");
    private static final Set<String> MINE_AFTER = Words.set("aku gue gw kami kita ku saya sy");
    private static final Set<String> MY_BOOKING =
            Words.set("antreanku antrianku bookingku jadwalku kodeku pendaftaranku");

    /** "Mau booking saya Budi": a verb, and the beginning of something else. */
    private static final Set<String> VERB_AFTER = Words.set("bisa boleh ingin mau mo pengen want");

    private static final Set<String> BOOK = Words.set("booking registrasi reservasi");
    static final Set<String> CODE = Words.set("barcode code kode qr");
    private static final Set<String> REGISTERED = Words.set("registered terdaftar");
    private static final Set<String> WHETHER = Words.set("already am apa apakah belum blm sdh sudah udah");

    /** Words that may stand within the name of the thing: "kode antrian paspor saya", "jadwal kedatangan saya". */
    private static final Set<String> WITHIN_THE_NAME =
            Words.set("imigrasi immigration kedatangan kunjungan no nomer nomor number visit");

    private static final Pattern BOOKING_CODE =
            Pattern.compile("(?i)(?<![\\p{L}\\d])[A-Z]{3}-[0-9A-Z]{4}-[0-9A-Z]{4}(?![\\p{L}\\d])");

    private static final Set<String> FORGOTTEN = Words.set("forget forgot lupa");
    private static final Set<String> NAMED_AFTER = Words.set("antrean antrian booking");
    private static final Set<String> DO = Words.set("do");
    private static final Set<String> WHEN = Words.set("kapan when");
    private static final Set<String> COME = Words.set("come datang visit");
    private static final Set<String> I = Words.set("aku i my saya sy");

    private static final int NEAR = 3;
    private static final int FURTHER = 4;

    private StatusQuestion() {}

    static boolean asks(Sentence sentence) {
        Sentence named = sentence.without(word -> WITHIN_THE_NAME.contains(word) || Sentence.isPassport(word));
        return isOrder(named)
                || isMine(named)
                || sentence.hasPair(NOT, CODE, NEAR)
                || sentence.hasPair(FORGOTTEN, BOOKING, NEAR)
                || sentence.hasPair(CODE, NAMED_AFTER, 1)
                || sentence.hasPair(DO, BOOKING, FURTHER)
                || sentence.hasPair(WHEN, COME, FURTHER) && sentence.has(I)
                || sentence.has(REGISTERED) && sentence.has(WHETHER);
    }

    /** Whether it is asked for by its name, not only mentioned. */
    static boolean isOrder(Sentence sentence) {
        boolean other = sentence.hasPair(STATUS, OTHER_STATUS, NEAR) || sentence.hasPair(MARITAL, STATUS, 1);
        return sentence.has(STATUS) && !other || sentence.hasPair(LOOK, BOOKING, NEAR) && !sentence.has(FREE_DAYS);
    }

    /** Whether somebody typed a booking's code. */
    static boolean hasCode(String plain) {
        return BOOKING_CODE.matcher(plain).find();
    }

    static String withoutCodes(String plain) {
        return BOOKING_CODE.matcher(plain).replaceAll(" ");
    }

    private static boolean isMine(Sentence sentence) {
        if (sentence.has(FREE_DAYS)) {
            return false;
        }
        return sentence.has(MY_BOOKING)
                || sentence.hasPair(MINE_BEFORE, BOOKING, 2)
                || sentence.hasPair(BOOKING, MINE_AFTER, 1) && !sentence.hasPair(VERB_AFTER, BOOK, 1);
    }
}
