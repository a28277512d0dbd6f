package id.antrean.backing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Comparator;
import java.util.Optional;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** The directory with the servers' data and logs, held by one process at a time. */
final class DataDirectory implements AutoCloseable {

    private final Path path;
    private final boolean temporary;
    private final FileChannel lock;

    private DataDirectory(Path path, boolean temporary, FileChannel lock) {
        this.path = path;
        this.temporary = temporary;
        this.lock = lock;
    }

    /** Opens the kept directory, or a temporary one; refuses one that another process holds. */
    static DataDirectory open(Optional<Path> kept) {
        kept.ifPresent(DataDirectory::refuseComma);
        try {
            Path path = kept.isPresent()
                    ? Files.createDirectories(kept.get().toAbsolutePath()).toRealPath()
                    : Files.createTempDirectory("antrean-").toRealPath();
            return new DataDirectory(path, kept.isEmpty(), lock(path));
        } catch (IOException e) {
            throw new BackingException("The data directory cannot be written: " + e.getMessage(), e);
        }
    }

    /** Kafka would take the path for a list of two and write beside it. */
    private static void refuseComma(Path path) {
        if (path.toAbsolutePath().toString().contains(",")) {
            throw new BackingException(
                    "The path of the data directory must have no comma in it, but is %s.".formatted(path));
        }
    }

    private static FileChannel lock(Path path) throws IOException {
        FileChannel channel =
                FileChannel.open(path.resolve("lock"), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (tryLock(channel) == null) {
            channel.close();
            throw new BackingException("The data directory %s is in use by another process.".formatted(path));
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

    /** The directory of one server, created if missing. */
    Path of(String server) {
        try {
            return Files.createDirectories(path.resolve(server));
        } catch (IOException e) {
            throw new BackingException("The data directory cannot be written: " + e.getMessage(), e);
        }
    }

    /** Lets others have the directory; deletes it if it is temporary. */
    @Override
    public void close() {
        try {
            lock.close();
            if (temporary) {
                delete(path);
            }
        } catch (IOException e) {
            throw new BackingException("The data directory %s cannot be closed.".formatted(path), e);
        }
    }

    private static void delete(Path directory) throws IOException {
        try (Stream<Path> files = Files.walk(directory)) {
            for (Path file : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(file);
            }
        } catch (UncheckedIOException e) {
            throw e.getCause();
        }
    }
}
