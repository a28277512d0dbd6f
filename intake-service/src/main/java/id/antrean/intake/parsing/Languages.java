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
            ada adalah agar aja akan aku anda antri antrian antrean apa apakah atau atas bagaimana bantu bapak baru
            batal batalkan belum berapa besok bikin bisa boleh bu bukan buat cara coba daftar dan dapat dari datang
            dengan di dimana dong ga gak gimana habis halo hapus hari harus hilang ibu ingin ini isi itu jadwal jam
            jangan jika juga kah kak kakak kalau kalo kami kantor kapan kartu kasih ke kembali kenapa kepada ketik
            kita kode kok kosong kuota lagi lahir lama lewat lusa makasih malam mana mas masih mau mbak melalui
            membatalkan membuat mendaftar minta mohon nama nanti nggak nih nomor oleh orang pada pagi pak paspor
            pendaftaran permisi persyaratan pindah rusak sama sampai saya sdh selamat sih siang sore sudah supaya
            syarat tanggal tanya tapi tdk telah terima terimakasih tidak tgl tolong udah untuk utk ya yang yg
            """);

    private static final Set<String> ENGLISH = Words.set("""
            about after again also am and any anyone appointment appreciate are available because before best book
            bring but can cannot could damaged day did do does english evening expired for from get good have
            hello help hey hi how if is it its know language like lost make me morning much my name need new next
            not office old or our passport please possible queue question register registration renew renewal
            requirements schedule should sir some someone sorry speak stolen thank thanks that the there they this to
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
