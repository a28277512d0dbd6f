package id.antrean.notification.testing;

import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.logging.Handler;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import org.jboss.logmanager.formatters.PatternFormatter;

/** Keeps every line that is logged, as the console would show it. */
public final class LogRecorder extends Handler implements AutoCloseable {

    private final Queue<String> lines = new ConcurrentLinkedQueue<>();

    private LogRecorder() {
        setFormatter(new PatternFormatter("%p [%c] %s%e%n"));
    }

    /** Records from now on until it is closed. */
    public static LogRecorder start() {
        LogRecorder recorder = new LogRecorder();
        Logger.getLogger("").addHandler(recorder);
        return recorder;
    }

    @Override
    public void publish(LogRecord message) {
        lines.add(getFormatter().format(message));
    }

    /** All lines so far. */
    public String text() {
        return String.join("", lines);
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        Logger.getLogger("").removeHandler(this);
    }
}
