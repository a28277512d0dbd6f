package id.antrean.intake.webhook;

import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.logging.Handler;
import java.util.logging.LogManager;
import java.util.logging.LogRecord;
import org.jboss.logmanager.formatters.PatternFormatter;

/** All that is logged while it is open, with its exceptions. */
final class CapturedLog extends Handler implements AutoCloseable {

    private final PatternFormatter formatter = new PatternFormatter("%p %c %s%e");
    private final List<String> lines = new CopyOnWriteArrayList<>();

    CapturedLog() {
        LogManager.getLogManager().getLogger("").addHandler(this);
    }

    List<String> lines() {
        return lines;
    }

    @Override
    public void publish(LogRecord entry) {
        lines.add(formatter.format(entry));
    }

    @Override
    public void flush() {
        // Nothing is held back.
    }

    @Override
    public void close() {
        LogManager.getLogManager().getLogger("").removeHandler(this);
    }
}
