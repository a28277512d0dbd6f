package id.antrean.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.sending.Outcome.Signal;
import id.antrean.notification.whatsapp.Answer;
import id.antrean.notification.whatsapp.Fault;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
import java.time.Duration;
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
            300);

    private static ClaimedMessage attempt(int attempt) {
        Addressee to = new Addressee(new PhoneNumber("+6281100000021"), null);
        return new ClaimedMessage("abc", 1, new OfficeCode("BGR"), to, null, new Outgoing.Text("Halo"), attempt);
    }

    private static Outcome refused(int attempt, Fault fault) {
        return RULES.after(attempt(attempt), new Answer.Refused(fault, 1), MIDDLE);
    }

    @Test
    void anAcceptedMessageIsSent() {
        Outcome outcome = RULES.after(attempt(1), new Answer.Done("wamid.X"), MIDDLE);
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
        "ACCOUNT, 1, 10, REFUSED",
        "ACCOUNT, 2, 20, REFUSED",
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
    }

    @Test
    void whileWhatsAppCannotBeReachedAllMessagesRest() {
        Outcome outcome = RULES.after(attempt(1), new Answer.NotReached(), MIDDLE);
        assertThat(outcome.state()).isEqualTo(MessageState.PENDING);
        assertThat(outcome.pause()).hasSeconds(1);
        assertThat(outcome.signal()).isEqualTo(Signal.THROTTLED);
    }

    @Test
    void whatMayHaveBeenSentWaitsForAReportFirst() {
        Outcome first = RULES.after(attempt(1), new Answer.Unknown(), MIDDLE);
        assertThat(first.state()).isEqualTo(MessageState.SENDING);
        assertThat(first.pause()).isEqualTo(LEASE);
        assertThat(RULES.after(attempt(9), new Answer.Unknown(), MIDDLE).pause())
                .hasSeconds(256);
    }

    @Test
    void pausesDifferSoThatNotAllEndAtOnce() {
        Backoff backoff = new Backoff(Duration.ofSeconds(10), 2, Duration.ofMinutes(5));
        assertThat(backoff.after(1, 0)).hasSeconds(7);
        assertThat(backoff.after(1, 1)).hasSeconds(13);
        assertThat(backoff.after(Integer.MAX_VALUE, MIDDLE)).hasMinutes(5);
    }
}
