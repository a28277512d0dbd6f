package id.antrean.intake.parsing;

import id.antrean.contracts.value.Language;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * Tells Indonesian from English by common words. Words that speakers of both write, such as "ok" or "online", are in
 * neither list.
 */
final class Languages {

    /** The parts of a registration say nothing, labels and dates included: a name may be a word of any language. */
    private static final Pattern PARTS = Pattern.compile("#[^#\\n]*+(?=#)|#[^#\\n]*\\d");

    private static final Set<String> INDONESIAN = Words.set("""
            ada adalah agar aja akan aku anda antri antrian antrean apa apakah atau atas aturan bagaimana bantu bantuan
            bapak baru batal batalkan belum berapa besok bikin bisa boleh bu bukan buat cara cek coba daftar dan dapat dari datang
            dengan di diblokir dimana dipindah ditolak diubah dong ga gak ganti gimana habis halo hapus hari harus hilang ibu informasi ingin ini isi itu jadwal jam
            jangan jika juga kah kak kakak kalau kalo kami kantor kapan kartu kasih ke kembali kenapa kepada ketentuan ketik knapa
            kita kode kok kosong kuota lagi lahir lama lewat lusa makasih malam mana mas masih mau mbak melalui mengapa
            membatalkan membuat mendaftar minta mohon nama nanti nggak nih nomor oleh orang pada pagi pak paspor
            pendaftaran peraturan permisi persyaratan pindah prosedur rusak sama sampai saya sdh selamat sih siang sore sudah supaya
            syarat tanggal tanya tapi tdk telah terdaftar terima terimakasih tidak tgl tolong ubah udah untuk utk ya yang yg
            """);

    private static final Set<String> ENGLISH = Words.set("""
            about after again also am and any anyone appointment appreciate are available because before best blocked
            book bring but can cannot change check code could damaged day did do does english evening expired for from get good have
            hello help hey hi how if information is it its know language like lost make me morning much my name need new next
            not office old or our passport please possible queue question register registered registration renew
            renewal requirement requirements rules schedule should sir some someone sorry speak stolen thank thanks that the there they this to
            today tomorrow tonight understand want was we week were what when where which who why with would
            write yes you your
            """);

    private Languages() {}

    /** The language of a plain text; null when its words show none, or both alike. */
    static @Nullable Language of(String plain) {
        List<String> words = Words.of(PARTS.matcher(plain).replaceAll(" "));
        long indonesian = words.stream().filter(INDONESIAN::contains).count();
        long english = words.stream().filter(ENGLISH::contains).count();
        if (indonesian == english) {
            return null;
        }
        return indonesian > english ? Language.INDONESIAN : Language.ENGLISH;
    }
}
