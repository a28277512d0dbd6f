package id.antrean.backing;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.locks.LockSupport;

/** Processes that an earlier run, killed before it could stop them, may have left behind. */
final class Processes {

    // ProcessHandle.onExit looks only every few hundred milliseconds at a process that is no child of this one.
    private static final Duration POLL = Duration.ofMillis(20);

    private Processes() {}

    /**
     * The living process whose number is the first line of {@code pidFile}.
     *
     * @param marks all must be in the process's command line: the number may meanwhile belong to another process
     */
    static Optional<ProcessHandle> recorded(Path pidFile, String... marks) {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(ProcessHandle::isAlive)
                .filter(process -> {
                    String commandLine = process.info().commandLine().orElse("");
                    for (String mark : marks) {
                        if (!commandLine.contains(mark)) {
                            return false;
                        }
                    }
                    return true;
                });
    }

    private static Optional<Long> pid(Path pidFile) {
        try {
            if (!Files.exists(pidFile)) {
                return Optional.empty();
            }
            return Files.readAllLines(pidFile).stream().findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException unreadable) {
            return Optional.empty();
        }
    }

    /** Whether the process ended within that time. */
    static boolean ends(ProcessHandle process, Duration within) {
        long deadline = System.nanoTime() + within.toNanos();
        while (isRunning(process)) {
            if (System.nanoTime() > deadline) {
                return false;
            }
            LockSupport.parkNanos(POLL.toNanos());
        }
        return true;
    }

    /** A process that has ended, and that nobody has collected yet, still counts as alive but has no program. */
    private static boolean isRunning(ProcessHandle process) {
        return process.isAlive() && process.info().command().isPresent();
    }

    /** Sends a signal that {@link ProcessHandle} cannot send, and waits for the sender only. */
    static void signal(String name, ProcessHandle process) {
        try {
            new ProcessBuilder("kill", "-" + name, Long.toString(process.pid()))
                    .redirectErrorStream(true)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .start()
                    .waitFor();
        } catch (IOException e) {
            throw new BackingException("The command kill is missing.", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }
}
