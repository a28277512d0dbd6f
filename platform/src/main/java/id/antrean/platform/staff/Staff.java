package id.antrean.platform.staff;

import id.antrean.contracts.value.OfficeCode;
import io.quarkus.security.identity.SecurityIdentity;
import java.util.Set;

/**
 * The member of staff who makes a request.
 *
 * @param account the name of the account
 * @param offices the codes of the offices, or {@code *} for all
 */
public record Staff(String account, Set<String> offices) {

    static final String OFFICES = "offices";
    static final String ALL = "*";

    /** The signed-in member of staff. */
    public static Staff of(SecurityIdentity identity) {
        Set<String> offices = identity.getAttribute(OFFICES);
        return new Staff(identity.getPrincipal().getName(), offices == null ? Set.of() : offices);
    }

    /** Tells whether this person works for the office. */
    public boolean worksFor(OfficeCode office) {
        return offices.contains(ALL) || offices.contains(office.value());
    }
}
