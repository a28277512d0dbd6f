package id.antrean.platform.staff;

import id.antrean.platform.office.OfficeDirectory;
import io.quarkus.runtime.StartupEvent;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Observes;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;

/** Signs staff in by name and password. */
@ApplicationScoped
class StaffIdentityProvider implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    /** A hash of nothing anybody types, so that an unknown name takes as long as a wrong password. */
    private static final PasswordHash NO_ACCOUNT =
            new PasswordHash("$2a$10$7EqJtq98hPqEX7fNZaFWoOhi5q3xV4J0YlI5eXyHqpFqsPtKWtyzW");

    private final StaffConfig config;
    private final Map<String, PasswordHash> hashes;
    private final VerifiedPasswords verified = new VerifiedPasswords();

    StaffIdentityProvider(StaffConfig config, OfficeDirectory offices) {
        this.config = config;
        config.accounts().forEach((name, account) -> checkOffices(name, account, offices));
        this.hashes = config.accounts().entrySet().stream()
                .collect(Collectors.toUnmodifiableMap(
                        Map.Entry::getKey, account -> hash(account.getKey(), account.getValue())));
    }

    private static PasswordHash hash(String name, StaffConfig.Account account) {
        try {
            return new PasswordHash(account.passwordHash());
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("antrean.staff.accounts." + name + ".password-hash: " + e.getMessage());
        }
    }

    private static void checkOffices(String name, StaffConfig.Account account, OfficeDirectory offices) {
        Set<String> known =
                offices.all().stream().map(office -> office.code().value()).collect(Collectors.toSet());
        account.offices().stream()
                .filter(office -> !office.equals(Staff.ALL) && !known.contains(office))
                .findFirst()
                .ifPresent(office -> {
                    throw new IllegalStateException("antrean.staff.accounts." + name + ".offices: no office is called '"
                            + office + "'; name offices of antrean.offices, or " + Staff.ALL + " for all");
                });
    }

    /** Being here at the start, the accounts are checked before the first request. */
    void start(@Observes StartupEvent event) {}

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        char[] password = request.getPassword().getPassword();
        StaffConfig.Account account = config.accounts().get(name);
        if (account != null && verified.contains(name, password)) {
            return Uni.createFrom().item(identity(name, account));
        }
        return context.runBlocking(() -> {
            if (!hashes.getOrDefault(name, NO_ACCOUNT).matches(password) || account == null) {
                throw new AuthenticationFailedException();
            }
            verified.add(name, password);
            return identity(name, account);
        });
    }

    private static SecurityIdentity identity(String name, StaffConfig.Account account) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRoles(account.role().names())
                .addAttribute(Staff.OFFICES, account.offices())
                .build();
    }
}
