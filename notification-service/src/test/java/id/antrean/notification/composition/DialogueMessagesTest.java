package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.AT_BOGOR;
import static id.antrean.notification.review.Samples.BUDI;
import static id.antrean.notification.review.Samples.TODAY;
import static id.antrean.notification.review.Samples.TUESDAY;
import static id.antrean.notification.review.Samples.scene;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.Choices;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.notification.composition.Outgoing.Buttons;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.composition.Outgoing.RowList;
import id.antrean.notification.review.Samples;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueMessagesTest {

    private static Outgoing asked(DetailAsked asked, Language language) {
        return DialogueMessages.asked(asked, scene(language));
    }

    @ParameterizedTest
    @EnumSource(mode = EnumSource.Mode.EXCLUDE, names = "ANYTHING")
    void everyQuestionSaysThatOneLineDoesToo(Detail detail) {
        for (Language language : Language.values()) {
            assertThat(asked(AT_BOGOR.asked(detail, BUDI.name(), null, List.of()), language)
                            .words())
                    .containsPattern("#BUDI SANTOSO#[A-Z0-9]+#[A-Z0-9]+$");
        }
    }

    @ParameterizedTest
    @EnumSource
    void tappingADayIsAsIfTheWholeRegistrationHadBeenWritten(Language language) {
        RowList list = (RowList)
                asked(AT_BOGOR.asked(Detail.VISIT_DATE, BUDI.name(), BUDI.birthDate(), List.of(TUESDAY)), language);
        assertThat(list.rows())
                .extracting(Choice::id)
                .containsExactly("t1:#Budi Santoso#25011987#24112026")
                .allSatisfy(id -> assertThat(Choices.textOf(id)).isPresent());
    }

    @Test
    void ofManyDaysTheNearestTenAreOffered() {
        List<LocalDate> days =
                Stream.iterate(TODAY, day -> day.plusDays(1)).limit(30).toList();
        RowList list = (RowList)
                asked(AT_BOGOR.asked(Detail.VISIT_DATE, BUDI.name(), BUDI.birthDate(), days), Language.INDONESIAN);
        assertThat(list.rows()).hasSize(10).first().extracting(Choice::title).isEqualTo("Sen 23 Nov 2026");
    }

    @Test
    void whatWasUnderstoodAndWhatWasWrongAreBothSaid() {
        assertThat(asked(
                                AT_BOGOR.asked(
                                        Detail.BIRTH_DATE,
                                        BUDI.name(),
                                        null,
                                        TUESDAY,
                                        List.of(),
                                        Samples.fault(Fault.Kind.BIRTH_DATE, "31021987")),
                                Language.INDONESIAN)
                        .words())
                .contains("• Nama: Budi Santoso", "• Datang: Selasa, 24 November 2026", "“31021987” tidak ada")
                .doesNotContain("Lahir:");
    }

    @Test
    void nothingIsSaidToBeNotedWhereNothingIs() {
        assertThat(asked(AT_BOGOR.asked(Detail.NAME, null, null, List.of()), Language.INDONESIAN)
                        .words())
                .startsWith("*Siapa nama pemohon?*");
    }

    @Test
    void whoWroteAnythingElseMayTapInsteadOfTyping() {
        Buttons buttons = (Buttons) asked(AT_BOGOR.asked(Detail.ANYTHING, null, null, List.of()), Language.INDONESIAN);
        assertThat(buttons.buttons())
                .extracting(choice -> Choices.textOf(choice.id()).orElseThrow())
                .containsExactly("DAFTAR", "INFO", "STATUS");
    }

    @ParameterizedTest
    @EnumSource
    void oneReadingIsConfirmedByOneTap(Language language) {
        Entry reading = new Entry(BUDI, TUESDAY);
        Buttons buttons = (Buttons) ConversationMessages.answer(AT_BOGOR.suggestion(List.of(reading)), scene(language));
        assertThat(buttons.buttons())
                .containsExactly(new Choice(
                        Choices.ofRegistration(BUDI, TUESDAY),
                        language == Language.INDONESIAN ? "Ya, benar" : "Yes, correct",
                        null));
        assertThat(buttons.words()).contains("25 Januar", "Budi Santoso", "24 November 2026");
    }

    @Test
    void whateverIsAskedFits() {
        SeededRandom.check(2_000, random -> {
            Person person = new Person(
                    new PersonName("Ab" + random.text("bcdéö'-", PersonName.MAX_LENGTH - 2)),
                    LocalDate.of(1987, 9, 25));
            Fault[] faults = Stream.generate(
                            () -> Samples.fault(random.oneOf(Fault.Kind.values()), random.text("abc 31022026", 40)))
                    .limit(random.between(0, 9))
                    .toArray(Fault[]::new);
            Language language = random.oneOf(Language.values());
            List<LocalDate> days = Stream.iterate(TODAY, day -> day.plusDays(1))
                    .limit(random.between(0, 30))
                    .toList();
            Outgoing question = asked(
                    AT_BOGOR.asked(
                            random.oneOf(Detail.values()),
                            random.inPercent(50) ? person.name() : null,
                            random.inPercent(50) ? person.birthDate() : null,
                            random.inPercent(50) ? TUESDAY : null,
                            days,
                            faults),
                    language);
            assertThat(question.words()).isNotBlank();
            List<Entry> readings = Stream.iterate(TUESDAY, day -> day.plusDays(1))
                    .limit(random.between(1, 3))
                    .map(day -> new Entry(person, day))
                    .toList();
            Outgoing suggestion = ConversationMessages.answer(AT_BOGOR.suggestion(readings, faults), scene(language));
            assertThat(suggestion.words()).contains(person.name().value());
        });
    }

    @Test
    void nothingPersonalIsInAnyToString() {
        Outgoing message = ReminderMessages.reminder(
                AT_BOGOR.appointment(BUDI, Category.ADULT), ReminderMessages.When.MORNING, scene(Language.INDONESIAN));
        assertThat(message.toString()).doesNotContain("Budi");
        assertThat(AT_BOGOR.appointment(BUDI, Category.ADULT).toString()).doesNotContain("Budi");
    }
}
