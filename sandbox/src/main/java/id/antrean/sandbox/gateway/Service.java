package id.antrean.sandbox.gateway;

import java.util.Arrays;
import java.util.Optional;

/** The four services behind the gateway. */
public enum Service {
    /** Takes WhatsApp's webhooks. */
    INTAKE("intake-service"),
    /** Grants places. */
    BOOKING("booking-service"),
    /** Checks codes at the counter. */
    VERIFICATION("verification-service"),
    /** Writes to people. */
    NOTIFICATION("notification-service");

    private final String id;

    Service(String id) {
        this.id = id;
    }

    /** The service's name, which is that of its module too: {@code booking-service}. */
    public String id() {
        return id;
    }

    /** Its port: the ones after the gateway's, so that every set on a machine has its own. */
    public int port(int gatewayPort) {
        return gatewayPort + 1 + ordinal();
    }

    /** The service of that name. */
    public static Optional<Service> find(String id) {
        return Arrays.stream(values()).filter(service -> service.id.equals(id)).findFirst();
    }
}
