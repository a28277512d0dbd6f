package id.antrean.sandbox.simulator;

import io.vertx.core.buffer.Buffer;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Stream;

/** The pictures that were uploaded, each a file named by its id. All methods but {@link #find} block. */
final class Media {

    /** What WhatsApp takes at most, in bytes. */
    static final long MAX_BYTES = 5L * 1024 * 1024;

    private final Path directory;
    private final Map<String, ImageType> types = new ConcurrentHashMap<>();

    /**
     * Finds what was kept before.
     *
     * @throws UncheckedIOException when the directory cannot be made or read
     */
    Media(Path directory) {
        this.directory = directory;
        try {
            Files.createDirectories(directory);
            try (Stream<Path> files = Files.list(directory)) {
                files.map(file -> file.getFileName().toString()).forEach(this::remember);
            }
        } catch (IOException e) {
            throw new UncheckedIOException("The pictures cannot be read from " + directory, e);
        }
    }

    /** The picture with the given id. */
    Optional<Picture> find(String id) {
        ImageType type = types.get(id);
        return type == null ? Optional.empty() : Optional.of(new Picture(fileOf(id, type), type));
    }

    /**
     * Keeps an uploaded file under a new id, when it is what it is said to be.
     *
     * @throws GraphException when the file is too large, or not a picture of the type that was stated
     */
    String keep(Path uploaded, String statedType) throws IOException {
        ImageType type = ImageType.ofMime(statedType).orElseThrow(() -> GraphError.mediaUpload(
                        "Unsupported image mime type. Supported mime types are:" + " image/jpeg, image/png")
                .refusal());
        if (Files.size(uploaded) > MAX_BYTES) {
            throw GraphError.mediaUpload("The file is larger than 5 MB, the most for an image")
                    .refusal();
        }
        if (!type.isTypeOf(startOf(uploaded))) {
            throw GraphError.mediaUpload("The content of the file is not " + type.mime())
                    .refusal();
        }
        String id = Identifiers.mediaId();
        Files.move(uploaded, fileOf(id, type), StandardCopyOption.REPLACE_EXISTING);
        types.put(id, type);
        return id;
    }

    /** As {@link #keep(Path, String)}, of a picture that was fetched. */
    String keep(Buffer fetched, String statedType) throws IOException {
        Path file = Files.createTempFile(directory, "fetched", ".part");
        try {
            Files.write(file, fetched.getBytes());
            return keep(file, statedType);
        } finally {
            Files.deleteIfExists(file);
        }
    }

    private void remember(String fileName) {
        ImageType.ofFileName(fileName)
                .ifPresent(type -> types.put(fileName.substring(0, fileName.lastIndexOf('.')), type));
    }

    private Path fileOf(String id, ImageType type) {
        return directory.resolve(id + "." + type.extension());
    }

    private static byte[] startOf(Path file) throws IOException {
        try (InputStream content = Files.newInputStream(file)) {
            return content.readNBytes(ImageType.SIGNATURE_LENGTH);
        }
    }

    /** A kept picture. */
    record Picture(Path file, ImageType type) {}
}
