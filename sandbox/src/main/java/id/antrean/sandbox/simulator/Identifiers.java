package id.antrean.sandbox.simulator;

import java.io.ByteArrayOutputStream;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.HexFormat;

/** Makes ids of the shapes that Meta's have. */
final class Identifiers {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final BigInteger USER_IDS = BigInteger.TEN.pow(17);
    private static final long FIRST_MEDIA_ID = 1_000_000_000_000_000L;

    private Identifiers() {}

    /**
     * A new message id. As in Meta's, the number is inside, whence ids are personal data, and the Base64 text may hold a
     * slash or a plus sign.
     */
    static String messageId(String number) {
        byte[] random = new byte[11];
        RANDOM.nextBytes(random);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        bytes.writeBytes(new byte[] {0x1C, 0x18, (byte) number.length()});
        bytes.writeBytes(number.getBytes(StandardCharsets.US_ASCII));
        bytes.writeBytes(new byte[] {0x15, 0x02, 0x00});
        bytes.writeBytes(random);
        return "wamid." + Base64.getEncoder().encodeToString(bytes.toByteArray());
    }

    /** A new id of an uploaded file: digits, as Meta's. */
    static String mediaId() {
        return Long.toString(RANDOM.nextLong(FIRST_MEDIA_ID, FIRST_MEDIA_ID * 10));
    }

    /** A new id of a template: digits, as Meta's. */
    static String templateId() {
        return mediaId();
    }

    /** A new trace id of an error. */
    static String traceId() {
        byte[] random = new byte[8];
        RANDOM.nextBytes(random);
        return "A" + Base64.getUrlEncoder().withoutPadding().encodeToString(random);
    }

    /** The business-scoped user id of a number: always the same one, and the number cannot be read from it. */
    static String userIdOf(String number) {
        byte[] hash = sha256(("user:" + number).getBytes(StandardCharsets.US_ASCII));
        BigInteger digits = new BigInteger(1, hash).mod(USER_IDS);
        return "ID.%017d".formatted(digits);
    }

    /** The SHA-256 of a file in lower-case hex, as the Cloud API tells it. */
    static String sha256Hex(byte[] content) {
        return HexFormat.of().formatHex(sha256(content));
    }

    /** The SHA-256 of a file in Base64, as webhooks tell it. */
    static String sha256Base64(byte[] content) {
        return Base64.getEncoder().encodeToString(sha256(content));
    }

    private static byte[] sha256(byte[] content) {
        try {
            return MessageDigest.getInstance("SHA-256").digest(content);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
    }
}
