package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads the three parts of a registration and collects what is wrong with them. */
final class PartReader {

    /** Nobody is known to have lived longer; in years. */
    static final int OLDEST = 120;

    /** In characters; with quotation marks and the like around it. */
    private static final int LONGEST_NAME_PART = 3 * PersonName.MAX_LENGTH;

    private static final String WRAPPING = "[\\s*_~`\"'“”‘’«»<>()\\[\\]{}|:;=+,./\\\\-]";
    private static final Pattern OPENING = Pattern.compile("^" + WRAPPING + "++");
    private static final String CLOSERS = "[\\s*_~`\"“”«»<>()\\[\\]{}|:;=+,/\\\\-]";
    /** Looks behind, so that a long row of signs in the middle is not tried again from each of them. */
    private static final Pattern CLOSING = Pattern.compile("(?<!" + CLOSERS + ")" + CLOSERS + "++$");

    private static final Pattern NAME_LABEL =
            Pattern.compile("(?i)^(?:nama(?: lengkap(?!\\p{L}))?+(?: saya(?!\\p{L}))?+|my name is|name)(?: ?[:=] ?| )");
    private static final Pattern PLACEHOLDER =
            Pattern.compile("(?i)(?:nama|name)(?: lengkap| anda)?(?: saya)?|saya|aku|contoh|example|pemohon");
    private static final Pattern TWO_PEOPLE = Pattern.compile(
            "(?i)(?<=\\p{L} )(?:dan|and|serta|beserta|bersama|sama|dengan|dgn)(?= \\p{L})|(?<=\\p{L} ?)&(?= ?\\p{L})");
    private static final int SEVERAL = 3;
    /** Between commas: a name, and no degree as in "Budi, SKOM, MPd". */
    private static final Pattern WORD_OF_A_NAME = Pattern.compile(
            "(?i) *(?!(?:s|m|amd|bc)(?:kom|ikom|pd|sos|hum|kep|keb|kes|ag|psi|farm|i?kn))\\p{L}{4,}(?: \\p{L}+)* *");

    private static final Pattern TITLE = Pattern.compile("(?i)^(?:bapak|ibu|kak|mas|mbak|pak|bu)[. ] ?(?=\\p{L})");
    private static final Pattern DATE_LABELS = Pattern.compile("(?i)^(?:(?:tgl|tanggal|hari|lahir|kelahiran|kedatangan"
            + "|kunjungan|datang|tgllahir|tglkedatangan|tgldatang|date|of|birth|born|visit|dob)(?!\\p{L})" + WRAPPING
            + "*+){0,6}+");

    /** Words of a sentence: a name that was not set off by hashes and has one of them is more than a name. */
    private static final Set<String> PROSE = Words.set("""
            ada aku anak antri antrian apa apakah atas bagaimana bapak besok bisa boleh booking bu buat buka cuti daftar
            dan dari datang dengan di halo hai ibu ingin ini istri itu iya jadwal jam kak kapan ke kode kuota lahir
            libur mas mau mbak mendaftar min mohon nama nomor oke ok pada pagi pak paspor pendaftaran pindah saya
            sampai selamat siang sore suami tanggal tgl tolong tutup untuk utk ya
            and appointment available book born can dear for from hello hi is last me my name of or passport
            please register registration sir the to want wants
            cek change check ganti info informasi kenapa mengapa reschedule status syarat ubah why
            """);

    private final LocalDate today;
    private final List<Fault> faults = new ArrayList<>();

    PartReader(LocalDate today) {
        this.today = today;
    }

    /**
     * Reads a registration.
     *
     * @param setOff whether hashes tell where the name begins and ends
     */
    static Line read(@Nullable String name, boolean setOff, String birth, String visit, LocalDate today) {
        PartReader reader = new PartReader(today);
        PersonName personName = reader.name(name, setOff);
        LocalDate birthDate = reader.birthDate(birth);
        LocalDate visitDate = reader.visitDate(visit);
        return personName == null || birthDate == null || visitDate == null
                ? new Line.Faulty(reader.faults, Suggestions.of(name == null ? "" : name, birth, visit, today))
                : new Line.Registration(new Entry(new Person(personName, birthDate), visitDate));
    }

    private @Nullable PersonName name(@Nullable String part, boolean setOff) {
        String bare = part == null || part.length() > LONGEST_NAME_PART ? "" : bareName(part);
        Optional<PersonName> name = PersonName.parse(bare);
        boolean prose = !setOff && Words.of(bare).stream().anyMatch(PartReader::isProse);
        if (name.isEmpty() || isOfNobody(bare) || prose) {
            return fault(Fault.Kind.NAME, part);
        }
        return name.get();
    }

    private static boolean isProse(String word) {
        return PROSE.contains(word) || Vocabulary.isLabel(word) || Vocabulary.isPlace(word);
    }

    /** The label itself, or the names of several. */
    private static boolean isOfNobody(String name) {
        long people = Arrays.stream(name.split(","))
                .filter(piece -> WORD_OF_A_NAME.matcher(piece).matches())
                .count();
        return PLACEHOLDER.matcher(name).matches() || TWO_PEOPLE.matcher(name).find() || people >= SEVERAL;
    }

    /** Whether it names more than one. */
    static boolean isOfSeveral(String name) {
        return TWO_PEOPLE.matcher(name).find();
    }

    /** Whether these words may all be a name's: none is known as a word of something else. */
    static boolean mayBeName(String name) {
        return !isOfNobody(name)
                && Words.of(TITLE.matcher(name).replaceFirst("")).stream()
                        .noneMatch(word -> Vocabulary.isKnown(word) || Vocabulary.REGISTER.contains(word));
    }

    /**
     * Whether this is a name as it may stand before the first hash: one word, or with a title, or no words of a sentence,
     * but no command.
     */
    static boolean isPlainName(String part) {
        if (Commands.in(Sentence.of(part)).isPresent()) {
            return false;
        }
        List<String> words = Words.of(TITLE.matcher(bareName(part)).replaceFirst(""));
        return words.size() == 1 || words.stream().noneMatch(PROSE::contains);
    }

    static String bareName(String part) {
        String inner = NAME_LABEL.matcher(trim(part)).replaceFirst("");
        return trim(inner);
    }

    private static String trim(String part) {
        return CLOSING.matcher(OPENING.matcher(part).replaceFirst("")).replaceFirst("");
    }

    private @Nullable LocalDate birthDate(String part) {
        Optional<LocalDate> date = born(part, today);
        if (date.isEmpty()) {
            return fault(Fault.Kind.BIRTH_DATE, part);
        }
        Optional<Fault.Kind> wrong = wrongBirth(date.get(), today);
        return wrong.isPresent() ? fault(wrong.get(), part) : date.get();
    }

    /** The birth date as it is written, be it possible or not. */
    private static Optional<LocalDate> born(String part, LocalDate today) {
        return WrittenDate.opening(withoutLabels(part)).flatMap(written -> written.resolve(today.getYear()));
    }

    /** Why nobody who lives is born on that day. */
    static Optional<Fault.Kind> wrongBirth(LocalDate date, LocalDate today) {
        if (date.isAfter(today)) {
            return Optional.of(Fault.Kind.BIRTH_DATE_IN_FUTURE);
        }
        return date.isBefore(today.minusYears(OLDEST))
                ? Optional.of(Fault.Kind.BIRTH_DATE_TOO_LONG_AGO)
                : Optional.empty();
    }

    private @Nullable LocalDate visitDate(String part) {
        List<LocalDate> days = VisitDay.in(part, today);
        return days.size() == 1 ? days.get(0) : fault(Fault.Kind.VISIT_DATE, part);
    }

    /** Whether a part looks like a date, of the calendar or not. */
    static boolean isDate(String part) {
        return WrittenDate.opening(withoutLabels(part)).isPresent();
    }

    /** The part without "tgl lahir:" and the like, and without signs, before the date. */
    static String withoutLabels(String part) {
        return DATE_LABELS.matcher(OPENING.matcher(part).replaceFirst("")).replaceFirst("");
    }

    private <T> @Nullable T fault(Fault.Kind kind, @Nullable String part) {
        faults.add(new Fault(kind, part == null || part.isBlank() ? null : part.strip()));
        return null;
    }
}
