package id.antrean.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class RoutesTest {

    @ParameterizedTest
    @CsvSource({
        "/webhooks/whatsapp, INTAKE",
        "/api/counter/bookings/BGR-1234-5678, VERIFICATION",
        "/api/counter/calls, VERIFICATION",
        "/api/visits/17/start, VERIFICATION",
        "/api/reports/officers, VERIFICATION",
        "/api/offices, BOOKING",
        "/api/offices/BGR/days/2026-11-24, BOOKING",
        "/api/bookings/BGR-1234-5678, BOOKING",
        "/api/numbers/628123456789, BOOKING",
        "/api/holidays, BOOKING",
        "/api/notifications/17, NOTIFICATION",
        "/console/, VERIFICATION",
        "/console/queue, VERIFICATION",
        "/console/office, BOOKING",
        "/console/office/, BOOKING",
        "/console/office/calendar, BOOKING",
        "/console/officers, VERIFICATION",
        "/board/BGR, VERIFICATION",
    })
    void aPublicPathLeadsToItsService(String path, Service service) {
        assertThat(Routes.find(path)).contains(service);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "/q/health",
                "/q/metrics",
                "/q",
                "/webhooks",
                "/webhooks/whatsapp2",
                "/api",
                "/api/",
                "/api/q/health",
                "/api/countering",
                "/consoles",
                "/openapi",
                "/simulator/"
            })
    void everythingElseStaysInside(String path) {
        assertThat(Routes.find(path)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"INTAKE, 8081", "BOOKING, 8082", "VERIFICATION, 8083", "NOTIFICATION, 8084"})
    void theServicesTakeTheFourPortsAfterTheGateway(Service service, int port) {
        assertThat(service.port(8080)).isEqualTo(port);
    }
}
