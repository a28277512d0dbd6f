package id.antrean.platform.persistence.idempotency;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.platform.problem.ProblemException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class IdempotentRequestTest {

    @Test
    void aKeyHasOneTo255Characters() {
        assertThat(IdempotentRequest.of("officer1", "k".repeat(255), "arrival").key())
                .hasSize(255);
        assertThatThrownBy(() -> IdempotentRequest.of("officer1", "k".repeat(256), "arrival"))
                .isInstanceOf(ProblemException.class);
    }

    @ParameterizedTest
    @ValueSource(strings = {"", " ", "\t"})
    void aBlankKeyIsNone(String key) {
        assertThatThrownBy(() -> IdempotentRequest.of("officer1", key, "arrival"))
                .isInstanceOf(ProblemException.class);
    }

    @Test
    void theSameContentHasTheSameFingerprintAndOtherContentAnother() {
        assertThat(fingerprint("arrival", "BGR", "Budi")).isEqualTo(fingerprint("arrival", "BGR", "Budi"));
        assertThat(fingerprint("arrival", "BGR", "Budi"))
                .isNotEqualTo(fingerprint("arrival", "BGR", "Siti"))
                .isNotEqualTo(fingerprint("arrival", "BGRBudi"))
                .isNotEqualTo(fingerprint("arrival", "BGRB", "udi"))
                .doesNotContain("Budi");
    }

    private static String fingerprint(String... content) {
        return IdempotentRequest.of("officer1", "key", content).fingerprint();
    }
}
