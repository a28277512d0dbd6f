package id.antrean.notification.report;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.notification.sending.Failure;
import org.junit.jupiter.api.Test;

class FailureWordsTest {

    @Test
    void metasCodeTellsMoreThanThatItFailed() {
        assertThat(FailureWords.of(Failure.REFUSED, 131_026)).contains("tidak memakai WhatsApp", "cara lain");
        assertThat(FailureWords.of(Failure.UNDELIVERED, 131_042)).contains("Pembayaran");
    }

    @Test
    void aCodeThatIsNotKnownOrMissingLeavesThePlainReason() {
        assertThat(FailureWords.of(Failure.REFUSED, 999_999)).isEqualTo(FailureWords.of(Failure.REFUSED, null));
    }

    @Test
    void whatWeJudgedOurselvesIsNotExplainedByAnOlderCode() {
        assertThat(FailureWords.of(Failure.LAPSED, 131_026)).contains("tidak sempat dikirim");
    }
}
