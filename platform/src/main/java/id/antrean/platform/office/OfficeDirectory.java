package id.antrean.platform.office;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.OfficesConfig.OfficeConfig;
import jakarta.inject.Singleton;
import java.util.Collection;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Finds an office by its code or by WhatsApp's id of its number. */
@Singleton
public final class OfficeDirectory {

    private final Map<OfficeCode, Office> byCode = new HashMap<>();
    private final Map<String, Office> byPhoneNumberId = new HashMap<>();

    /** @throws IllegalStateException when two offices share one WhatsApp number, or one is at half a place */
    OfficeDirectory(OfficesConfig config) {
        config.byCode()
                .forEach((code, office) -> add(new Office(
                        new OfficeCode(code),
                        office.name(),
                        office.phoneNumberId(),
                        office.displayNumber(),
                        office.zone(),
                        office.address(),
                        office.arriveBefore(),
                        coordinatesOf(code, office))));
    }

    private static @Nullable Coordinates coordinatesOf(String code, OfficeConfig office) {
        if (office.latitude().isEmpty() && office.longitude().isEmpty()) {
            return null;
        }
        if (office.latitude().isEmpty() || office.longitude().isEmpty()) {
            throw new IllegalStateException(
                    "antrean.offices." + code + ": latitude and longitude belong together; one of them is missing");
        }
        return new Coordinates(
                office.latitude().getAsDouble(), office.longitude().getAsDouble());
    }

    private void add(Office office) {
        byCode.put(office.code(), office);
        Office other = byPhoneNumberId.put(office.phoneNumberId(), office);
        if (other != null) {
            throw new IllegalStateException("antrean.offices: " + other.code() + " and " + office.code()
                    + " have the same phone-number-id; each office needs its own WhatsApp number");
        }
    }

    /** All offices. */
    public Collection<Office> all() {
        return byCode.values();
    }

    /** The office with this code. */
    public Optional<Office> find(OfficeCode code) {
        return Optional.ofNullable(byCode.get(code));
    }

    /**
     * The office with this code, which other services were told of by an event and which therefore is configured.
     *
     * @throws IllegalStateException when it is not: the services were given different offices
     */
    public Office get(OfficeCode code) {
        return find(code).orElseThrow(() -> new IllegalStateException("office " + code + " is not configured here"));
    }

    /** The office to whose WhatsApp number a message was sent. */
    public Optional<Office> findByPhoneNumberId(String phoneNumberId) {
        return Optional.ofNullable(byPhoneNumberId.get(phoneNumberId));
    }
}
