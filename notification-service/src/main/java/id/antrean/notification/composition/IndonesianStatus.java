package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.event.StatusReported.Waiting;
import id.antrean.contracts.value.Standing;

/** What senders have, in Indonesian. */
final class IndonesianStatus implements StatusWording {

    private final Phrases phrases = new IndonesianPhrases();

    @Override
    public String bookingsTitle() {
        return "Booking Anda:";
    }

    @Override
    public String booking(HeldBooking booking, String officeName) {
        return """
                *%s* %s
                %s, %s
                Datang paling lambat pukul %s.""".formatted(
                        booking.code().value(),
                        nameOf(booking.person()),
                        phrases.at(booking.slotStart()),
                        officeName,
                        phrases.timeInZone(booking.arriveBy()));
    }

    @Override
    public String waitingTitle() {
        return "Daftar tunggu Anda:";
    }

    @Override
    public String waiting(Waiting waiting, String officeName) {
        return "• %s, %s: %s".formatted(phrases.date(waiting.date()), officeName, phrases.names(waiting.persons()));
    }

    @Override
    public String more(int count) {
        return "dan %s lagi".formatted(count);
    }

    @Override
    public String nothing() {
        return "Nomor ini *tidak punya booking* yang masih berlaku dan tidak ada di daftar tunggu.";
    }

    @Override
    public String standing(Standing standing) {
        return switch (standing) {
            case CLEAR -> "";
            case FLAGGED -> "Bawa HP ini: di loket kehadirannya diperiksa. Kirim *KENAPA* untuk melihat sebabnya.";
            case BLACKLISTED -> "Nomor ini sedang tidak dapat mendaftar. Kirim *KENAPA* untuk melihat sebabnya.";
        };
    }

    @Override
    public String dayStays() {
        return """
                *Hari dan jam booking tidak dapat diubah.*

                Jika pemohon tidak hadir sampai jam jadwalnya, kode booking hangus dan Anda boleh mendaftar lagi untuk \
                hari lain. Hanya jika kantor yang memindahkan jadwal, Anda boleh langsung mendaftar lagi.""";
    }

    @Override
    public String notAllowed() {
        return """
                Booking yang sudah terbit *tidak dapat dibatalkan atau dihapus* sampai pemohon datang dan menyerahkan \
                berkas.

                Jika pemohon tidak hadir sampai jam jadwalnya, kode booking hangus dengan sendirinya dan Anda boleh \
                mendaftar lagi.""";
    }

    @Override
    public String nothingOpen() {
        return "Nomor ini *tidak punya booking* yang dapat dibatalkan. Kirim *INFO* untuk cara mendaftar.";
    }

    @Override
    public String choose() {
        return """
                *Booking mana yang Anda batalkan?* Ketuk *%s* di bawah.

                Kodenya langsung tidak berlaku dan tempatnya diberikan kepada orang lain; ini tidak dapat ditarik \
                kembali.""".formatted(chooseOpener());
    }

    @Override
    public String chooseOpener() {
        return "Pilih booking";
    }

    @Override
    public String row(HeldBooking booking) {
        return "%s pukul %s, %s"
                .formatted(
                        phrases.shortDate(booking.slotStart().toLocalDate()),
                        phrases.timeInZone(booking.slotStart()),
                        nameOf(booking.person()));
    }
}
