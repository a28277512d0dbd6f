package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Category;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Indonesian: plain, polite and short. Month and day names are our own, so that no locale data is needed. */
final class IndonesianWording implements Wording {

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
    public String booking(BookingIssued booking, Place place) {
        return """
                *Kode booking: %s*
                %s

                *%s, %s–%s*
                %s
                %s

                *Datang paling lambat pukul %s.* Lewat pukul %s kode hangus; Anda boleh mendaftar lagi. \
                Tunjukkan kode ini dari HP ini di loket.%s

                *Bawa dokumen asli dan fotokopi A4; semua datanya harus sama.* Berkas tidak lengkap dikembalikan.
                %s

                Paspor hilang atau rusak tidak lewat antrean ini: datang langsung ke kantor penerbitnya.""".formatted(
                        booking.code().value(),
                        Registration.nameOf(booking.person()),
                        date(booking.date()),
                        time(booking.slotStart()),
                        timeInZone(booking.slotEnd()),
                        place.name(),
                        place.address(),
                        timeInZone(booking.arriveBy()),
                        time(booking.slotStart()),
                        priority(booking.category()),
                        requirements(booking.category()));
    }

    private static String priority(Category category) {
        return switch (category) {
            case TODDLER -> " Balita didahulukan.";
            case ELDERLY -> " Lansia didahulukan.";
            case ADULT, CHILD -> "";
        };
    }

    private static String requirements(Category category) {
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
    public String bookingStays() {
        return "Booking tidak dapat dibatalkan.";
    }

    @Override
    public String freeOfCharge() {
        return "Antrean ini gratis; jangan membayar siapa pun.";
    }

    @Override
    public String refusal(BookingRefused refusal, Place place, LocalDate today) {
        String day = date(refusal.visitDate());
        return switch (refusal.reason()) {
            case ALREADY_BOOKED, ALREADY_BOOKED_BY_OTHER ->
                """
                Maaf, pendaftaran ini belum dapat diterima: *%s sudah punya booking* yang didaftarkan dari nomor \
                WhatsApp lain. Satu orang hanya boleh punya satu booking.

                Kode booking ada di nomor yang mendaftarkan dan harus ditunjukkan dari HP itu di loket. Jika bukan \
                Anda atau keluarga Anda yang mendaftarkan, sampaikan kepada petugas di %s.""".formatted(Registration.nameOf(refusal.person()), place.name());
            case DAY_FULL -> "Maaf, semua tempat pada *%s* sudah terisi.".formatted(day);
            case DAY_CLOSED -> "Maaf, %s tutup pada *%s*.".formatted(place.name(), day);
            case DAY_PAST -> "Maaf, *%s* sudah lewat. Pilih hari yang akan datang.".formatted(day);
            case TODAY_TOO_LATE ->
                "Maaf, untuk hari ini, *%s*, tidak ada lagi jadwal yang bisa dikejar: pemohon harus datang %s menit sebelum jadwal."
                        .formatted(day, place.arriveBeforeMinutes());
            case BEYOND_HORIZON ->
                "Maaf, *%s* terlalu jauh. Pendaftaran dibuka untuk %s hari ke depan, sekarang sampai *%s*."
                        .formatted(day, refusal.horizonDays(), date(today.plusDays(refusal.horizonDays())));
        };
    }

    @Override
    public String otherDays(BookingRefused refusal) {
        if (refusal.alternatives().isEmpty()) {
            return """
                    Saat ini belum ada hari lain yang punya tempat. Jadwal dibuka %s hari ke depan dan bertambah setiap \
                    hari; silakan kirim lagi besok dengan tanggal yang baru.""".formatted(refusal.horizonDays());
        }
        return """
                Hari terdekat yang masih ada tempat:
                %s

                Untuk mendaftar, kirim misalnya:
                %s""".formatted(
                refusal.alternatives().stream()
                        .limit(MOST_LINES)
                        .map(day -> "• " + date(day))
                        .collect(Collectors.joining("\n")),
                new Registration(refusal.person(), refusal.alternatives().get(0)).line());
    }

    @Override
    public String held(BookingRefused.Held held, String name, String placeName) {
        return """
                %s sudah punya booking; satu orang hanya boleh punya satu.

                *Kode booking: %s*
                *%s, pukul %s*
                %s
                Datang paling lambat pukul %s dan tunjukkan kode ini dari HP ini di loket.

                Booking tidak dapat dibatalkan. Jika sampai pukul %s belum hadir, kode hangus dan Anda boleh mendaftar \
                lagi.""".formatted(
                        name,
                        held.code().value(),
                        date(held.slotStart().toLocalDate()),
                        timeInZone(held.slotStart()),
                        placeName,
                        timeInZone(held.arriveBy()),
                        time(held.slotStart()));
    }

    @Override
    public String expiry(VisitExpired expiry, Place place, Registration example) {
        return """
                *Kode booking %s hangus.*

                %s ditunggu pada %s pukul %s di %s, tetapi sampai waktu itu belum tercatat hadir.

                Anda boleh mendaftar lagi kapan saja. Untuk %s, misalnya, kirim:
                %s""".formatted(
                        expiry.code().value(),
                        Registration.nameOf(expiry.person()),
                        date(expiry.slotStart().toLocalDate()),
                        timeInZone(expiry.slotStart()),
                        place.name(),
                        date(example.visitDate()),
                        example.line());
    }

    @Override
    public String answer(MessageReceived message, Place place) {
        return switch (message.intent()) {
            case FAULTY_REGISTRATION ->
                "Maaf, pendaftaran Anda belum dapat diproses:\n"
                        + message.faults().stream()
                                .limit(MOST_LINES)
                                .map(this::fault)
                                .collect(Collectors.joining("\n"));
            case CANCEL -> """
                Booking yang sudah terbit *tidak dapat dibatalkan atau dihapus* sampai pemohon datang dan menyerahkan \
                berkas.

                Jika pemohon tidak hadir sampai jam jadwalnya, kode booking hangus dengan sendirinya dan Anda boleh \
                mendaftar lagi.""";
            case LOST_OR_DAMAGED -> """
                Antrean ini *tidak untuk paspor hilang atau rusak*.

                Datanglah langsung, tanpa booking, ke kantor imigrasi yang menerbitkan paspor itu; di sana dibuat berita \
                acara pemeriksaan (BAP). Paspor hilang: bawa surat keterangan hilang dari kepolisian. Paspor rusak: bawa \
                paspornya.""";
            case NOT_TEXT ->
                "Maaf, di sini hanya pesan teks yang dapat dibaca; gambar, pesan suara, lokasi, dan sejenisnya tidak.";
            case OTHER -> "Selamat datang di antrean paspor *%s*.".formatted(place.name());
        };
    }

    private String fault(Fault fault) {
        String part = quoted(fault.text());
        return "• "
                + switch (fault.kind()) {
                    case PARTS ->
                        "Pendaftaran%s perlu tiga bagian, masing-masing diawali #: nama, tanggal lahir, tanggal kedatangan."
                                .formatted(part);
                    case NAME ->
                        "Nama%s tidak terbaca: tulis nama di antara tanda #, huruf saja, 2 sampai 100 huruf."
                                .formatted(part);
                    case BIRTH_DATE -> "Tanggal lahir%s %s.".formatted(part, noDate(fault.text()));
                    case BIRTH_DATE_IN_FUTURE -> "Tanggal lahir%s belum terjadi; periksa tahunnya.".formatted(part);
                    case BIRTH_DATE_TOO_LONG_AGO ->
                        "Tanggal lahir%s terlalu lama berlalu; periksa tahunnya.".formatted(part);
                    case VISIT_DATE -> "Tanggal kedatangan%s %s.".formatted(part, noDate(fault.text()));
                    case TOO_MANY ->
                        "Satu pesan memuat paling banyak lima pendaftaran; kirim yang ini dalam pesan berikutnya:%s."
                                .formatted(part);
                };
    }

    private static String noDate(@Nullable String text) {
        return Wording.isOneDate(text)
                ? "tidak ada di kalender"
                : "tidak terbaca; tulis satu tanggal, delapan angka: hari, bulan, tahun";
    }

    private static String quoted(@Nullable String text) {
        String plain = text == null ? "" : PlainText.of(text, Fault.MAX_TEXT);
        return plain.isEmpty() ? "" : " “" + plain + "”";
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

    @Override
    public String date(LocalDate day) {
        return DAYS.get(day.getDayOfWeek().ordinal()) + ", " + dateAlone(day);
    }

    private static String dateAlone(LocalDate day) {
        return day.getDayOfMonth() + " " + MONTHS.get(day.getMonthValue() - 1) + " " + day.getYear();
    }

    @Override
    public String time(OffsetDateTime time) {
        return TIME.format(time);
    }
}
