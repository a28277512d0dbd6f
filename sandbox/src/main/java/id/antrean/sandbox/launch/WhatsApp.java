package id.antrean.sandbox.launch;

import java.net.URI;
import java.util.Map;

/** How the set is connected to WhatsApp: by default to the simulator, with secrets that are none. */
public final class WhatsApp {

    static final String API_URL = "antrean.whatsapp.api-url";
    static final String ACCESS_TOKEN = "antrean.whatsapp.access-token";
    static final String APP_SECRET = "antrean.whatsapp.app-secret";
    static final String VERIFY_TOKEN = "antrean.whatsapp.verify-token";

    static final String API_VERSION = "antrean.whatsapp.api-version";
    static final String BUSINESS_ACCOUNT_ID = "antrean.whatsapp.business-account-id";

    /** The version of the API where none is set. */
    static final String DEFAULT_API_VERSION = "v26.0";

    /** The id of the simulated WhatsApp business account, which has the templates. */
    public static final String DEFAULT_BUSINESS_ACCOUNT_ID = "200000000000001";

    /** The bearer token where none is set. */
    public static final String DEFAULT_ACCESS_TOKEN = "sandbox-access-token";

    /** The key of the webhooks' signatures where none is set. */
    public static final String DEFAULT_APP_SECRET = "sandbox-app-secret";

    /** The token of the webhook's handshake where none is set. */
    public static final String DEFAULT_VERIFY_TOKEN = "sandbox-verify-token";

    private WhatsApp() {}

    /** What holds where the developer sets nothing else. */
    static Map<String, String> defaults(URI gateway) {
        return Map.of(
                API_URL, gateway.resolve("/simulator/graph").toString(),
                ACCESS_TOKEN, DEFAULT_ACCESS_TOKEN,
                APP_SECRET, DEFAULT_APP_SECRET,
                BUSINESS_ACCOUNT_ID, DEFAULT_BUSINESS_ACCOUNT_ID,
                VERIFY_TOKEN, DEFAULT_VERIFY_TOKEN);
    }
}
