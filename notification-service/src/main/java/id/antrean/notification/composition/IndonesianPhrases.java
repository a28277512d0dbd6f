package id.antrean.notification.composition;

import id.antrean.contracts.value.Category;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;

/** Indonesian: plain, polite and short. Month and day names are our own, so that no locale data is needed. */
final class IndonesianPhrases implements Phrases {

    private static final int SHORT = 3;
    private static final List<String> DAYS = List.of("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu");
    private static final List<String> MONTHS = List.of(
            "Januari",
            "Februari",
            "Maret",
            "April",
            "Mei",
            "Juni",
            "Juli",
            "Agustus",
            "September",
            "Oktober",
            "November",
            "Desember");
    private static final DateTimeFormatter TIME = DateTimeFormatter.ofPattern("HH.mm", Locale.ROOT);

    @Override
    public String date(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().ordinal()) + ", " + dateAlone(day);
    }

    @Override
    public String dateAlone(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    @Override
    public String shortDate(LocalDate day) {
        return "%s %d %s %d"
                .formatted(
                        DAYS.get(day.getDayOfWeek().ordinal()).substring(0, SHORT),
                        day.getDayOfMonth(),
                        MONTHS.get(day.getMonthValue() - 1).substring(0, SHORT),
                        day.getYear());
    }

    @Override
    public String time(OffsetDateTime time) {
        return TIME.format(time);
    }

    @Override
    public String at(OffsetDateTime time) {
        return date(time.toLocalDate()) + " pukul " + timeInZone(time);
    }

    @Override
    public String and(String before, String last) {
        return before + " dan " + last;
    }

    @Override
    public String others(int count) {
        return count + " orang lain";
    }

    @Override
    public String freeOfCharge() {
        return "Antrean ini gratis; jangan membayar siapa pun.";
    }

    @Override
    public String requirements(Category category) {
        return switch (category) {
            case ADULT, ELDERLY -> """
                • Paspor baru: KTP, KK, dan salah satu dari akta lahir, buku nikah, ijazah, atau surat baptis \
                (memuat nama, tempat dan tanggal lahir, nama orang tua)
                • Penggantian paspor: KTP dan paspor lama""";
            case CHILD, TODDLER -> """
                • KTP kedua orang tua, KK, akta lahir anak, buku nikah orang tua
                • Surat pernyataan kedua orang tua, bermeterai
                • Bila ada: paspor lama anak, fotokopi paspor orang tua
                • Kedua orang tua ikut datang; bila bercerai, bawa putusan hak asuh""";
        };
    }

    @Override
    public String howTo(Registration example) {
        return """
                Untuk mendaftar, kirim nama, tanggal lahir, dan tanggal kedatangan seperti ini:
                *#NAMA#TGLLAHIR#TGLKEDATANGAN*

                Contoh:
                %s
                artinya: %s, lahir %s, datang %s. Tanggal ditulis delapan angka: hari, bulan, tahun.

                Daftarkan diri Anda dari nomor Anda sendiri. Balita boleh dari nomor orang tua, lansia (60 tahun ke atas) \
                dari nomor keluarga dekat.""".formatted(
                        example.line(),
                        Registration.nameOf(example.person()),
                        dateAlone(example.person().birthDate()),
                        date(example.visitDate()));
    }
}
