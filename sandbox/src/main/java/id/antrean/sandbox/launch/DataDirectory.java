package id.antrean.sandbox.launch;

import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Where a set keeps data, configuration and logs; used by one sandbox at a time. */
final class DataDirectory implements AutoCloseable {

    /** The file that marks a directory as ours: no other is ever emptied. */
    static final String MARKER = "antrean-sandbox.txt";

    private static final String MARKER_TEXT = """
            The data of an Antrean Paspor sandbox. ./antrean up --fresh deletes everything in this directory.
            """;

    private static final String RUN = "run";
    private static final String CONFIG = "config";
    private static final String LOGS = "logs";
    private static final String CLOCK = "clock";

    private static final long NEEDED_BYTES = 1L << 30;
    private static final long MEBIBYTE = 1L << 20;

    private final Path path;
    private final FileChannel lock;

    private DataDirectory(Path path, FileChannel lock) {
        this.path = path;
        this.lock = lock;
    }

    /**
     * Takes the directory, made if missing.
     *
     * @throws SandboxException if it is somebody else's, in use, on a full disk, or cannot be written
     */
    static DataDirectory open(Path wanted) {
        try {
            Path path = Files.createDirectories(wanted.toAbsolutePath()).toRealPath();
            mark(path);
            Files.createDirectories(path.resolve(RUN));
            DataDirectory directory = new DataDirectory(path, lock(path));
            directory.createFolders();
            return directory;
        } catch (IOException e) {
            throw new SandboxException("The data directory %s cannot be written (%s).".formatted(wanted, reason(e)), e);
        }
    }

    private static String reason(IOException e) {
        return e.getClass().getSimpleName() + ": " + e.getMessage();
    }

    private static void mark(Path path) throws IOException {
        Path marker = path.resolve(MARKER);
        if (Files.exists(marker)) {
            return;
        }
        try (Stream<Path> content = Files.list(path)) {
            if (content.findAny().isPresent()) {
                throw new SandboxException(
                        "%s is not empty and not a sandbox's; name another directory with --data.".formatted(path));
            }
        }
        Files.writeString(marker, MARKER_TEXT);
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel = FileChannel.open(
                path.resolve(RUN).resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new SandboxException(
                    "Another sandbox runs on %s; stop it, or name another directory with --data.".formatted(path));
        }
        return channel;
    }

    private static @Nullable FileLock tryLock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException heldByThisProcess) {
            return null;
        }
    }

    /** Refuses a disk on which the servers would soon have no room. */
    void requireSpace() {
        try {
            long free = Files.getFileStore(path).getUsableSpace();
            if (free < NEEDED_BYTES) {
                throw new SandboxException("Only %d MiB are free where %s lies; the sandbox needs %d MiB."
                        .formatted(free / MEBIBYTE, path, NEEDED_BYTES / MEBIBYTE));
            }
        } catch (IOException e) {
            throw new SandboxException("The free space of %s cannot be read.".formatted(path), e);
        }
    }

    /** Deletes all that earlier runs left. */
    void empty() {
        try (Stream<Path> content = Files.list(path)) {
            for (Path entry : content.toList()) {
                String name = entry.getFileName().toString();
                if (!name.equals(MARKER) && !name.equals(RUN)) {
                    delete(entry);
                }
            }
            createFolders();
        } catch (IOException e) {
            throw new SandboxException("The data in %s cannot be deleted (%s).".formatted(path, reason(e)), e);
        }
    }

    private static void delete(Path tree) throws IOException {
        try (Stream<Path> files = Files.walk(tree)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }

    private void createFolders() throws IOException {
        for (String folder : new String[] {CONFIG, LOGS, CLOCK}) {
            Files.createDirectories(path.resolve(folder));
        }
    }

    Path path() {
        return path;
    }

    /** The folder of the services' configuration. */
    Path config() {
        return path.resolve(CONFIG);
    }

    /** The folder of the services' logs. */
    Path logs() {
        return path.resolve(LOGS);
    }

    /** The file that moves the clock of all services. */
    Path clockFile() {
        return path.resolve(CLOCK).resolve("offset");
    }

    /** The file with the number of a service's process. */
    Path pidFile(Service service) {
        return path.resolve(RUN).resolve(service.id() + ".pid");
    }

    /** Stops what a killed sandbox left running on this directory. */
    void stopLeftBehind() {
        Stream<Path> services = Arrays.stream(Service.values()).map(this::pidFile);
        Stream<Path> servers =
                Stream.of("postgres/data/postmaster.pid", "kafka/kafka.pid").map(path::resolve);
        Processes.endRecorded(Stream.concat(services, servers), path.toString());
    }

    /** Lets others have the directory. */
    @Override
    public void close() {
        try {
            lock.close();
        } catch (IOException e) {
            throw new SandboxException("The data directory %s cannot be closed.".formatted(path), e);
        }
    }
}
