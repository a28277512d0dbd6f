package id.antrean.notification.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.Map;

/** Few messages a second, and none sent by the service itself, so that a test can take them. */
public final class PacedProfile implements QuarkusTestProfile {

    @Override
    public Map<String, String> getConfigOverrides() {
        return Map.of(
                "antrean.sending.messages-per-second", "40",
                "antrean.sending.pair-burst", "3",
                "antrean.sending.pair-interval", "2s",
                "antrean.sending.poll", "1h",
                "antrean.sending.lease", "10m");
    }
}
