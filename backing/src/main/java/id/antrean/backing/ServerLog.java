package id.antrean.backing;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;

/** The end of a server's log file, for the message that says why it did not start. */
final class ServerLog {

    private static final int TAIL = 2_000;

    private ServerLog() {}

    static String tail(Path file) {
        try {
            byte[] all = Files.readAllBytes(file);
            int from = Math.max(0, all.length - TAIL);
            return "%s ends with:%n%s"
                    .formatted(file, new String(all, from, all.length - from, StandardCharsets.UTF_8));
        } catch (IOException e) {
            return file + " cannot be read.";
        }
    }
}
