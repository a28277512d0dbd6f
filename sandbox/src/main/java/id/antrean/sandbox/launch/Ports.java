package id.antrean.sandbox.launch;

import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ThreadLocalRandom;

/** The TCP ports of one set: the gateway's, and those of the services right after it. */
final class Ports {

    // Below the ranges from which systems take the ports of outgoing connections.
    private static final int FIRST = 10_000;
    private static final int LAST = 16_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /**
     * The gateway's port, free like all those that will be listened at.
     *
     * @param wanted 0 for any
     * @param without the services that are run by somebody else, maybe already
     */
    static int claim(int wanted, Set<Service> without) {
        if (wanted == 0) {
            return any();
        }
        users(wanted, without).forEach((port, user) -> {
            if (!isFree(port)) {
                throw new SandboxException(
                        "Port %d, wanted for %s, is taken; stop what uses it, or choose others with --port."
                                .formatted(port, user));
            }
        });
        return wanted;
    }

    private static int any() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int gateway = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (users(gateway, Set.of()).keySet().stream().allMatch(Ports::isFree)) {
                return gateway;
            }
        }
        throw new SandboxException("No five free ports in a row were found between %d and %d.".formatted(FIRST, LAST));
    }

    private static Map<Integer, String> users(int gateway, Set<Service> without) {
        Map<Integer, String> users = new TreeMap<>();
        users.put(gateway, "the gateway");
        for (Service service : Service.values()) {
            if (!without.contains(service)) {
                users.put(service.port(gateway), service.id());
            }
        }
        return users;
    }

    private static boolean isFree(int port) {
        return canBind(InetAddress.getLoopbackAddress(), port) && canBind(new InetSocketAddress(0).getAddress(), port);
    }

    private static boolean canBind(InetAddress address, int port) {
        try (ServerSocket socket = new ServerSocket()) {
            // Else a port would count as taken for a while after the last run.
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(address, port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
