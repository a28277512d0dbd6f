package id.antrean.booking.testing;

import io.quarkus.test.junit.QuarkusTestProfile;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** Offices whose calendars tests may change, and accounts that may do it. */
public final class AdminProfile implements QuarkusTestProfile {

    private static final List<String> OFFICES = List.of("CAL", "EXC", "HOL", "CLO", "REF", "WTG", "DRP");

    @Override
    public Map<String, String> getConfigOverrides() {
        Map<String, String> config = new HashMap<>();
        for (int i = 0; i < OFFICES.size(); i++) {
            String prefix = "antrean.offices." + OFFICES.get(i) + ".";
            config.put(prefix + "name", "Kantor " + OFFICES.get(i));
            config.put(prefix + "phone-number-id", "20000000000000" + i);
            config.put(prefix + "display-number", "62811110040" + i);
            config.put(prefix + "zone", "Asia/Jakarta");
            config.put(prefix + "address", "Bogor");
            config.put(prefix + "slot-length", "1h");
            config.put(prefix + "slot-capacity", "3");
            for (String day : List.of("MONDAY", "TUESDAY", "WEDNESDAY", "THURSDAY", "FRIDAY")) {
                config.put(prefix + "hours." + day, "08:00-12:00");
            }
        }
        account(config, "officer1", "$2a$06$KSScrrra03pATIWOT8zRNuVSWVf0iD7z.7S/xjHJmR.fW.R8WG1uS", "officer", "*");
        account(
                config,
                "supervisor",
                "$2a$06$IGXc11xLikRcMlrQ6anu3u4uqDH8SZinBE5WSAFpV.DItM.5INzd2",
                "supervisor",
                "CAL,EXC,CLO,REF");
        account(config, "admin", "$2a$06$W5SMs.mzVBy.lrxnSkPpueNVZ3BqM8cI1ZgslZjgEF3XqNQJrC/zq", "admin", "*");
        config.put("antrean.closures.resume-every", "1h");
        return config;
    }

    private static void account(Map<String, String> config, String name, String hash, String role, String offices) {
        String prefix = "antrean.staff.accounts." + name + ".";
        // Expressions are resolved in values.
        config.put(prefix + "password-hash", hash.replace("$", "\\$"));
        config.put(prefix + "role", role);
        config.put(prefix + "offices", offices);
    }
}
