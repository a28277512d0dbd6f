package id.antrean.verification.counter;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.verification.arrival.ArrivalOutcome.AlreadyArrived;
import id.antrean.verification.arrival.ArrivalOutcome.Expired;
import id.antrean.verification.arrival.ArrivalOutcome.IdentityMismatch;
import id.antrean.verification.arrival.ArrivalOutcome.Refusal;
import id.antrean.verification.arrival.ArrivalOutcome.Withdrawn;
import id.antrean.verification.arrival.ArrivalOutcome.WrongDay;
import id.antrean.verification.arrival.ArrivalOutcome.WrongOffice;
import id.antrean.verification.visit.Visit;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.TreeMap;

/** Refusals in the words that an officer reads and can pass on. */
@Singleton
final class Refusals {

    private final OfficeDirectory offices;

    Refusals(OfficeDirectory offices) {
        this.offices = offices;
    }

    ProblemException mistypedCode() {
        return new ProblemException(
                ProblemType.MISTYPED_CODE,
                "Kode booking salah ketik. Bentuknya tiga huruf kantor dan dua kelompok empat tanda, misalnya"
                        + " BGR-XXXX-XXXX. Periksa lagi satu per satu, atau pindai kode QR-nya.");
    }

    ProblemException unknownCode() {
        return new ProblemException(
                ProblemType.UNKNOWN_CODE,
                "Tidak ada pemesanan dengan kode ini. Cocokkan dengan pesan WhatsApp milik pemohon.");
    }

    ProblemException wrongOffice(OfficeCode office) {
        String name = offices.find(office).map(Office::name).orElse(office.value());
        return new ProblemException(
                ProblemType.WRONG_OFFICE,
                "Pemesanan ini untuk " + name + " (" + office + "), bukan untuk kantor Anda.");
    }

    ProblemException of(Refusal refusal, Visit visit) {
        if (refusal instanceof WrongOffice) {
            return wrongOffice(visit.office());
        }
        if (refusal instanceof AlreadyArrived already) {
            return new ProblemException(
                    ProblemType.ALREADY_ARRIVED,
                    "Pemohon sudah tercatat hadir dengan nomor antrean " + already.queueNumber() + ".");
        }
        if (refusal instanceof Withdrawn) {
            return new ProblemException(
                    ProblemType.WITHDRAWN,
                    "Kode ini tidak berlaku lagi karena pemesanannya sudah ditarik atau diganti. Lihat pesan WhatsApp"
                            + " terbaru milik pemohon: pakai kode di sana jika ada; jika tidak ada, pemohon boleh"
                            + " mendaftar lagi.");
        }
        if (refusal instanceof Expired expired) {
            return new ProblemException(
                    ProblemType.EXPIRED,
                    "Kode hangus sejak " + OfficeTime.moment(expired.slotStart())
                            + " karena pemohon belum hadir saat jadwalnya mulai. Pemohon boleh mendaftar lagi.");
        }
        if (refusal instanceof WrongDay wrongDay) {
            return new ProblemException(
                    ProblemType.WRONG_DAY,
                    "Pemesanan ini untuk tanggal " + OfficeTime.day(wrongDay.date()) + ", pukul "
                            + OfficeTime.time(visit.slotStart()) + ". Pemohon diminta datang pada hari itu.");
        }
        return identityMismatch((IdentityMismatch) refusal);
    }

    private static ProblemException identityMismatch(IdentityMismatch mismatch) {
        Map<String, String> fields = new TreeMap<>();
        if (mismatch.nameDiffers()) {
            fields.put("nameShown", "berbeda dari nama yang didaftarkan");
        }
        if (mismatch.birthDateDiffers()) {
            fields.put("birthDateShown", "berbeda dari tanggal lahir yang didaftarkan");
        }
        return new ProblemException(
                ProblemType.IDENTITY_MISMATCH,
                "Dokumen yang ditunjukkan tidak cocok dengan pemesanan. Kode hanya berlaku bagi orang yang didaftarkan.",
                fields);
    }
}
