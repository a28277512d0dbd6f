package id.antrean.backing;

import com.github.dockerjava.api.command.CreateContainerCmd;
import com.github.dockerjava.api.model.Bind;
import com.github.dockerjava.api.model.HostConfig;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * The named Docker volume that keeps a server's data from run to run, or none.
 *
 * <p>A volume, not a directory of the host: its files belong to the image's user. Its name is kept in the data
 * directory, so that a data directory made anew has new volumes.
 */
record Volume(@Nullable String name) {

    static Volume of(DataDirectory directory, BackingConfig config, String server) {
        if (config.dataDirectory().isEmpty()) {
            return new Volume(null);
        }
        Path file = directory.of(server).resolve("volume");
        try {
            if (!Files.exists(file)) {
                Files.writeString(file, "antrean-" + server + "-" + UUID.randomUUID());
            }
            return new Volume(Files.readString(file));
        } catch (IOException e) {
            throw new BackingException("The data directory cannot be written: " + e.getMessage(), e);
        }
    }

    /** Puts the volume at that path of the container. */
    void mount(CreateContainerCmd command, String path) {
        if (name != null) {
            HostConfig host = Optional.ofNullable(command.getHostConfig()).orElseGet(HostConfig::newHostConfig);
            command.withHostConfig(host.withBinds(new Bind(name, new com.github.dockerjava.api.model.Volume(path))));
        }
    }
}
