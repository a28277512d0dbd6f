package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.Status.DELIVERED;
import static id.antrean.sandbox.simulator.Status.FAILED;
import static id.antrean.sandbox.simulator.Status.READ;
import static id.antrean.sandbox.simulator.Status.SENT;
import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusTest {

    private static final Map<Status, Set<Status>> LEGAL =
            Map.of(SENT, Set.of(DELIVERED, READ, FAILED), DELIVERED, Set.of(READ), READ, Set.of(), FAILED, Set.of());

    @ParameterizedTest
    @EnumSource
    void ticksNeverGoBack(Status status) {
        for (Status next : Status.values()) {
            assertThat(status.mayBecome(next))
                    .as("%s to %s", status, next)
                    .isEqualTo(LEGAL.getOrDefault(status, Set.of()).contains(next));
        }
    }
}
