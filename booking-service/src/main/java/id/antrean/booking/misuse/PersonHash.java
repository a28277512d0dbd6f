package id.antrean.booking.misuse;

import id.antrean.contracts.value.Person;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.List;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Makes of a person what can be compared but not read back, without the key. */
@Singleton
final class PersonHash {

    private static final String ALGORITHM = "HmacSHA256";
    private static final int BYTES = 16;

    private final SecretKeySpec key;

    @Inject
    PersonHash(MisuseSettings settings) {
        this(settings.config().hashKey());
    }

    PersonHash(String key) {
        this.key = new SecretKeySpec(key.getBytes(StandardCharsets.UTF_8), ALGORITHM);
    }

    /** The same for all writings of a name that have one key, with one birth date. */
    String of(Person person) {
        byte[] digest = digest("person " + person.name().key() + " " + person.birthDate());
        return HexFormat.of().formatHex(Arrays.copyOf(digest, BYTES));
    }

    /** Hashes of what a typing error leaves as it was, see {@link Likeness#marks}. */
    List<Long> likeness(Person person) {
        return Likeness.marks(person).stream()
                .map(mark -> ByteBuffer.wrap(digest(mark)).getLong())
                .distinct()
                .toList();
    }

    private byte[] digest(String text) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(key);
            return mac.doFinal(text.getBytes(StandardCharsets.UTF_8));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("every Java platform has " + ALGORITHM, e);
        }
    }
}
