package id.antrean.notification.composition;

import static id.antrean.notification.composition.Registration.nameOf;

import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.value.Person;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Refusals in Indonesian. */
final class IndonesianRefusals implements RefusalWording {

    private final Phrases phrases = new IndonesianPhrases();

    @Override
    public String why(BookingRefused refusal, Place place, LocalDate today, @Nullable OffsetDateTime until) {
        String day = phrases.date(refusal.visitDate());
        return switch (refusal.reason()) {
            case ALREADY_BOOKED, ALREADY_BOOKED_BY_OTHER -> bookedByOther(refusal.person(), place);
            case TWICE_IN_MESSAGE -> twice(refusal.person());
            case NUMBER_OF_ANOTHER -> numberOfAnother(refusal, place);
            case TOO_MANY_DEPENDANTS -> tooMany(refusal.person());
            case BLACKLISTED -> blacklisted(place, until);
            case DAY_FULL -> "Maaf, semua tempat pada *%s* sudah terisi.".formatted(day);
            case DAY_CLOSED -> "Maaf, %s tutup pada *%s*.".formatted(place.name(), day);
            case DAY_PAST -> "Maaf, *%s* sudah lewat. Pilih hari yang akan datang.".formatted(day);
            case TODAY_TOO_LATE ->
                "Maaf, untuk hari ini, *%s*, tidak ada lagi jadwal yang bisa dikejar: pemohon harus datang %s menit sebelum jadwal."
                        .formatted(day, place.arriveBeforeMinutes());
            case BEYOND_HORIZON ->
                "Maaf, *%s* terlalu jauh. Pendaftaran dibuka untuk %s hari ke depan, sekarang sampai *%s*."
                        .formatted(day, refusal.horizonDays(), phrases.date(today.plusDays(refusal.horizonDays())));
            case OFFER_OVER ->
                "Maaf, tempat yang ditawarkan untuk *%s* tidak disimpan lagi: waktu untuk mengambilnya sudah habis."
                        .formatted(day);
        };
    }

    private static String bookedByOther(Person person, Place place) {
        return """
                Maaf, pendaftaran ini belum dapat diterima: *%s sudah punya booking* yang didaftarkan dari nomor \
                WhatsApp lain. Satu orang hanya boleh punya satu booking.

                Kode booking ada di nomor yang mendaftarkan dan harus ditunjukkan dari HP itu di loket. Jika bukan \
                Anda atau keluarga Anda yang mendaftarkan, sampaikan kepada petugas di %s.""".formatted(nameOf(person), place.name());
    }

    private static String twice(Person person) {
        return """
                Maaf, *%s tertulis dua kali* dalam pesan Anda; satu orang hanya boleh punya satu booking.

                Hapus salah satu barisnya, lalu kirim lagi semua baris yang lain bersama-sama.""".formatted(nameOf(person));
    }

    private static String numberOfAnother(BookingRefused refusal, Place place) {
        return """
                Maaf, *%s tidak dapat didaftarkan dari nomor ini*. Satu nomor mendaftarkan pemiliknya sendiri, dan nomor \
                ini sudah dipakai pemiliknya.

                Orang lain hanya boleh didaftarkan dari nomor ini jika pada hari kedatangan masih balita (di bawah 5 \
                tahun, oleh orang tuanya) atau sudah lansia (60 tahun ke atas, oleh keluarga dekat).

                Mohon %s mendaftar dari nomor WhatsApp sendiri:
                %s

                Nomor ini dulu milik orang lain? Sampaikan kepada petugas di %s.""".formatted(
                        nameOf(refusal.person()),
                        nameOf(refusal.person()),
                        new Registration(refusal.person(), refusal.visitDate()).line(),
                        place.name());
    }

    private static String tooMany(Person person) {
        return """
                Maaf, *%s belum dapat didaftarkan*: booking balita dan lansia dari nomor ini sudah sebanyak yang \
                dibolehkan.

                Daftarkan lagi setelah salah satu dari mereka datang ke kantor, atau dari nomor keluarga dekat yang \
                lain. Kirim *STATUS* untuk melihat booking Anda.""".formatted(nameOf(person));
    }

    private String blacklisted(Place place, @Nullable OffsetDateTime until) {
        return """
                Maaf, nomor ini *tidak dapat mendaftar%s* karena ada catatan penyalahgunaan antrean.

                Kirim *KENAPA* untuk melihat catatannya. Jika itu keliru, datanglah dengan KTP dan HP ini ke %s, %s; \
                kantor dapat mencabutnya.""".formatted(until == null ? "" : " sampai " + phrases.at(until), place.name(), place.address());
    }

    @Override
    public String held(HeldBooking held, String officeName) {
        return """
                %s sudah punya booking; satu orang hanya boleh punya satu.

                *Kode booking: %s*
                *%s*
                %s
                Datang paling lambat pukul %s dan tunjukkan kode ini dari HP ini di loket.

                Booking tidak dapat dihapus. Jika sampai pukul %s belum hadir, kode hangus dan Anda boleh mendaftar \
                lagi.""".formatted(
                        nameOf(held.person()),
                        held.code().value(),
                        dayAndTime(held.slotStart()),
                        officeName,
                        phrases.timeInZone(held.arriveBy()),
                        phrases.time(held.slotStart()));
    }

    private String dayAndTime(OffsetDateTime slotStart) {
        return phrases.date(slotStart.toLocalDate()) + ", pukul " + phrases.timeInZone(slotStart);
    }

    @Override
    public String others(BookingRefused refusal, boolean withoutPerson) {
        String told = "*%s juga belum didaftarkan*: satu pesan didaftarkan semuanya atau tidak sama sekali."
                .formatted(phrases.names(refusal.others()));
        return withoutPerson
                ? told + " Untuk mendaftarkan tanpa %s, kirim lagi tanpa baris itu.".formatted(nameOf(refusal.person()))
                : told;
    }

    @Override
    public String otherDays(List<LocalDate> days, String lines) {
        return """
                Hari terdekat yang masih ada tempat:
                %s

                Ketuk *%s* di bawah dan pilih satu, atau kirim misalnya:
                %s""".formatted(
                        days.stream()
                                .limit(MOST_DAYS)
                                .map(day -> "• " + phrases.date(day))
                                .collect(Collectors.joining("\n")),
                        dayOpener(),
                        lines);
    }

    @Override
    public String noOtherDays(int horizonDays) {
        return """
                Saat ini belum ada hari lain yang punya tempat. Jadwal dibuka %s hari ke depan dan bertambah setiap \
                hari; silakan kirim lagi besok dengan tanggal yang baru.""".formatted(horizonDays);
    }

    @Override
    public String orWait() {
        return "Atau pilih *%s*: kami beri tahu jika ada tempat kosong.".formatted(waitTitle());
    }

    @Override
    public String dayOpener() {
        return "Pilih hari";
    }

    @Override
    public String waitTitle() {
        return "Daftar tunggu";
    }

    @Override
    public String waitDescription(LocalDate day) {
        return "Beri tahu saya jika ada tempat pada " + phrases.shortDate(day);
    }

    @Override
    public String dayDescription(List<Person> persons) {
        return persons.size() == 1
                ? "Daftarkan " + nameOf(persons.get(0))
                : "Daftarkan %s orang".formatted(persons.size());
    }
}
