package id.antrean.notification.composition;

import static id.antrean.notification.composition.ConversationWording.quoted;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.Category;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Answers in Indonesian. */
final class IndonesianConversation implements ConversationWording {

    private final Phrases phrases = new IndonesianPhrases();

    @Override
    public String faults(List<Fault> faults) {
        String listed = "Maaf, pendaftaran Anda belum dapat diproses:\n"
                + faults.stream().limit(MOST_FAULTS).map(this::fault).collect(Collectors.joining("\n"));
        return ConversationWording.someAreHeldBack(faults)
                ? listed
                        + "\n\nSatu pesan didaftarkan semuanya atau tidak sama sekali: *perbaiki, lalu kirim lagi semua "
                        + "baris bersama-sama*."
                : listed;
    }

    @Override
    public String fault(Fault fault) {
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
                    case HELD_BACK -> "Baris%s sudah benar, tetapi menunggu baris yang lain.".formatted(part);
                };
    }

    private static String noDate(@Nullable String text) {
        return ConversationWording.isOneDate(text)
                ? "tidak ada di kalender"
                : "tidak terbaca; tulis satu tanggal, delapan angka: hari, bulan, tahun";
    }

    @Override
    public String info(Place place) {
        return """
                *Antrean paspor %s*
                %s

                • Satu orang, satu booking. Booking tidak dapat dihapus atau dipindah.
                • Datang paling lambat %s menit sebelum jadwal; lewat jam jadwal kode hangus dan Anda boleh mendaftar lagi.
                • Tunjukkan kode booking di loket, dari HP yang mendaftar.
                • Paspor hilang atau rusak tidak lewat antrean ini: datang langsung ke kantor penerbitnya.

                *Bawa dokumen asli dan fotokopi A4; semua datanya harus sama.*
                Dewasa:
                %s
                Anak:
                %s""".formatted(
                        place.name(),
                        place.address(),
                        place.arriveBeforeMinutes(),
                        phrases.requirements(Category.ADULT),
                        phrases.requirements(Category.CHILD));
    }

    @Override
    public String menu() {
        return """
                Kata yang dapat dikirim:
                *STATUS* booking Anda
                *UBAH* jika tidak bisa datang
                *BATAL* tentang pembatalan
                *KENAPA* catatan tentang nomor Anda
                *INFO* pesan ini""";
    }

    @Override
    public String lostOrDamaged() {
        return """
                Antrean ini *tidak untuk paspor hilang atau rusak*.

                Datanglah langsung, tanpa booking, ke kantor imigrasi yang menerbitkan paspor itu; di sana dibuat berita \
                acara pemeriksaan (BAP). Paspor hilang: bawa surat keterangan hilang dari kepolisian. Paspor rusak: bawa \
                paspornya.""";
    }

    @Override
    public String notText() {
        return "Maaf, di sini hanya pesan teks yang dapat dibaca; gambar, pesan suara, lokasi, dan sejenisnya tidak.";
    }

    @Override
    public String welcome(Place place) {
        return "Selamat datang di antrean paspor *%s*.".formatted(place.name());
    }

    @Override
    public String shortMenu() {
        return "Kirim *INFO* untuk persyaratan, *STATUS* untuk booking Anda.";
    }
}
