package id.antrean.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class VerifiedPasswordsTest {

    private final VerifiedPasswords verified = new VerifiedPasswords();

    @Test
    void onlyTheVeryPasswordOfTheVeryAccountIsKnownAgain() {
        verified.add("officer1", "rahasia-loket".toCharArray());

        assertThat(verified.contains("officer1", "rahasia-loket".toCharArray())).isTrue();
        assertThat(verified.contains("officer1", "rahasia-loke".toCharArray())).isFalse();
        assertThat(verified.contains("officer1", "".toCharArray())).isFalse();
        assertThat(verified.contains("officer2", "rahasia-loket".toCharArray())).isFalse();
    }

    @Test
    void aProcessDoesNotKnowWhatAnotherHasVerified() {
        verified.add("officer1", "rahasia-loket".toCharArray());
        assertThat(new VerifiedPasswords().contains("officer1", "rahasia-loket".toCharArray()))
                .isFalse();
    }
}
