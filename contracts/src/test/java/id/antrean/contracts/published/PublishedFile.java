package id.antrean.contracts.published;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A file that is generated from the code and committed, so that each change of it is seen in a review. */
record PublishedFile(Path path) {

    /** The system property that lets the tests rewrite such files. */
    static final String PUBLISH_PROPERTY = "antrean.schemas.publish";

    private static final Path MODULE = Path.of(System.getProperty("basedir", ""));

    /** A file by its path from the module's folder. */
    static PublishedFile at(String path) {
        return new PublishedFile(MODULE.resolve(path).normalize());
    }

    /** The names of the files in a folder of the module. */
    static List<String> namesIn(String folder) {
        try (Stream<Path> files = Files.list(MODULE.resolve(folder))) {
            return files.map(file -> file.getFileName().toString()).sorted().toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** What is committed; empty where there is no such file yet. */
    Optional<String> content() {
        try {
            return Files.exists(path) ? Optional.of(Files.readString(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Asserts that the file says what the code says, or makes it so when asked to. */
    void assertIs(String generated) {
        if (Boolean.getBoolean(PUBLISH_PROPERTY)) {
            write(generated);
        }
        assertThat(content().orElse(""))
                .as(
                        "%s is not what the code says; where the change is meant, run the tests of contracts with -D%s=true",
                        path, PUBLISH_PROPERTY)
                .isEqualTo(generated);
    }

    /** Writes the file only when asked to, and only where there is none: what it says is history. */
    void writeOnceIfPublishing(String generated) {
        if (Boolean.getBoolean(PUBLISH_PROPERTY) && !Files.exists(path)) {
            write(generated);
        }
    }

    private void write(String generated) {
        try {
            Files.createDirectories(path.toAbsolutePath().getParent());
            Files.writeString(path, generated);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
