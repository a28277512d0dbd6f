package id.antrean.platform.staff;

import io.smallrye.config.ConfigMapping;
import java.util.Map;
import java.util.Set;

/**
 * The accounts of a small office, from one file that all services are given: {@code
 * antrean.staff.accounts.officer1.password-hash=$2a$…}.
 */
@ConfigMapping(prefix = "antrean.staff")
interface StaffConfig {

    /** Each account by its name. */
    Map<String, Account> accounts();

    /** One account. */
    interface Account {

        /** The bcrypt hash of the password, 60 characters that begin with {@code $2a$}, {@code $2b$} or {@code $2y$}. */
        String passwordHash();

        /** What the person may do. */
        Role role();

        /** The codes of the offices that the person works for, or {@code *} for all. */
        Set<String> offices();
    }
}
