package id.antrean.intake.parsing;

import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

/**
 * The words that people write around the parts of a registration, and those that tell that a text is something else. A word
 * that is in none of these may be a name.
 */
final class Vocabulary {

    /** Greetings, thanks, and whom they are said to: they change nothing. */
    static final Set<String> POLITE = Words.set("""
            selamat pagi siang sore malam halo hallo hai helo hello hi hey assalamualaikum assalamu'alaikum assalamualaikum
            asalamualaikum waalaikumsalam salam wr wb wrwb warahmatullahi wabarakatuh permisi punten maaf mohon tolong
            bantu dibantu perkenalkan minta pls plis please terima kasih terimakasih makasih trims tq thx thanks thank you nuhun hatur matur
            nuwun suwun sewu pak bu bapak ibu kak kakak mas mbak bang kang min admin gan bos sis bro om tante sir madam mam
            dear bismillah bismillahirrahmanirrahim aamiin amiin alhamdulillah masyaallah insya allah insyaallah insyallah sip siip siap makasi makasihh
            monggo mangga bentar noted terserah ya yah iya yaa dong donk deh sih lah aja saja nih good morning afternoon evening kind regards wassalam
            """);

    /** The titles among them, which may belong to a name. */
    static final Set<String> TITLES = Words.set("pak bu bapak ibu mas mbak bang kang haji hajjah");

    /** Words of sentences that people are called, too: "Hari Wibowo", "Selamat Riyadi". */
    static final Set<String> FIRST_OF_A_NAME = Words.set("hari selamat");

    /** "Nur Salam", "Budi Selamat". */
    static final Set<String> LAST_OF_A_NAME = Words.set("salam selamat");

    /** "Anak Agung", a title of Bali. */
    static final Set<String> AFTER_ANAK = Words.set("agung ayu");

    /** What holds a sentence together around the parts. */
    static final Set<String> GLUE = Words.set("""
            saya sy aku ak kami kulo kula abdi i am is my me the a di pada untuk utk buat bwt dengan dgn tgl tanggal hari
            date day of on at for to mau mo ingin pengen pingin pengin hendak akan bade badhe want would like can could
            ini berikut data rencana rencananya i'd i'm asli bisa boleh jadwal ke tempat
            """);

    /** Wishes to register. */
    static final Set<String> REGISTER = Words.set("""
            daftar dftar daftr daptar dafar daftarin daftarkan didaftarkan mendaftar mendaftarkan ndaftar pendaftaran
            register registrasi registration regis reg book booking antri ngantri mengantri antre
            """);

    /** With what it is for, a wish to register too: "mau bikin paspor". */
    static final Set<String> WISH = Words.set("mau mo ingin pengen pingin pengin bade badhe want");

    /** What for, and for whom. */
    static final Set<String> OBJECT = Words.set("""
            paspor pasport passport baru antrian antrean appointment slot visit anak istri suami keluarga perpanjang
            perpanjangan an dalam rangka permohonan pembuatan bikin membuat buat new
            """);

    static final Set<String> NAME_LABEL = Words.set("nama namanya name nm atasnama asma jeneng wasta ngaran");
    static final Set<String> BIRTH_LABEL = Words.set("""
            lahir lair kelahiran ttl tgllahir tgllhr lhr dob born birth birthdate birthday
            """);
    static final Set<String> VISIT_LABEL = Words.set("""
            datang dtg dateng dugi rawuh kedatangan tgldatang tglkedatangan kunjungan berkunjung hadir visit come visiting
            """);

    /** What may stand between a label and its part. */
    static final Set<String> AFTER_LABEL =
            Words.set("lengkap lengkapnya saya sy is adalah anda pemohon tempat dan full of");

    /** Words that tell of something else: whoever writes one of them does not fill in a form. */
    private static final Set<String> OTHER = Words.set("""
            abis acara ada adalah adik agar akhir alamat apa apakah apaan asal atas atau awal ayah
            bagaimana baik balik bandara banjir bantuan banyak barusan batal bawa bayar bayi beda begini
            begitu belakang beli belum berangkat berapa berbeda beres berkas berlaku berubah besar betul bgmn biar biasa
            biaya biayanya bingung bisakah blm bohong bosan buka bukan bulan buru bwat bye cancer capek cara cek
            cepat charge check coba cuma cuti dapat dapet dari dekat denda depan deras di dia dibatalkan diblokir
            dihapus dikirim dimana dipanggil ditolak dmn dokter dokumen duluan email enggak entah eror error file flight foto
            formulir free ga gabisa gagal gak gangguan ganti gapapa gatau gila gimana gitu gk gmn gpp gratis guru habis haha
            hahaha hadeh hadir harga hari harus hilang hingga hitam holiday hotel hp hujan imigrasi info informasi
            instagram isi itu iyaa jadi jalan jam jangan jauh jelas jelek juga kabar kacau kalau kalo kanim kantor kapan
            karena kartu kereta kondangan kasus kata kawin kecamatan kecil kembali kemana kemarin kenapa kenp keren keluar keterangan kira kirim
            kk knapa knpa kode kok komputer kosong kota kpn ktp kuota kurang lagi lalu lama lambat lancar lantai lanjut
            lapar lebaran lebih lewat libur link loket lokasi lucu lunch luar lupa lulus lusa maksud macet makan malas mana mantap
            mantul marah masa masalah masih masuk mati mengapa mengecek menunggu menit meeting minggu minal aidin faizin minum mobil motor mulai
            nanti natal nanya napa nggak ngga nikah nomor nomer nol no not number nunggu of oh ok oke okay okelah okey oma online opa
            orang orangtua otw pakai pake panas panggil parkir party penerbangan penting penuh perlu pernah pesan pesawat peta
            ping pindah pulang punya puskesmas qr rabun rapat ribet rp ruang rumah rusak sakit salah sama sampai samping
            sampe sana sangat satu sdh sebelum sebentar sedang segera sekarang sekolah selesai seluruh semangat semua semuanya
            sendiri senang server setelah setuju siapa sibuk silakan sini sinyal situs sistem stop suara sudah suka sukses
            sumpah susah syarat tadi tahu tahun takut tanda tanya tapi tau tdk telat teman terakhir terlambat terus
            tes test tetap thn tidak tidur tiket tiga toilet tua tugas tulis tunggu tunda tutup typo uang ubah udah ulang ulangan
            umroh umrah umum undangan usia visa vaksin wa warung web website whatsapp wib wkwk wkwkwk yakin yang yg yes yup
            about address after again also any are available bad bank be because been before bring but by bus call cancel
            change close closed code cost do does document dont error fee fly flight food forget from get go going had has have
            he help here holiday how if im in information it its just know late later leave lost make map maps many meeting more
            must need never next nice no nope not now number office okay old only open or our out pay payment phone please price
            question queue really requirement right rules running said see send should sick so some someone sorry sure
            that their them then there they thing this time today tomorrow train travel trip understand us use very wait was
            we welcome were what when where which who why will with work wrong yeah year your
            ora mboten piye ndak wis durung teu henteu acan kumaha naon saha iraha sabaraha ndeh alun indak
            laki laki-laki lelaki perempuan pria wanita menikah lajang janda duda wni wiraswasta pns karyawan pelajar
            http https www com org co id bot auto reply
            مرحبا السلام عليكم 你好 您好 早上好 谢谢 こんにちは 안녕하세요 привет
            """);

    /** Where people are born, who write it before the date. */
    private static final Set<String> PLACES = Words.set("""
            aceh ambon balikpapan bandung banjarmasin banten batam bekasi bengkulu bogor bontang cianjur cibinong cilacap
            cirebon denpasar depok garut gorontalo indramayu jakarta jambi jayapura jember karawang kediri kendari kudus
            kupang lampung lombok madiun magelang makassar malang manado manokwari mataram medan merauke mojokerto padang
            palangkaraya palembang palu pangkalpinang pekalongan pekanbaru pontianak probolinggo purwakarta purwokerto
            riau salatiga samarinda semarang serang sidoarjo singkawang solo sorong subang sukabumi sumedang surabaya
            surakarta tangerang tarakan tasikmalaya tegal ternate yogyakarta jogja jogjakarta
            """);

    private static final Pattern REPEATED = Pattern.compile("(.)\\1{2,}");
    private static final Pattern VOWEL = Pattern.compile("[^\\p{IsLatin}]|[aeiouyAEIOUY]|[^\\p{ASCII}]");
    private static final List<String> ENDINGS = List.of("nya", "kah", "lah", "kan");
    private static final int SHORTEST_WITH_ENDING = 6;
    private static final int SHORTEST_WITHOUT_VOWEL = 3;

    private Vocabulary() {}

    /** Whether a word in lower case is known as one that is no name, in itself or with an ending. */
    static boolean isKnown(String word) {
        String once = REPEATED.matcher(word).replaceAll("$1");
        return OTHER.contains(once)
                || PLACES.contains(word)
                || word.length() >= SHORTEST_WITHOUT_VOWEL
                        && !VOWEL.matcher(word).find()
                || Sentence.isPassport(word)
                || ENDINGS.stream()
                        .anyMatch(ending -> once.length() >= SHORTEST_WITH_ENDING
                                && once.endsWith(ending)
                                && OTHER.contains(once.substring(0, once.length() - ending.length())));
    }

    static boolean isPlace(String word) {
        return PLACES.contains(word);
    }

    static boolean isLabel(String word) {
        return NAME_LABEL.contains(word) || BIRTH_LABEL.contains(word) || VISIT_LABEL.contains(word);
    }

    static boolean isFiller(String word) {
        return POLITE.contains(word) || GLUE.contains(word) || REGISTER.contains(word) || OBJECT.contains(word);
    }

    /** A name without the words of a sentence before it: "Pak daftar BUDI", "info Budi"; a title of its own is left. */
    static String withoutFiller(String text) {
        List<String> words = Arrays.asList(text.strip().toLowerCase(Locale.ROOT).split(" "));
        int first = 0;
        while (first < words.size() - 1 && isAside(words, first)) {
            first++;
        }
        return Arrays.stream(text.strip().split(" ")).skip(first).collect(Collectors.joining(" "));
    }

    private static boolean isAside(List<String> words, int at) {
        String word = words.get(at).replace(",", "");
        boolean titleOfAName = TITLES.contains(words.get(at)) && !isFiller(words.get(at + 1));
        return !titleOfAName && isFiller(word) || word.equals("info");
    }
}
