package id.antrean.notification.report;

import id.antrean.notification.sending.Failure;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Why a message did not reach somebody, in words that tell the staff what to do. */
final class FailureWords {

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

    private FailureWords() {}

    /**
     * The reason as staff read it. Meta's code tells more than the kind of failure, unless our own judgement ended it.
     *
     * @param code Meta's, or null
     */
    static String of(Failure failure, @Nullable Integer code) {
        return switch (failure) {
            case REFUSED -> byCode(code, "WhatsApp menolak pesan ini.");
            case UNDELIVERED -> byCode(code, "WhatsApp melaporkan bahwa pesan ini tidak sampai.");
            case GIVEN_UP -> byCode(code, "Pengiriman sudah dicoba berkali-kali tanpa hasil.");
            case WINDOW_CLOSED ->
                "Sudah lebih dari 24 jam sejak pemohon terakhir menulis, dan tidak ada templat untuk pesan ini.";
            case LAPSED -> "Pesan ini tidak sempat dikirim sebelum waktunya lewat.";
        };
    }

    private static String byCode(@Nullable Integer code, String otherwise) {
        return code == null ? otherwise : BY_CODE.getOrDefault(code, otherwise);
    }
}
