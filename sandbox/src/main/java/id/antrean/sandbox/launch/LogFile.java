package id.antrean.sandbox.launch;

import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

/** A service's log: one file for each run, with the run before kept beside it. */
record LogFile(Path path) {

    private static final int TAIL_BYTES = 3_000;

    /** Makes room for a new run. */
    void rotate() {
        try {
            if (Files.exists(path)) {
                Path previous = path.resolveSibling(path.getFileName() + ".old");
                Files.move(path, previous, StandardCopyOption.REPLACE_EXISTING);
            }
        } catch (IOException e) {
            throw new SandboxException("The log %s cannot be moved aside (%s).".formatted(path, e.getMessage()), e);
        }
    }

    /** Its last lines. */
    String tail() {
        try (RandomAccessFile file = new RandomAccessFile(path.toFile(), "r")) {
            long from = Math.max(0, file.length() - TAIL_BYTES);
            byte[] end = new byte[(int) (file.length() - from)];
            file.seek(from);
            file.readFully(end);
            String text = new String(end, StandardCharsets.UTF_8);
            return from == 0 ? text : text.substring(text.indexOf('\n') + 1);
        } catch (IOException e) {
            return "(cannot be read: %s)".formatted(e.getMessage());
        }
    }
}
