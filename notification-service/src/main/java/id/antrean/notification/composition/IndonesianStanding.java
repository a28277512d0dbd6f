package id.antrean.notification.composition;

import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.value.SignalKind;
import java.time.OffsetDateTime;
import org.jspecify.annotations.Nullable;

/** The standing of a number in Indonesian. */
final class IndonesianStanding implements StandingWording {

    private final Phrases phrases = new IndonesianPhrases();

    @Override
    public String nothing() {
        return "*Tidak ada catatan apa pun* tentang nomor ini. Anda dapat mendaftar seperti biasa.";
    }

    @Override
    public String clear() {
        return "*Nomor ini tidak dibatasi.* Anda dapat mendaftar seperti biasa.";
    }

    @Override
    public String flagged(@Nullable OffsetDateTime until) {
        return "*Nomor ini diberi tanda%s.* Anda tetap dapat mendaftar; bawa HP ini, sebab di loket kehadirannya diperiksa."
                .formatted(until(until));
    }

    @Override
    public String blacklisted(@Nullable OffsetDateTime until) {
        return "*Nomor ini tidak dapat mendaftar%s.*".formatted(until(until));
    }

    private String until(@Nullable OffsetDateTime until) {
        return until == null ? "" : " sampai " + phrases.at(until);
    }

    @Override
    public String signsTitle() {
        return "Yang tercatat:";
    }

    @Override
    public String sign(Sign sign) {
        return "• %s: %s kali, terakhir %s".formatted(what(sign.kind()), sign.times(), phrases.date(sign.lastOn()));
    }

    private static String what(SignalKind kind) {
        return switch (kind) {
            case NO_SHOW -> "Pemohon tidak hadir pada jadwalnya";
            case MANY_IDENTITIES -> "Banyak orang berbeda dicoba didaftarkan dari nomor ini";
            case MANY_NUMBERS -> "Satu orang dicoba didaftarkan dari banyak nomor, termasuk nomor ini";
            case FLOODING -> "Terlalu banyak pesan dalam waktu singkat";
            case SCRIPTED -> "Pendaftaran yang tampaknya dikirim oleh program";
            case COUNTER_MISMATCH -> "Di loket datang orang lain, bukan orang yang didaftarkan";
            case BLOCKED_BY_OFFICE -> "Diblokir oleh kantor";
        };
    }

    @Override
    public String howToBeCleared(Place place) {
        return """
                Salah ketik tidak pernah dihitung, dan catatan lama makin ringan dengan sendirinya. Jika ini keliru, \
                datanglah dengan KTP dan HP ini ke %s, %s; kantor dapat mencabutnya.""".formatted(place.name(), place.address());
    }
}
