package id.antrean.notification.composition;

import static id.antrean.notification.composition.Samples.BOGOR;
import static id.antrean.notification.composition.Samples.BUDI;
import static id.antrean.notification.composition.Samples.CODE;
import static id.antrean.notification.composition.Samples.TODAY;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.platform.office.Office;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ComposerTest {

    private static final String LETTERS = "AbcDéö'-.,日𠮷 ";

    @Test
    void everyCaptionFitsWhateverTheNameTheOfficeAndTheDay() {
        SeededRandom.check(3_000, random -> {
            Office office = office(random.text(LETTERS, random.between(0, 300)), random.text(LETTERS, 300));
            Person person = new Person(name(random), LocalDate.of(1987, 1, 25));
            OffsetDateTime slot = random.date(LocalDate.of(2026, 1, 1), LocalDate.of(2036, 12, 31))
                    .atTime(LocalTime.of(random.between(7, 15), 30))
                    .atOffset(ZoneOffset.ofHours(random.between(7, 9)));
            Category category = random.oneOf(Category.values());

            Outgoing message =
                    Composer.issued(Samples.booking(person, category, slot), office, random.oneOf(Language.values()));

            assertThat(message.words().length()).isLessThanOrEqualTo(1_024);
            assertThat(message.words().codePointCount(0, message.words().length()))
                    .isLessThanOrEqualTo(1_024);
        });
    }

    private static PersonName name(SeededRandom random) {
        return new PersonName("Ab" + random.text("bcdéö'-", PersonName.MAX_LENGTH - random.between(2, 100)));
    }

    private static Office office(String name, String address) {
        return new Office(
                BOGOR.code(),
                "K" + name,
                BOGOR.phoneNumberId(),
                BOGOR.displayNumber(),
                BOGOR.zone(),
                "J" + address,
                Duration.ofMinutes(30));
    }

    @ParameterizedTest
    @EnumSource
    void aUsualBookingSaysThatItStaysByR4(Category category) {
        assertThat(Composer.issued(Samples.booking(BUDI, category), BOGOR, Language.INDONESIAN)
                        .words())
                .endsWith("Booking tidak dapat dibatalkan.");
    }

    @ParameterizedTest
    @EnumSource
    void theBookingTellsTheExactTimesOfR5AndR6(Language language) {
        String words = Composer.issued(Samples.booking(BUDI, Category.ADULT), BOGOR, language)
                .words();
        assertThat(words).containsPattern("08[.:]30 WIB").containsPattern("(Lewat pukul|After) 09[.:]00");
    }

    @ParameterizedTest
    @CsvSource({"+07:00, 09.30 WIB", "+08:00, 09.30 WITA", "+09:00, 09.30 WIT", "+00:00, 09.30 UTC"})
    void timesCarryTheZoneOfTheOffice(String offset, String time) {
        OffsetDateTime slot = OffsetDateTime.parse("2026-11-24T09:00:00" + offset);
        assertThat(Composer.issued(Samples.booking(BUDI, Category.ADULT, slot), BOGOR, Language.INDONESIAN)
                        .words())
                .contains(time);
    }

    @Test
    void aBookingIsThePictureOfItsCode() {
        assertThat(Composer.issued(Samples.booking(BUDI, Category.ADULT), BOGOR, Language.ENGLISH))
                .isInstanceOfSatisfying(Outgoing.CodePicture.class, picture -> assertThat(picture.code())
                        .isEqualTo(CODE));
    }

    @ParameterizedTest
    @EnumSource
    void noRefusalIsABareFull(Reason reason) {
        for (Language language : Language.values()) {
            for (List<LocalDate> alternatives : List.of(List.<LocalDate>of(), List.of(TODAY.plusDays(1)))) {
                String words = refusal(reason, alternatives, language);
                assertThat(words.length()).isGreaterThan(150);
                assertThat(words.contains("#BUDI SANTOSO#25011987#24112026"))
                        .isEqualTo(!reason.name().startsWith("ALREADY") && !alternatives.isEmpty());
            }
        }
    }

    private static String refusal(Reason reason, List<LocalDate> alternatives, Language language) {
        return Composer.refused(
                        Samples.refusal(BUDI, reason, TODAY, alternatives), BOGOR, BOGOR.name(), language, TODAY)
                .words();
    }

    @ParameterizedTest
    @EnumSource
    void theCodeOfAnotherSenderIsNotTold(Language language) {
        assertThat(refusal(Reason.ALREADY_BOOKED_BY_OTHER, List.of(), language)).doesNotContain("BGR-");
        assertThat(refusal(Reason.ALREADY_BOOKED, List.of(), language)).contains(CODE.value());
    }

    @ParameterizedTest
    @EnumSource
    void theLongestMessagesStayWithinTheLimit(Language language) {
        Person longNamed = new Person(new PersonName("A".repeat(100)), LocalDate.of(1987, 1, 25));
        List<LocalDate> manyDays =
                Stream.iterate(TODAY, day -> day.plusDays(1)).limit(365).toList();
        Fault[] manyFaults = Stream.generate(() -> Samples.fault(Fault.Kind.NAME, "x".repeat(40)))
                .limit(100)
                .toArray(Fault[]::new);

        assertThat(Composer.refused(
                        Samples.refusal(longNamed, Reason.DAY_FULL, TODAY, manyDays), BOGOR, "", language, TODAY))
                .isInstanceOf(Outgoing.Text.class);
        assertThat(Composer.answer(Samples.message(Intent.FAULTY_REGISTRATION, manyFaults), BOGOR, language, TODAY))
                .isInstanceOf(Outgoing.Text.class);
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 24112026", "2026-11-26, 27112026", "2026-11-27, 30112026", "2026-11-28, 30112026"})
    void theExampleIsForTheNextWorkingDay(LocalDate today, String day) {
        assertThat(Composer.answer(Samples.message(Intent.OTHER), BOGOR, Language.INDONESIAN, today)
                        .words())
                .contains("#BUDI#25011987#" + day);
        assertThat(Composer.expired(Samples.expiry(BUDI), BOGOR, Language.INDONESIAN, today)
                        .words())
                .contains("#BUDI SANTOSO#25011987#" + day);
    }

    @Test
    void aFaultThatIsNothingButMarkupIsNotQuoted() {
        assertThat(faulty(Fault.Kind.NAME, "*_~`")).contains("• Nama tidak terbaca:");
        assertThat(faulty(Fault.Kind.PARTS, null)).contains("• Pendaftaran perlu tiga bagian");
    }

    private static String faulty(Fault.Kind kind, @Nullable String text) {
        return Composer.answer(
                        Samples.message(Intent.FAULTY_REGISTRATION, Samples.fault(kind, text)),
                        BOGOR,
                        Language.INDONESIAN,
                        TODAY)
                .words();
    }

    @ParameterizedTest
    @ValueSource(strings = {"31022026", "310226", "31-02-2026", "31 / 2 / 26", "31 Februari 2026", "tgl 31022026 ya"})
    void aDateThatNoCalendarHasIsToldSo(String date) {
        assertThat(faulty(Fault.Kind.VISIT_DATE, date))
                .contains("• Tanggal kedatangan “" + date + "” tidak ada di kalender.");
        assertThat(faulty(Fault.Kind.BIRTH_DATE, date))
                .contains("• Tanggal lahir “" + date + "” tidak ada di kalender.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "besok",
                "24112026 atau 25112026",
                "24 atau 25 November 2026",
                "24/25 11 2026",
                "24 Nov 2026 / 25 Nov 2026",
                "2411202",
                "24",
            })
    void whatIsNotOneDateIsAskedForAsEightDigits(@Nullable String part) {
        for (Fault.Kind kind : List.of(Fault.Kind.VISIT_DATE, Fault.Kind.BIRTH_DATE)) {
            assertThat(faulty(kind, part))
                    .contains("tidak terbaca; tulis satu tanggal, delapan angka: hari, bulan, tahun.")
                    .doesNotContain("kalender");
        }
    }

    @Test
    void nothingPersonalIsInAnyToString() {
        Outgoing message = Composer.issued(Samples.booking(BUDI, Category.ADULT), BOGOR, Language.INDONESIAN);
        assertThat(message.toString()).doesNotContain("Budi");
    }
}
