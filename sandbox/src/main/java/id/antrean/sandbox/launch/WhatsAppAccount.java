package id.antrean.sandbox.launch;

import java.net.URI;
import java.util.Map;

/**
 * A WhatsApp business account and how its templates are reached.
 *
 * @param apiUrl where the Graph API is, without the version
 * @param apiVersion the version, such as {@code v26.0}
 * @param id the account's id
 * @param accessToken the bearer token
 */
public record WhatsAppAccount(URI apiUrl, String apiVersion, String id, String accessToken) {

    /**
     * The account that options and environment variables name by the usual settings; by default the one that a running
     * sandbox simulates.
     *
     * @param options settings that win over the environment
     * @param port the sandbox's gateway
     * @throws SandboxException if the address is none, or it is not the sandbox's and the token or the account is missing
     */
    public static WhatsAppAccount of(Map<String, String> options, int port) {
        return of(new Settings(options, System.getenv()), port);
    }

    static WhatsAppAccount of(Settings settings, int port) {
        URI gateway = URI.create("http://%s:%d".formatted(SandboxOptions.DEFAULT_HOST, port));
        Map<String, String> defaults = WhatsApp.defaults(gateway);
        boolean simulated = settings.find(WhatsApp.API_URL).isEmpty();
        return new WhatsAppAccount(
                address(settings.find(WhatsApp.API_URL).orElseGet(() -> defaults.getOrDefault(WhatsApp.API_URL, ""))),
                settings.find(WhatsApp.API_VERSION).orElse(WhatsApp.DEFAULT_API_VERSION),
                needed(settings, WhatsApp.BUSINESS_ACCOUNT_ID, defaults, simulated),
                needed(settings, WhatsApp.ACCESS_TOKEN, defaults, simulated));
    }

    private static String needed(Settings settings, String name, Map<String, String> defaults, boolean simulated) {
        return settings.find(name).orElseGet(() -> {
            if (!simulated) {
                throw new SandboxException("%s must be set, since %s is set.".formatted(name, WhatsApp.API_URL));
            }
            return defaults.getOrDefault(name, "");
        });
    }

    private static URI address(String given) {
        try {
            URI address = URI.create(given.endsWith("/") ? given.substring(0, given.length() - 1) : given);
            if (address.getHost() != null) {
                return address;
            }
        } catch (IllegalArgumentException e) {
            // Refused below, like an address without a host.
        }
        throw new SandboxException("%s is no address.".formatted(WhatsApp.API_URL));
    }

    /** Without the token. */
    @Override
    public String toString() {
        return "WhatsAppAccount[" + apiUrl + ", " + apiVersion + ", " + id + "]";
    }
}
