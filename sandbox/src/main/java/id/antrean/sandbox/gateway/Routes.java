package id.antrean.sandbox.gateway;

import java.util.List;
import java.util.Optional;

/** Which service answers under which path; what is not named here stays inside, {@code /q/} above all. */
final class Routes {

    // The first that fits counts, so the longer one of two stands first.
    private static final List<Route> ROUTES = List.of(
            new Route("/webhooks/whatsapp", Service.INTAKE),
            new Route("/api/counter", Service.VERIFICATION),
            new Route("/api/visits", Service.VERIFICATION),
            new Route("/api/reports", Service.VERIFICATION),
            new Route("/api/offices", Service.BOOKING),
            new Route("/api/bookings", Service.BOOKING),
            new Route("/api/numbers", Service.BOOKING),
            new Route("/api/holidays", Service.BOOKING),
            new Route("/api/notifications", Service.NOTIFICATION),
            new Route("/console/office", Service.BOOKING),
            new Route("/console", Service.VERIFICATION),
            new Route("/board", Service.VERIFICATION));

    private Routes() {}

    /**
     * The service for a path.
     *
     * @param path without dot segments and doubled slashes, as the services see it too
     */
    static Optional<Service> find(String path) {
        return ROUTES.stream()
                .filter(route -> route.covers(path))
                .map(Route::service)
                .findFirst();
    }

    private record Route(String prefix, Service service) {

        boolean covers(String path) {
            return path.equals(prefix) || path.startsWith(prefix + "/");
        }
    }
}
