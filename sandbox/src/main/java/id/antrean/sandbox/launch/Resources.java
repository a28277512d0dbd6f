package id.antrean.sandbox.launch;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.function.Consumer;

/** What was started, to be closed the other way round; what is started too late is closed at once. */
final class Resources {

    private static final AutoCloseable NONE = () -> {};

    private final Consumer<String> progress;
    private final Deque<AutoCloseable> open = new ArrayDeque<>();
    private boolean closed;

    Resources(Consumer<String> progress) {
        this.progress = progress;
    }

    /**
     * Keeps a resource until all are closed.
     *
     * @throws SandboxException if they were closed meanwhile
     */
    <T extends AutoCloseable> T add(T resource) {
        synchronized (open) {
            if (!closed) {
                open.push(resource);
                return resource;
            }
        }
        close(resource);
        throw new SandboxException("The sandbox was stopped while it started.");
    }

    void close() {
        synchronized (open) {
            closed = true;
        }
        for (AutoCloseable resource = next(); resource != NONE; resource = next()) {
            close(resource);
        }
    }

    private AutoCloseable next() {
        synchronized (open) {
            return open.isEmpty() ? NONE : open.pop();
        }
    }

    private void close(AutoCloseable resource) {
        try {
            resource.close();
        } catch (Exception e) {
            // The others must be closed all the same.
            progress.accept("a part of the set did not stop properly: " + e);
        }
    }
}
