package id.antrean.sandbox.launch;

import at.favre.lib.crypto.bcrypt.BCrypt;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The staff accounts of the sandbox, all with one password. */
public final class Accounts {

    /** Sets the password, as a property or {@code ANTREAN_SANDBOX_PASSWORD}. */
    static final String PASSWORD_SETTING = "antrean.sandbox.password";

    /** The password where none is set. */
    public static final String DEFAULT_PASSWORD = "antrean";

    private static final int COST = 10;
    private static final int LONGEST = 72;

    /** One account: who, and what the person may do where. */
    record Account(String name, String role, String offices) {}

    static final List<Account> ALL = List.of(
            new Account("officer1", "officer", "BGR"),
            new Account("officer2", "officer", "BGR"),
            new Account("supervisor", "supervisor", "BGR"),
            new Account("admin", "admin", "*"));

    private Accounts() {}

    /**
     * The bcrypt hash of the accounts' password.
     *
     * @throws SandboxException if the password is longer than bcrypt can tell apart
     */
    static String hash(String password) {
        byte[] bytes = password.getBytes(StandardCharsets.UTF_8);
        if (bytes.length >= LONGEST) {
            throw new SandboxException(
                    "The password of the accounts must be shorter than %d bytes.".formatted(LONGEST));
        }
        return new String(BCrypt.withDefaults().hash(COST, bytes), StandardCharsets.US_ASCII);
    }
}
