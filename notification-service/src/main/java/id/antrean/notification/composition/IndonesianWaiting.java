package id.antrean.notification.composition;

import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;

/** The waiting list in Indonesian. */
final class IndonesianWaiting implements WaitingWording {

    private final Phrases phrases = new IndonesianPhrases();

    @Override
    public String joined(WaitingJoined joined, Place place) {
        return """
                *Anda masuk daftar tunggu* untuk %s di %s: %s. %s

                Jika ada tempat kosong, kami kirim pesan ke nomor ini dan Anda memilih mengambilnya atau tidak.

                Daftar tunggu bukan janji: belum tentu ada tempat. Jangan datang sebelum menerima kode booking.""".formatted(
                phrases.date(joined.date()), place.name(), phrases.names(joined.persons()), ahead(joined.ahead()));
    }

    private static String ahead(int count) {
        return count == 0 ? "Anda yang pertama." : "Di depan Anda ada %s pendaftaran.".formatted(count);
    }

    @Override
    public String left(WaitingLeft left, Place place, String lines) {
        return """
                Anda *tidak lagi dalam daftar tunggu* untuk %s di %s: %s.

                Untuk hari lain, kirim misalnya:
                %s""".formatted(phrases.date(left.date()), place.name(), phrases.names(left.persons()), lines);
    }

    @Override
    public String offered(PlaceOffered offer, Place place) {
        return """
                *Ada tempat untuk %s* di %s:
                *%s*
                Datang paling lambat pukul %s.

                Ketuk *%s* sebelum *%s*. Sesudah itu tempat ini ditawarkan kepada yang berikutnya.""".formatted(
                        phrases.names(offer.persons()),
                        place.name(),
                        phrases.at(offer.slotStart()),
                        phrases.timeInZone(offer.arriveBy()),
                        take(),
                        phrases.at(offer.keptUntil()));
    }

    @Override
    public String take() {
        return "Ya, ambil";
    }

    @Override
    public String leave() {
        return "Tidak";
    }
}
