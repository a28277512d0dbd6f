package id.antrean.intake.webhook;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.quarkus.runtime.configuration.ConfigurationException;
import java.util.List;
import org.junit.jupiter.api.Test;

class WebhookIntakeTest {

    @Test
    void withoutAnyOfficeItDoesNotStartAndSaysSoInOneLine() {
        assertThatThrownBy(() -> WebhookIntake.requireAny(List.of()))
                .isInstanceOf(ConfigurationException.class)
                .hasMessage("Missing configuration: antrean.offices has no office");
    }
}
