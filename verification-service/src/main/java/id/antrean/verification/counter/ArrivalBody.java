package id.antrean.verification.counter;

import id.antrean.contracts.value.PersonName;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import id.antrean.verification.arrival.Shown;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * The request to check somebody in, as it comes: nothing in it is checked yet.
 *
 * @param nameShown the name on the document
 * @param birthDateShown the birth date on the document, as {@code 1987-01-25}
 */
@RegisterForReflection
record ArrivalBody(@Nullable String nameShown, @Nullable String birthDateShown) {

    /**
     * Checks the body.
     *
     * @throws ProblemException that names every part which is missing or not of its form
     */
    static Shown check(@Nullable ArrivalBody body) {
        String nameShown = body == null ? null : body.nameShown;
        String birthDateShown = body == null ? null : body.birthDateShown;
        Optional<PersonName> name = Optional.ofNullable(nameShown).flatMap(PersonName::parse);
        Optional<LocalDate> birthDate = Optional.ofNullable(birthDateShown).flatMap(ArrivalBody::date);
        if (name.isPresent() && birthDate.isPresent()) {
            return new Shown(name.get(), birthDate.get());
        }
        Map<String, String> wrong = new TreeMap<>();
        if (name.isEmpty()) {
            wrong.put("nameShown", nameShown == null ? "wajib diisi" : "bukan nama: 2 sampai 100 huruf");
        }
        if (birthDate.isEmpty()) {
            wrong.put(
                    "birthDateShown",
                    birthDateShown == null ? "wajib diisi" : "bukan tanggal: tulis seperti 1987-01-25");
        }
        throw new ProblemException(
                ProblemType.INVALID_REQUEST, "Isi nama dan tanggal lahir seperti pada dokumen.", wrong);
    }

    private static Optional<LocalDate> date(String text) {
        try {
            return Optional.of(LocalDate.parse(text.strip()));
        } catch (DateTimeParseException e) {
            return Optional.empty();
        }
    }

    @Override
    public String toString() {
        return "ArrivalBody[***]";
    }
}
