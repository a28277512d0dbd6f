package id.antrean.platform.staff;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * Remembers, per account, the password that last passed the slow bcrypt check: clients of the counter's API send it with
 * every request, and a look-up must not take the 60 ms of a hash. Only a keyed digest is kept, under a key that never
 * leaves this process.
 */
final class VerifiedPasswords {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int KEY_BYTES = 32;

    private final SecretKeySpec key;
    private final Map<String, byte[]> digests = new ConcurrentHashMap<>();

    VerifiedPasswords() {
        byte[] random = new byte[KEY_BYTES];
        new SecureRandom().nextBytes(random);
        key = new SecretKeySpec(random, ALGORITHM);
    }

    void add(String name, char[] password) {
        digests.put(name, digest(password));
    }

    boolean contains(String name, char[] password) {
        byte[] known = digests.get(name);
        return known != null && MessageDigest.isEqual(known, digest(password));
    }

    private byte[] digest(char[] password) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(new String(password).getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
