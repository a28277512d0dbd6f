package id.antrean.platform.time;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.nio.file.Path;
import java.util.Optional;

/** Which clock the service goes by. */
@ConfigMapping(prefix = "antrean.clock")
interface ClockConfig {

    /** Whether the clock can be moved. Only the sandbox sets this. */
    @WithDefault("false")
    boolean adjustable();

    /** The file that tells how far an adjustable clock is moved; needed when {@link #adjustable()}. */
    Optional<Path> offsetFile();
}
