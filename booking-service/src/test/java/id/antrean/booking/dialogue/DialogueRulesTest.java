package id.antrean.booking.dialogue;

import static id.antrean.booking.dialogue.Parts.NOW;
import static id.antrean.booking.dialogue.Parts.TODAY;
import static id.antrean.booking.dialogue.Parts.certain;
import static id.antrean.booking.dialogue.Parts.uncertain;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.booking.dialogue.Reply.Ask;
import id.antrean.booking.dialogue.Reply.Complete;
import id.antrean.booking.dialogue.Reply.NotAPart;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Fault.Kind;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class DialogueRulesTest {

    private static final LocalDate BORN = LocalDate.of(1987, 1, 25);
    private static final LocalDate TUESDAY = TODAY.plusDays(1);
    private static final LocalDate YESTERDAY = TODAY.minusDays(1);
    private static final Fault NO_BIRTH_DATE = new Fault(Kind.BIRTH_DATE, "31021987");
    private static final Fault NO_VISIT_DATE = new Fault(Kind.VISIT_DATE, "31022027");
    private static final Fault NO_NAME = new Fault(Kind.NAME, "Bud1");

    private final Dialogue asksName = known(null, null, null);
    private final Dialogue asksBirthDate = known("Budi", null, null);
    private final Dialogue asksDay = known("Budi", BORN, null);

    @Test
    void whatLacksIsAskedForInOneOrder() {
        assertThat(certain(null, null, null).after(null)).isEqualTo(ask(asksName));
        assertThat(certain(null, BORN, TUESDAY).after(null)).isEqualTo(ask(known(null, BORN, TUESDAY)));
        assertThat(known(null, BORN, TUESDAY).asked()).isEqualTo(Detail.NAME);
        assertThat(certain("Budi", null, null).after(null)).isEqualTo(ask(asksBirthDate));
        assertThat(asksBirthDate.asked()).isEqualTo(Detail.BIRTH_DATE);
        assertThat(certain("Budi", BORN, null).after(null)).isEqualTo(ask(asksDay));
        assertThat(asksDay.asked()).isEqualTo(Detail.VISIT_DATE);
    }

    @Test
    void theLastPartCompletesTheRegistration() {
        assertThat(uncertain("Budi", null, null).after(known(null, BORN, TUESDAY)))
                .isEqualTo(complete(TUESDAY));
        assertThat(uncertain(null, BORN, null).after(known("Budi", null, TUESDAY)))
                .isEqualTo(complete(TUESDAY));
        assertThat(uncertain(null, null, TUESDAY).after(asksDay)).isEqualTo(complete(TUESDAY));
        assertThat(certain("Budi", BORN, TUESDAY).after(null)).isEqualTo(complete(TUESDAY));
    }

    @Test
    void whatIsGivenNowReplacesWhatWasKnown() {
        assertThat(certain("Siti", BORN.plusYears(3), null).after(asksDay))
                .isEqualTo(ask(known("Siti", BORN.plusYears(3), null)));
        assertThat(certain("Siti", null, TUESDAY).after(asksDay))
                .isEqualTo(new Complete(new Person(new PersonName("Siti"), BORN), TUESDAY));
    }

    @Test
    void aWordThatNobodyAskedForIsNoPart() {
        assertThat(uncertain("Halo", null, null).after(null)).isEqualTo(new NotAPart());
        assertThat(uncertain(null, BORN, null).after(null)).isEqualTo(new NotAPart());
        assertThat(uncertain(null, null, null).after(null)).isEqualTo(new NotAPart());
    }

    @Test
    void aWordIsANameOnlyWhereTheNameWasAskedFor() {
        assertThat(uncertain("Budi", null, null).after(asksName)).isEqualTo(ask(asksBirthDate));
        assertThat(uncertain("Terima kasih", null, null).after(asksDay)).isEqualTo(ask(asksDay));
        assertThat(uncertain("Terima kasih", null, null).after(asksBirthDate)).isEqualTo(ask(asksBirthDate));
    }

    @Test
    void aBareDateAnswersWhatWasAskedIfItFits() {
        assertThat(uncertain(null, null, YESTERDAY).after(asksBirthDate))
                .isEqualTo(ask(known("Budi", YESTERDAY, null)));
        assertThat(uncertain(null, TODAY, null).after(asksDay)).isEqualTo(complete(TODAY));
        assertThat(certain(null, null, BORN).after(asksBirthDate)).isEqualTo(ask(asksDay));
    }

    @Test
    void aBareDateThatDoesNotFitIsAskedForAgainAndChangesNothing() {
        Dialogue asksBirthDateForTuesday = known("Budi", null, TUESDAY);
        assertThat(certain(null, null, TODAY).after(asksBirthDateForTuesday))
                .isEqualTo(ask(asksBirthDateForTuesday, new Fault(Kind.BIRTH_DATE_IN_FUTURE, "23-11-2026")));
        assertThat(uncertain(null, null, BORN.plusYears(100)).after(asksBirthDate))
                .isEqualTo(ask(asksBirthDate, new Fault(Kind.BIRTH_DATE_IN_FUTURE, "25-01-2087")));
        Fault past = new Fault(Kind.VISIT_DATE_PAST, "22-11-2026");
        assertThat(uncertain(null, YESTERDAY, null).after(asksDay)).isEqualTo(ask(asksDay, past));
        assertThat(certain(null, YESTERDAY, null).after(asksDay)).isEqualTo(ask(asksDay, past));
        assertThat(uncertain(null, null, YESTERDAY).after(asksDay)).isEqualTo(ask(asksDay, past));
    }

    @Test
    void aDayToComeIsTakenBeforeItIsAskedFor() {
        assertThat(uncertain(null, null, TUESDAY).after(asksBirthDate)).isEqualTo(ask(known("Budi", null, TUESDAY)));
    }

    @Test
    void aBareDateIsWhatItIsWhereNoDateWasAskedFor() {
        assertThat(uncertain(null, BORN, null).after(asksName)).isEqualTo(ask(known(null, BORN, null)));
    }

    @Test
    void twoDatesAreWhatTheyAre() {
        assertThat(certain(null, YESTERDAY, TUESDAY).after(asksBirthDate))
                .isEqualTo(new Complete(new Person(new PersonName("Budi"), YESTERDAY), TUESDAY));
    }

    @Test
    void whatIsWrongIsToldWithTheQuestion() {
        assertThat(certain("Budi", null, TUESDAY).with(NO_BIRTH_DATE).after(null))
                .isEqualTo(ask(known("Budi", null, TUESDAY), NO_BIRTH_DATE));
        assertThat(uncertain(null, null, null).with(NO_NAME).after(asksName)).isEqualTo(ask(asksName, NO_NAME));
    }

    @Test
    void whatWasTriedAnewButIsWrongIsAskedForAgain() {
        assertThat(certain("Siti", null, TUESDAY).with(NO_BIRTH_DATE).after(asksDay))
                .isEqualTo(ask(known("Siti", null, TUESDAY), NO_BIRTH_DATE));
        assertThat(certain(null, BORN, TUESDAY).with(NO_NAME).after(asksDay))
                .isEqualTo(ask(known(null, BORN, TUESDAY), NO_NAME));
    }

    @Test
    void aLoneDateThatIsNoneWasMeantAsWhatWasAskedFor() {
        assertThat(certain(null, null, null).with(NO_BIRTH_DATE).after(asksDay))
                .isEqualTo(ask(asksDay, new Fault(Kind.VISIT_DATE, "31021987")));
        assertThat(certain(null, null, null).with(NO_VISIT_DATE).after(asksBirthDate))
                .isEqualTo(ask(asksBirthDate, new Fault(Kind.BIRTH_DATE, "31022027")));
    }

    @ParameterizedTest
    @EnumSource(Kind.class)
    void chatThatIsWrongSomehowLosesNothing(Kind kind) {
        Ask asked =
                (Ask) uncertain(null, null, null).with(new Fault(kind, "b3sok")).after(asksDay);

        assertThat(asked.dialogue()).isEqualTo(asksDay);
        assertThat(asked.faults()).hasSize(1);
    }

    @Test
    void aQuestionWaitsForItsAnswerTwoHours() {
        Parts day = uncertain(null, null, TUESDAY);

        assertThat(day.sentAt(NOW.plus(Parts.LASTS)).after(asksDay)).isEqualTo(complete(TUESDAY));
        assertThat(day.sentAt(NOW.plus(Parts.LASTS).plusSeconds(1)).after(asksDay))
                .isEqualTo(new NotAPart());
        assertThat(certain(null, null, TUESDAY)
                        .sentAt(NOW.plus(Parts.LASTS).plusSeconds(1))
                        .after(asksDay))
                .isEqualTo(ask(known(null, null, TUESDAY)));
    }

    @Test
    void anAnswerThatWaitedForUsIsStillOne() {
        assertThat(uncertain(null, null, TUESDAY)
                        .sentAt(NOW.minusSeconds(86_400))
                        .after(asksDay))
                .isEqualTo(complete(TUESDAY));
    }

    @Test
    void everyQuestionBeginsTheTimeAnew() {
        Dialogue before = new Dialogue(
                new PersonName("Budi"), null, null, NOW.minus(Parts.LASTS).plusSeconds(1));

        assertThat(uncertain(null, BORN, null).after(before)).isEqualTo(ask(asksDay));
    }

    @Test
    void nothingOfItIsShownInLogs() {
        assertThat(asksDay).hasToString("Dialogue[VISIT_DATE]");
        assertThat(asksDay.question(List.of())).hasToString("Question[VISIT_DATE]");
        assertThat(complete(TUESDAY).toString()).doesNotContain("Budi", "1987");
    }

    @Test
    void aWholeRegistrationIsNoDialogue() {
        assertThatThrownBy(() -> known("Budi", BORN, TUESDAY)).isInstanceOf(IllegalArgumentException.class);
    }

    private static Dialogue known(@Nullable String name, @Nullable LocalDate birthDate, @Nullable LocalDate visitDate) {
        return new Dialogue(name == null ? null : new PersonName(name), birthDate, visitDate, NOW);
    }

    private static Ask ask(Dialogue dialogue, Fault... faults) {
        return new Ask(dialogue, List.of(faults));
    }

    private static Complete complete(LocalDate visitDate) {
        return new Complete(new Person(new PersonName("Budi"), BORN), visitDate);
    }
}
