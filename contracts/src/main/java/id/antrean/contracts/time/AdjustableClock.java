package id.antrean.contracts.time;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.BasicFileAttributes;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import org.jspecify.annotations.Nullable;

/**
 * A clock that runs ahead of (or behind) the machine's by what a file says. All processes of a sandbox read one file, so
 * that they agree on the time at once, also after one of them was restarted.
 *
 * <p>The file holds an ISO 8601 duration such as {@code PT15H20M}; without the file the time is the machine's.
 */
public final class AdjustableClock extends Clock {

    private final Path file;
    private final ZoneId zone;
    private volatile Reading last = new Reading(null, Duration.ZERO);

    /** A clock in UTC that follows the given file, which need not exist yet. */
    public AdjustableClock(Path file) {
        this(file, ZoneOffset.UTC);
    }

    private AdjustableClock(Path file, ZoneId zone) {
        this.file = file;
        this.zone = zone;
    }

    /**
     * Makes it {@code now} for every process that follows the file; from there the time runs on.
     *
     * @throws UncheckedIOException when the file cannot be written
     */
    public void moveTo(Instant now) {
        try {
            Path next = Files.createTempFile(file.toAbsolutePath().getParent(), "clock", ".new");
            Files.writeString(next, Duration.between(Instant.now(), now).toString());
            // A rename gives the file another identity, by which readers notice every change.
            Files.move(next, file, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's file cannot be written", e);
        }
    }

    /**
     * Gives every process the machine's time again.
     *
     * @throws UncheckedIOException when the file cannot be deleted
     */
    public void reset() {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's file cannot be deleted", e);
        }
    }

    @Override
    public Instant instant() {
        return Instant.now().plus(offset());
    }

    @Override
    public ZoneId getZone() {
        return zone;
    }

    @Override
    public Clock withZone(ZoneId other) {
        return new AdjustableClock(file, other);
    }

    private Duration offset() {
        try {
            BasicFileAttributes attributes = Files.readAttributes(file, BasicFileAttributes.class);
            Identity identity = new Identity(
                    attributes.fileKey(), attributes.lastModifiedTime().toMillis());
            Reading known = last;
            if (identity.equals(known.identity())) {
                return known.offset();
            }
            Reading fresh =
                    new Reading(identity, Duration.parse(Files.readString(file).strip()));
            last = fresh;
            return fresh.offset();
        } catch (NoSuchFileException e) {
            return Duration.ZERO;
        } catch (IOException e) {
            throw new UncheckedIOException("The clock's file cannot be read", e);
        }
    }

    private record Identity(@Nullable Object fileKey, long modifiedMillis) {}

    private record Reading(@Nullable Identity identity, Duration offset) {}
}
