package id.antrean.notification.report;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a message did not reach somebody, in words that tell the staff what to do. */
enum Failure {
    /** WhatsApp refused it at once. */
    REFUSED("WhatsApp menolak pesan ini."),
    /** WhatsApp took it and reported later that it failed. */
    UNDELIVERED("WhatsApp melaporkan bahwa pesan ini tidak sampai."),
    /** The person wrote more than 24 hours ago, and no template could be sent instead. */
    WINDOW_CLOSED("Sudah lebih dari 24 jam sejak pemohon terakhir menulis, dan tidak ada templat untuk pesan ini."),
    /** Its time was over before it could be sent. */
    LAPSED("Pesan ini tidak sempat dikirim sebelum waktunya lewat."),
    /** It was tried too often. */
    GIVEN_UP("Pengiriman sudah dicoba berkali-kali tanpa hasil.");

    private static final String NOT_OURS = "Bentuk pesan ditolak WhatsApp. Ini kesalahan sistem: beri tahu operator.";
    private static final String TEMPLATE = "Templat pesan ini tidak dapat dipakai. Beri tahu operator.";
    private static final String ACCOUNT = "Akun WhatsApp kantor bermasalah. Beri tahu operator.";

    /** By Meta's code; see its list of error codes. */
    private static final Map<Integer, String> BY_CODE = Map.ofEntries(
            Map.entry(100, NOT_OURS),
            Map.entry(130_403, "Nomor ini diblokir oleh kantor di WhatsApp."),
            Map.entry(130_472, "WhatsApp tidak meneruskan pesan jenis ini kepada nomor tersebut."),
            Map.entry(130_497, "Pesan WhatsApp kantor tidak boleh dikirim ke negara nomor ini."),
            Map.entry(131_008, NOT_OURS),
            Map.entry(131_009, NOT_OURS),
            Map.entry(
                    131_026,
                    "Nomor ini tidak dapat menerima pesan: tidak memakai WhatsApp, aplikasinya terlalu lama, atau"
                            + " syarat WhatsApp belum disetujui. Hubungi pemohon dengan cara lain."),
            Map.entry(131_031, ACCOUNT),
            Map.entry(131_042, "Pembayaran WhatsApp kantor bermasalah. Beri tahu operator."),
            Map.entry(131_047, "Sudah lebih dari 24 jam sejak pemohon terakhir menulis."),
            Map.entry(131_048, "WhatsApp membatasi pesan kantor ini karena banyak dilaporkan. Beri tahu operator."),
            Map.entry(131_049, "WhatsApp membatasi pesan kepada nomor ini untuk sementara."),
            Map.entry(131_050, "Pemohon menolak pesan jenis ini di WhatsApp."),
            Map.entry(131_051, NOT_OURS),
            Map.entry(131_053, NOT_OURS),
            Map.entry(131_062, "Pesan ini perlu nomor telepon, dan pemohon menyembunyikan nomornya."),
            Map.entry(131_064, TEMPLATE),
            Map.entry(132_000, TEMPLATE),
            Map.entry(132_001, TEMPLATE),
            Map.entry(132_005, TEMPLATE),
            Map.entry(132_007, TEMPLATE),
            Map.entry(132_012, TEMPLATE),
            Map.entry(132_015, TEMPLATE),
            Map.entry(132_016, TEMPLATE),
            Map.entry(132_018, TEMPLATE),
            Map.entry(133_010, ACCOUNT),
            Map.entry(135_000, NOT_OURS));

    private final String words;

    Failure(String words) {
        this.words = words;
    }

    /**
     * The reason as staff read it. Meta's code tells more than the kind of failure, unless our own judgement ended it.
     *
     * @param code Meta's, or null
     */
    String words(@Nullable Integer code) {
        boolean byWhatsApp = this == REFUSED || this == UNDELIVERED || this == GIVEN_UP;
        return code == null || !byWhatsApp ? words : BY_CODE.getOrDefault(code, words);
    }
}
