package id.antrean.backing;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.util.concurrent.ThreadLocalRandom;

/** Free TCP ports of this machine. */
final class Ports {

    // Below the ranges from which systems take the local ports of outgoing connections, 16,000 on at the lowest: a
    // client
    // that tries again and again to reach a stopped server could otherwise be given the server's own port.
    private static final int FIRST = 10_000;
    private static final int LAST = 16_000;
    private static final int ATTEMPTS = 200;

    private Ports() {}

    /** The wanted port if it is free, or any free one for 0. */
    static int claim(int wanted, String server) {
        if (wanted == 0) {
            return free();
        }
        if (!isFree(wanted)) {
            throw new BackingException("Port %d, wanted for %s, is taken.".formatted(wanted, server));
        }
        return wanted;
    }

    static int free() {
        for (int attempt = 0; attempt < ATTEMPTS; attempt++) {
            int port = ThreadLocalRandom.current().nextInt(FIRST, LAST);
            if (isFree(port)) {
                return port;
            }
        }
        throw new BackingException("No free port was found between %d and %d.".formatted(FIRST, LAST));
    }

    static boolean isFree(int port) {
        try (ServerSocket socket = new ServerSocket()) {
            socket.setReuseAddress(true);
            socket.bind(new InetSocketAddress(InetAddress.getLoopbackAddress(), port));
            return true;
        } catch (IOException taken) {
            return false;
        }
    }
}
