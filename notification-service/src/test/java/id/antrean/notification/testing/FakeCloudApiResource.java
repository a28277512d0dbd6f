package id.antrean.notification.testing;

import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Starts the stand-in for WhatsApp, and configures the service with it, with two offices and with short pauses. */
public final class FakeCloudApiResource implements QuarkusTestResourceLifecycleManager {

    private @Nullable FakeCloudApi fake;

    @Override
    public Map<String, String> start() {
        FakeCloudApi started = FakeCloudApi.start();
        fake = started;
        Map<String, String> settings = new HashMap<>(Map.of(
                "antrean.whatsapp.api-url", started.url(),
                "antrean.whatsapp.access-token", FakeCloudApi.TOKEN,
                "antrean.whatsapp.connect-timeout", "500ms",
                "antrean.whatsapp.read-timeout", "1s",
                "antrean.sending.lease", "5s",
                "antrean.sending.poll", "200ms",
                "antrean.sending.retry-delay", "100ms",
                "antrean.sending.retry-max-delay", "1s",
                "antrean.sending.pause", "200ms",
                "antrean.sending.reported-retry-delay", "200ms"));
        settings.put("antrean.sending.messages-per-second", "1000");
        office(settings, "BGR", "Kantor Imigrasi Kelas I Bogor", "100000000000001", "Asia/Jakarta");
        office(settings, "JYP", "Kantor Imigrasi Kelas I Jayapura", "100000000000004", "Asia/Jayapura");
        settings.put("antrean.offices.BGR.latitude", "-6.5735");
        settings.put("antrean.offices.BGR.longitude", "106.8015");
        settings.put("antrean.review.enabled", "true");
        return settings;
    }

    private static void office(Map<String, String> settings, String code, String name, String id, String zone) {
        String prefix = "antrean.offices." + code + ".";
        settings.put(prefix + "name", name);
        settings.put(prefix + "phone-number-id", id);
        settings.put(prefix + "display-number", "62811110033" + id.charAt(id.length() - 1));
        settings.put(prefix + "zone", zone);
        settings.put(prefix + "address", "Jl. Ahmad Yani No. 65");
        settings.put(prefix + "hours.MONDAY", "08:00-12:00");
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(fake, new TestInjector.MatchesType(FakeCloudApi.class));
    }

    @Override
    public void stop() {
        if (fake != null) {
            fake.close();
        }
    }
}
