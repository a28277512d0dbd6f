package id.antrean.intake.webhook;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.regex.Pattern;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;
import org.jspecify.annotations.Nullable;

/**
 * Checks {@code X-Hub-Signature-256}: the HMAC-SHA256, under the app secret, of the bytes as they arrived. A body that
 * was decoded and written again has another one.
 */
final class WebhookSignature {

    static final String HEADER = "X-Hub-Signature-256";

    private static final String ALGORITHM = "HmacSHA256";
    private static final String PREFIX = "sha256=";
    private static final Pattern FORM = Pattern.compile(PREFIX + "[0-9a-fA-F]{64}");

    private final List<SecretKeySpec> keys;

    /** @param appSecrets the secrets that are accepted, at least one */
    WebhookSignature(List<String> appSecrets) {
        this.keys = appSecrets.stream()
                .map(secret -> new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM))
                .toList();
    }

    /** Tells whether one of the secrets signed these bytes, in a time that does not depend on how much is right. */
    boolean matches(byte[] body, @Nullable String header) {
        if (header == null || !FORM.matcher(header).matches()) {
            return false;
        }
        byte[] given = HexFormat.of().parseHex(header, PREFIX.length(), header.length());
        boolean matches = false;
        for (SecretKeySpec key : keys) {
            matches |= MessageDigest.isEqual(sign(key, body), given);
        }
        return matches;
    }

    private static byte[] sign(SecretKeySpec key, byte[] body) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(body);
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("this Java has no " + ALGORITHM, e);
        }
    }
}
