package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatCode;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.Set;
import org.junit.jupiter.api.Test;

class PortsTest {

    private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

    @Test
    void aTakenPortIsNamedWithWhoWantsItAndWhatToDo() throws IOException {
        int gateway = Ports.claim(0, Set.of());
        try (ServerSocket taken = new ServerSocket(Service.BOOKING.port(gateway), 1, LOOPBACK)) {
            assertThatThrownBy(() -> Ports.claim(gateway, Set.of()))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("Port %d, wanted for booking-service, is taken", taken.getLocalPort())
                    .hasMessageContaining("--port");
        }
        assertThat(Ports.claim(gateway, Set.of())).isEqualTo(gateway);
    }

    @Test
    void aPortThatIsTakenOnAllAddressesIsTaken() throws IOException {
        int gateway = Ports.claim(0, Set.of());
        try (ServerSocket taken = new ServerSocket(gateway)) {
            assertThatThrownBy(() -> Ports.claim(taken.getLocalPort(), Set.of()))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("the gateway");
        }
    }

    @Test
    void aServiceThatTheDeveloperRunsMayHaveItsPortAlready() throws IOException {
        int gateway = Ports.claim(0, Set.of());
        try (ServerSocket running = new ServerSocket(Service.BOOKING.port(gateway), 1, LOOPBACK)) {
            assertThatCode(() -> Ports.claim(running.getLocalPort() - 2, Set.of(Service.BOOKING)))
                    .doesNotThrowAnyException();
        }
    }
}
