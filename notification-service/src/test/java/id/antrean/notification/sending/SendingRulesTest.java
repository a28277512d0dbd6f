package id.antrean.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.sending.Outcome.Signal;
import id.antrean.notification.template.TemplateMessage;
import id.antrean.notification.whatsapp.Answer;
import id.antrean.notification.whatsapp.Fault;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendingRulesTest {

    private static final double MIDDLE = 0.5;
    private static final Duration LEASE = Duration.ofSeconds(60);
    private static final SendingRules RULES = new SendingRules(
            new Backoff(Duration.ofSeconds(1), 2, Duration.ofMinutes(5)),
            new Backoff(Duration.ofSeconds(10), 2, Duration.ofMinutes(5)),
            LEASE,
            300,
            Duration.ofMinutes(10));
    private static final TemplateMessage TEMPLATE =
            new TemplateMessage(TemplateMessage.Purpose.ANSWER_WAITING, Language.INDONESIAN, Map.of(), List.of());

    private static ClaimedMessage attempt(int attempt) {
        return attempt(attempt, TEMPLATE);
    }

    private static ClaimedMessage attempt(int attempt, @Nullable TemplateMessage template) {
        Addressee to = new Addressee(new PhoneNumber("+6281100000021"), null);
        Outgoing words = new Outgoing.Text("Halo");
        return new ClaimedMessage("abc", 1, new OfficeCode("BGR"), to, null, words, template, true, attempt);
    }

    private static Outcome refused(int attempt, Fault fault) {
        return RULES.after(attempt(attempt), null, new Answer.Refused(fault, 1), MIDDLE);
    }

    @Test
    void anAcceptedMessageIsSent() {
        Outcome outcome = RULES.after(attempt(1), null, new Answer.Done("wamid.X"), MIDDLE);
        assertThat(outcome.state()).isEqualTo(MessageState.SENT);
        assertThat(outcome.wamid()).isEqualTo("wamid.X");
        assertThat(outcome.signal()).isEqualTo(Signal.WORKS);
    }

    @ParameterizedTest
    @CsvSource({
        "PASSING, 1, 1, NONE",
        "PASSING, 4, 8, NONE",
        "PASSING, 299, 300, NONE",
        "PAIR_RATE, 1, 1, NONE",
        "PAIR_RATE, 3, 16, NONE",
        "PAIR_RATE, 9, 300, NONE",
        "THROTTLED, 1, 1, THROTTLED",
        "NUMBER_THROTTLED, 1, 1, OFFICE_THROTTLED",
        "TOKEN, 1, 10, REFUSED",
        "NUMBER, 2, 20, OFFICE_REFUSED",
        "UNCERTAIN, 4, 8, NONE",
    })
    void aFaultThatMayEndIsWaitedForLongerEachTime(Fault fault, int attempt, long seconds, Signal signal) {
        Outcome outcome = refused(attempt, fault);
        assertThat(outcome.state()).isEqualTo(MessageState.PENDING);
        assertThat(outcome.pause()).hasSeconds(seconds);
        assertThat(outcome.signal()).isEqualTo(signal);
        assertThat(outcome.errorCode()).isEqualTo(1);
    }

    @Test
    void aMessageThatCannotGoIsGivenUpWithItsCode() {
        assertThat(refused(1, Fault.PERMANENT).state()).isEqualTo(MessageState.FAILED);
        assertThat(refused(1, Fault.PERMANENT).errorCode()).isEqualTo(1);
        assertThat(refused(1, Fault.MEDIA).state()).isEqualTo(MessageState.FAILED);
        assertThat(refused(300, Fault.PASSING).state()).isEqualTo(MessageState.FAILED);
        assertThat(refused(5, Fault.UNCERTAIN).state()).isEqualTo(MessageState.FAILED);
    }

    @Test
    void whileWhatsAppCannotBeReachedAllMessagesRest() {
        Outcome outcome = RULES.after(attempt(1), null, new Answer.NotReached(), MIDDLE);
        assertThat(outcome.state()).isEqualTo(MessageState.PENDING);
        assertThat(outcome.pause()).hasSeconds(1);
        assertThat(outcome.signal()).isEqualTo(Signal.THROTTLED);
    }

    @Test
    void whatMayHaveBeenSentWaitsForAReportFirst() {
        Outcome first = RULES.after(attempt(1), null, new Answer.Unknown(), MIDDLE);
        assertThat(first.state()).isEqualTo(MessageState.SENDING);
        assertThat(first.pause()).isEqualTo(LEASE);
        assertThat(RULES.after(attempt(9), null, new Answer.Unknown(), MIDDLE).pause())
                .hasSeconds(256);
    }

    @Test
    void whereTheWindowIsClosedTheTemplateGoesAtOnceWhateverOurClockSays() {
        Outcome outcome = refused(1, Fault.WINDOW);
        assertThat(outcome.state()).isEqualTo(MessageState.PENDING);
        assertThat(outcome.windowClosed()).isTrue();
        assertThat(outcome.pause()).isZero();
    }

    @Test
    void whereTheWindowIsClosedAndNoTemplateHelpsTheMessageIsGivenUp() {
        Answer closed = new Answer.Refused(Fault.WINDOW, 131_047);
        assertThat(RULES.after(attempt(1, null), null, closed, MIDDLE).failure())
                .isEqualTo(Failure.WINDOW_CLOSED);
        assertThat(RULES.after(attempt(1), "answer_waiting_v1", closed, MIDDLE).failure())
                .isEqualTo(Failure.WINDOW_CLOSED);
        assertThat(RULES.withoutTemplate(attempt(1, null)).failure()).isEqualTo(Failure.WINDOW_CLOSED);
    }

    @Test
    void afterARefusedTemplateTheNextOneGoesAtOnceAndWithoutAnyTheMessageWaits() {
        assertThat(refused(1, Fault.TEMPLATE).pause()).isZero();
        assertThat(refused(1, Fault.TEMPLATE).windowClosed()).isFalse();
        Outcome waiting = RULES.withoutTemplate(attempt(1));
        assertThat(waiting.state()).isEqualTo(MessageState.PENDING);
        assertThat(waiting.pause()).hasMinutes(10);
    }

    @Test
    void whatIsGivenUpSaysWhyAndWhatIsNotGivenUpDoesNot() {
        assertThat(refused(1, Fault.PERMANENT).failure()).isEqualTo(Failure.REFUSED);
        assertThat(refused(300, Fault.PASSING).failure()).isEqualTo(Failure.GIVEN_UP);
        assertThat(RULES.after(attempt(300), null, new Answer.Unknown(), MIDDLE).failure())
                .isEqualTo(Failure.GIVEN_UP);
        assertThat(refused(1, Fault.PASSING).failure()).isNull();
    }

    @Test
    void pausesDifferSoThatNotAllEndAtOnce() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), 2, Duration.ofMinutes(5));
        assertThat(backoff.after(1, 0)).hasSeconds(7);
        assertThat(backoff.after(1, 1)).hasSeconds(13);
        assertThat(backoff.after(Integer.MAX_VALUE, MIDDLE)).hasMinutes(5);
    }
}
