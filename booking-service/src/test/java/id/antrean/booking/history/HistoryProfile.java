package id.antrean.booking.history;

import id.antrean.booking.testing.AdminProfile;
import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Two small offices, whose places are soon taken; nothing happens by itself. */
public final class HistoryProfile implements QuarkusTestProfile {

    static final List<String> OFFICES = List.of("HIA", "HIB");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>(new AdminProfile().getConfigOverrides());
        for (String office : OFFICES) {
            String prefix = "antrean.offices." + office + ".";
            config.put(prefix + "name", "Kantor " + office);
            config.put(prefix + "phone-number-id", "30000000000000" + OFFICES.indexOf(office));
            config.put(prefix + "display-number", "62811110050" + OFFICES.indexOf(office));
            config.put(prefix + "zone", "Asia/Jakarta");
            config.put(prefix + "address", "Bogor");
            config.put(prefix + "slot-length", "1h");
            config.put(prefix + "slot-capacity", "2");
            config.put(prefix + "horizon-days", "4");
            for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
                config.put(prefix + "hours." + day, "08:00-10:00");
            }
        }
        config.put("antrean.staff.accounts.supervisor.offices", String.join(",", OFFICES));
        config.put("antrean.waiting.look-every", "1h");
        config.put("antrean.closures.resume-every", "1h");
        // Chance comes from the seed only.
        config.put("antrean.withdrawal.extra-release-delay", "0s");
        return config;
    }
}
