package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.junit.jupiter.api.Test;

class MessageIdTest {

    @Test
    void anIdIsKeptAsMetaGaveItAndNeverShown() {
        MessageId id = new MessageId("wamid.HBgNNjI4+/==");
        assertThat(id.value()).isEqualTo("wamid.HBgNNjI4+/==");
        assertThat(id).hasToString("wamid.***");
    }

    @Test
    void anIdHas1To512Characters() {
        assertThat(new MessageId("w".repeat(512)).value()).hasSize(512);
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId("w".repeat(513)));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(""));
        assertThatIllegalArgumentException().isThrownBy(() -> new MessageId(" "));
    }
}
