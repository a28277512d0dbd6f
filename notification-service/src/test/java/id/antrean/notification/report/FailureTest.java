package id.antrean.notification.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class FailureTest {

    @Test
    void metasCodeTellsMoreThanThatItFailed() {
        assertThat(Failure.REFUSED.words(131_026)).contains("tidak memakai WhatsApp", "cara lain");
        assertThat(Failure.UNDELIVERED.words(131_042)).contains("Pembayaran");
    }

    @Test
    void aCodeThatIsNotKnownOrMissingLeavesThePlainReason() {
        assertThat(Failure.REFUSED.words(999_999)).isEqualTo(Failure.REFUSED.words(null));
    }

    @Test
    void whatWeJudgedOurselvesIsNotExplainedByAnOlderCode() {
        assertThat(Failure.LAPSED.words(131_026)).contains("tidak sempat dikirim");
    }
}
