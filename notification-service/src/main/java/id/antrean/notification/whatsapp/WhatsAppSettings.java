package id.antrean.notification.whatsapp;

import java.net.URI;
import java.time.Duration;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * The configuration, checked. What is wrong is told in one line that names the key and never the token.
 *
 * @param apiUrl without the version
 * @param apiVersion such as {@code v26.0}
 * @param authorization the header's value
 * @param connectTimeout more than zero
 * @param readTimeout more than zero
 * @param connections at least one
 */
record WhatsAppSettings(
        URI apiUrl,
        String apiVersion,
        String authorization,
        Duration connectTimeout,
        Duration readTimeout,
        int connections) {

    private static final Pattern VERSION = Pattern.compile("v[0-9]+\\.[0-9]+");
    /** What may stand in a header, without spaces. */
    private static final Pattern TOKEN = Pattern.compile("[!-~]+");

    /** @throws IllegalStateException when something is missing or wrong */
    static WhatsAppSettings of(WhatsAppConfig config) {
        return new WhatsAppSettings(
                url(config.apiUrl()),
                checked("api-version", config.apiVersion(), VERSION, "a version such as v26.0"),
                "Bearer " + checked("access-token", needed("access-token", config.accessToken()), TOKEN, "one word"),
                positive("connect-timeout", config.connectTimeout()),
                positive("read-timeout", config.readTimeout()),
                Math.max(1, config.connections()));
    }

    private static URI url(Optional<String> value) {
        String url = needed("api-url", value);
        try {
            URI uri = URI.create(url);
            if (uri.getHost() != null && ("https".equals(uri.getScheme()) || "http".equals(uri.getScheme()))) {
                return uri;
            }
        } catch (IllegalArgumentException e) {
            throw wrong("api-url", "an http or https URL");
        }
        throw wrong("api-url", "an http or https URL");
    }

    private static String needed(String key, Optional<String> value) {
        return value.map(String::strip)
                .filter(text -> !text.isEmpty())
                .orElseThrow(() -> new IllegalStateException(
                        "antrean.whatsapp." + key + " is not set; without it nothing can be sent"));
    }

    private static String checked(String key, String value, Pattern form, String description) {
        if (!form.matcher(value).matches()) {
            throw wrong(key, description);
        }
        return value;
    }

    private static Duration positive(String key, Duration value) {
        if (value.isNegative() || value.isZero()) {
            throw wrong(key, "longer than zero");
        }
        return value;
    }

    private static IllegalStateException wrong(String key, String description) {
        return new IllegalStateException("antrean.whatsapp." + key + " must be " + description);
    }

    /** The longest that one call may take. */
    Duration longestCall() {
        return connectTimeout.plus(readTimeout);
    }

    @Override
    public String toString() {
        return "WhatsAppSettings[" + apiUrl + ", " + apiVersion + "]";
    }
}
