package id.antrean.sandbox.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.util.logging.FileHandler;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.Logger;
import java.util.logging.SimpleFormatter;

/** Keeps what libraries log away from the terminal, which is for the developer's few lines. */
final class SandboxLog {

    private static final Logger ROOT = Logger.getLogger("");

    private SandboxLog() {}

    /** Nothing is written to the terminal from now on. */
    static void silence() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
    }

    /** Warnings and errors are written to this file from now on. */
    static void writeTo(Path file) throws IOException {
        Handler handler = new FileHandler(file.toString().replace("%", "%%"));
        handler.setFormatter(new SimpleFormatter());
        handler.setLevel(Level.WARNING);
        ROOT.addHandler(handler);
    }
}
