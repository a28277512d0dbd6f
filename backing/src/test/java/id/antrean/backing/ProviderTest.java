package id.antrean.backing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;

final class ProviderTest {

    @Test
    void theEnvironmentHasTheLastWord() {
        assertThat(Provider.choose("containers", true)).isEqualTo(Provider.CONTAINERS);
        assertThat(Provider.choose(" Embedded ", false)).isEqualTo(Provider.EMBEDDED);
    }

    @Test
    void localProcessesArePreferredWhereTheConfigurationSaysSo() {
        assertThat(Provider.choose(null, true)).isEqualTo(Provider.EMBEDDED);
        assertThat(Provider.choose(" ", true)).isEqualTo(Provider.EMBEDDED);
    }

    @Test
    void anUnknownChoiceIsRefusedByName() {
        assertThatThrownBy(() -> Provider.choose("docker", false))
                .isInstanceOf(BackingException.class)
                .hasMessage("ANTREAN_BACKING must be embedded or containers, not docker.");
    }
}
