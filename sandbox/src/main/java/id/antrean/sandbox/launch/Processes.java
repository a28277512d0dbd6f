package id.antrean.sandbox.launch;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.stream.Stream;

/** Ends processes, above all those of a sandbox that was killed before it could stop them. */
final class Processes {

    /** For finishing what is in flight, which Quarkus and its Kafka clients allow about ten seconds each. */
    private static final Duration PATIENCE = Duration.ofSeconds(20);

    private Processes() {}

    /**
     * Ends the processes whose numbers are recorded in these files.
     *
     * @param mark what their command lines hold: a number may meanwhile belong to somebody else's process
     */
    static void endRecorded(Stream<Path> pidFiles, String mark) {
        end(pidFiles.flatMap(file -> recorded(file, mark).stream()).toList());
    }

    /** Asks the processes to end, waits as long as a proper shutdown may take, and kills those that go on. */
    static void end(List<ProcessHandle> processes) {
        end(processes, PATIENCE);
    }

    static void end(List<ProcessHandle> processes, Duration patience) {
        processes.forEach(ProcessHandle::destroy);
        long deadline = System.nanoTime() + patience.toNanos();
        for (ProcessHandle process : processes) {
            if (!ends(process, deadline - System.nanoTime())) {
                process.destroyForcibly();
                ends(process, patience.toNanos());
            }
        }
    }

    private static Optional<ProcessHandle> recorded(Path pidFile, String mark) {
        return pid(pidFile)
                .flatMap(ProcessHandle::of)
                .filter(process -> process.info().commandLine().orElse("").contains(mark));
    }

    private static Optional<Long> pid(Path file) {
        try (Stream<String> lines = Files.lines(file)) {
            return lines.findFirst().map(line -> Long.valueOf(line.strip()));
        } catch (IOException | NumberFormatException none) {
            return Optional.empty();
        }
    }

    private static boolean ends(ProcessHandle process, long withinNanos) {
        try {
            process.onExit().get(withinNanos, TimeUnit.NANOSECONDS);
            return true;
        } catch (TimeoutException late) {
            return false;
        } catch (ExecutionException e) {
            throw new IllegalStateException("the end of a process cannot be awaited", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
