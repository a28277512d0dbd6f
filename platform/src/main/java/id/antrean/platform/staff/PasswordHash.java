package id.antrean.platform.staff;

import io.quarkus.elytron.security.common.BcryptUtil;
import java.util.regex.Pattern;

/** A bcrypt hash, from whatever tool wrote it. */
final class PasswordHash {

    private static final Pattern FORM = Pattern.compile("\\$2[abxy]\\$[0-9]{2}\\$[./A-Za-z0-9]{53}");

    private final String value;

    /** @throws IllegalArgumentException when the value is no bcrypt hash; the message does not repeat it */
    PasswordHash(String value) {
        if (!FORM.matcher(value).matches()) {
            throw new IllegalArgumentException("a bcrypt hash looks like $2a$10$… and has 60 characters");
        }
        // 2b is what newer tools call a correct 2a; Elytron knows the old name only.
        this.value = value.startsWith("$2b$") ? "$2a$" + value.substring("$2b$".length()) : value;
    }

    boolean matches(char[] password) {
        return BcryptUtil.matches(new String(password), value);
    }
}
