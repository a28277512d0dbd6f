package id.antrean.platform.staff;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

/** What a member of staff may do; each role may do what the ones before it may. */
public enum Role {
    /** Serves people at a counter. */
    OFFICER,
    /** Runs an office. */
    SUPERVISOR,
    /** Runs the installation. */
    ADMIN;

    /** {@link #OFFICER} for annotations. */
    public static final String NAME_OFFICER = "officer";

    /** {@link #SUPERVISOR} for annotations. */
    public static final String NAME_SUPERVISOR = "supervisor";

    /** {@link #ADMIN} for annotations. */
    public static final String NAME_ADMIN = "admin";

    /** The names of this role and of those below it. */
    Set<String> names() {
        return Arrays.stream(values())
                .filter(role -> role.compareTo(this) <= 0)
                .map(role -> role.name().toLowerCase(Locale.ROOT))
                .collect(Collectors.toUnmodifiableSet());
    }
}
