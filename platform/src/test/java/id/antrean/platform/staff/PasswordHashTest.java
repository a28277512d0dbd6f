package id.antrean.platform.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PasswordHashTest {

    /** Of the password {@code rahasia-loket}. */
    private static final String HASH = "06$KSScrrra03pATIWOT8zRNuVSWVf0iD7z.7S/xjHJmR.fW.R8WG1uS";

    @ParameterizedTest
    @ValueSource(strings = {"$2a$", "$2b$", "$2y$"})
    void aHashOfAnyToolIsUnderstood(String version) {
        PasswordHash hash = new PasswordHash(version + HASH);
        assertThat(hash.matches("rahasia-loket".toCharArray())).isTrue();
        assertThat(hash.matches("rahasia-loke".toCharArray())).isFalse();
        assertThat(hash.matches("".toCharArray())).isFalse();
    }

    @Test
    void whatIsNoHashIsRefusedWithoutBeingRepeated() {
        for (String value : new String[] {"", "antrean", "$2a$" + HASH + "x", "$5$" + HASH}) {
            assertThatThrownBy(() -> new PasswordHash(value))
                    .isInstanceOf(IllegalArgumentException.class)
                    .hasMessage("a bcrypt hash looks like $2a$10$… and has 60 characters");
        }
    }
}
