package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Standing;

/** Bookings in Indonesian. */
final class IndonesianBookings implements BookingWording {

    private final Phrases phrases = new IndonesianPhrases();

    @Override
    public String issued(BookingIssued booking, Place place) {
        return """
                *Kode booking: %s*
                %s%s

                *%s, %s–%s*
                %s
                %s

                *Datang paling lambat pukul %s.* Lewat pukul %s kode hangus; Anda boleh mendaftar lagi. %s%s

                *Bawa dokumen asli dan fotokopi A4; semua datanya harus sama.* Berkas tidak lengkap dikembalikan.
                %s

                Paspor hilang atau rusak tidak lewat antrean ini: datang langsung ke kantor penerbitnya.""".formatted(
                        booking.code().value(),
                        nameOf(booking.person()),
                        booking.replaces() == null
                                ? ""
                                : "\nKode lama %s tidak berlaku lagi."
                                        .formatted(booking.replaces().value()),
                        phrases.date(booking.date()),
                        phrases.time(booking.slotStart()),
                        phrases.timeInZone(booking.slotEnd()),
                        place.name(),
                        place.address(),
                        phrases.timeInZone(booking.arriveBy()),
                        phrases.time(booking.slotStart()),
                        atTheCounter(booking.standing()),
                        priority(booking.category()),
                        phrases.requirements(booking.category()));
    }

    private static String atTheCounter(Standing standing) {
        return standing == Standing.FLAGGED
                ? "*Bawa HP ini* dan tunjukkan kode ini di loket: kehadiran nomor ini akan diperiksa."
                : "Tunjukkan kode ini dari HP ini di loket.";
    }

    private static String priority(Category category) {
        return switch (category) {
            case TODDLER -> " Balita didahulukan.";
            case ELDERLY -> " Lansia didahulukan.";
            case ADULT, CHILD -> "";
        };
    }

    @Override
    public String stays() {
        return "Booking tidak dapat dihapus.";
    }

    @Override
    public String moved(BookingMoved booking, Place place, String reason, Registration again) {
        return """
                *Maaf, kantor harus memindahkan jadwal Anda.* Kodenya tetap.

                *Kode booking: %s*
                %s

                *Jadwal baru: %s, %s–%s*
                %s
                %s
                *Datang paling lambat pukul %s.* Lewat pukul %s kode hangus.

                Jadwal lama: %s.%s

                Tidak bisa datang pada jadwal baru? Anda boleh langsung mendaftar lagi untuk hari lain; kode ini lalu \
                diganti. Kirim misalnya:
                %s""".formatted(
                        booking.code().value(),
                        nameOf(booking.person()),
                        phrases.date(booking.date()),
                        phrases.time(booking.slotStart()),
                        phrases.timeInZone(booking.slotEnd()),
                        place.name(),
                        place.address(),
                        phrases.timeInZone(booking.arriveBy()),
                        phrases.time(booking.slotStart()),
                        phrases.at(booking.previousSlotStart()),
                        reason.isEmpty() ? "" : "\nAlasan: " + reason,
                        again.line());
    }

    @Override
    public String withdrawn(BookingWithdrawn withdrawal, Registration again) {
        return """
                *Kode booking %s tidak berlaku lagi.*

                Sesuai permintaan Anda, booking %s untuk %s dibatalkan. Catatannya tetap disimpan kantor.

                Anda boleh mendaftar lagi kapan saja. Untuk %s, misalnya, kirim:
                %s""".formatted(
                        withdrawal.code().value(),
                        nameOf(withdrawal.person()),
                        phrases.at(withdrawal.slotStart()),
                        phrases.date(again.visitDate()),
                        again.line());
    }

    @Override
    public String expired(VisitExpired expiry, Place place, Registration again) {
        return """
                *Kode booking %s hangus.*

                %s ditunggu pada %s di %s, tetapi sampai waktu itu belum tercatat hadir.

                Anda boleh mendaftar lagi kapan saja. Untuk %s, misalnya, kirim:
                %s""".formatted(
                        expiry.code().value(),
                        nameOf(expiry.person()),
                        phrases.at(expiry.slotStart()),
                        place.name(),
                        phrases.date(again.visitDate()),
                        again.line());
    }
}
