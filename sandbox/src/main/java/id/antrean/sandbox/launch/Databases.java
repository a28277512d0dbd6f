package id.antrean.sandbox.launch;

import id.antrean.sandbox.gateway.Service;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;

/** The databases of the services. */
final class Databases {

    private Databases() {}

    /** The name of the service's own database, if it has one. */
    static Optional<String> of(Service service) {
        return switch (service) {
            case INTAKE -> Optional.empty();
            case BOOKING -> Optional.of("booking");
            case VERIFICATION -> Optional.of("verification");
            case NOTIFICATION -> Optional.of("notification");
        };
    }

    static List<String> all() {
        return Arrays.stream(Service.values())
                .flatMap(service -> of(service).stream())
                .toList();
    }
}
