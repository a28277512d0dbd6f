package id.antrean.notification.texts;

import io.smallrye.config.ConfigMapping;
import java.nio.file.Path;
import java.util.Optional;

/** Texts that are worded otherwise than the service comes with them. */
@ConfigMapping(prefix = "antrean.texts")
public interface TextsConfig {

    /**
     * A folder with the files {@code id.properties} and {@code en.properties} for all offices, and folders named as the
     * offices' codes with such files for one office. Each holds only the texts that differ. They are read at start.
     */
    Optional<Path> directory();
}
