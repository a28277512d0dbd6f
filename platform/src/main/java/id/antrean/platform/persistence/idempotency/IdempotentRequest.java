package id.antrean.platform.persistence.idempotency;

import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * A request that its client may send again when it got no answer.
 *
 * @param account who sends it: other accounts may use the same key
 * @param key the client's own name for the request, or null when it will not ask again
 * @param fingerprint tells this request from others
 */
public record IdempotentRequest(String account, @Nullable String key, String fingerprint) {

    /** The HTTP header that carries the key. */
    public static final String HEADER = "Idempotency-Key";

    private static final int MAX_LENGTH = 255;

    /** @throws ProblemException when the key is blank or longer than 255 characters */
    public IdempotentRequest {
        if (key != null && (key.isBlank() || key.length() > MAX_LENGTH)) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Kepala " + HEADER + " harus berisi 1 sampai 255 karakter.",
                    Map.of(HEADER, "harus berisi 1 sampai 255 karakter"));
        }
    }

    /**
     * A request with this content.
     *
     * @param content what is asked for and all that the answer depends on
     */
    public static IdempotentRequest of(String account, @Nullable String key, String... content) {
        return new IdempotentRequest(account, key, fingerprint(content));
    }

    private static String fingerprint(String... content) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            for (String part : content) {
                byte[] bytes = part.getBytes(StandardCharsets.UTF_8);
                // With its length before it no part can be taken for the end of another.
                digest.update(ByteBuffer.allocate(Integer.BYTES).putInt(0, bytes.length));
                digest.update(bytes);
            }
            return HexFormat.of().formatHex(digest.digest());
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java platform has SHA-256", e);
        }
    }
}
