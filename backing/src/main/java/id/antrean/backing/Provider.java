package id.antrean.backing;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.testcontainers.DockerClientFactory;

/** How the servers are run. */
enum Provider {
    EMBEDDED {
        @Override
        PostgresServer postgres(DataDirectory directory, BackingConfig config) {
            return new LocalPostgres(directory.of("postgres"), config.postgresPort());
        }

        @Override
        KafkaServer kafka(DataDirectory directory, BackingConfig config) {
            return new LocalKafka(
                    directory.of("kafka"),
                    config.kafkaPort(),
                    config.dataDirectory().isEmpty());
        }
    },
    CONTAINERS {
        @Override
        PostgresServer postgres(DataDirectory directory, BackingConfig config) {
            return new ContainerPostgres(Volume.of(directory, config, "postgres"), config.postgresPort());
        }

        @Override
        KafkaServer kafka(DataDirectory directory, BackingConfig config) {
            return new ContainerKafka(Volume.of(directory, config, "kafka"), config.kafkaPort());
        }
    };

    /** The environment variable that overrides the automatic choice. */
    private static final String VARIABLE = "ANTREAN_BACKING";

    abstract PostgresServer postgres(DataDirectory directory, BackingConfig config);

    abstract KafkaServer kafka(DataDirectory directory, BackingConfig config);

    static Provider choose(BackingConfig config) {
        return choose(System.getenv(VARIABLE), config.preferEmbedded());
    }

    static Provider choose(@Nullable String wanted, boolean preferEmbedded) {
        if (wanted == null || wanted.isBlank()) {
            return !preferEmbedded && dockerAnswers() ? CONTAINERS : EMBEDDED;
        }
        try {
            return valueOf(wanted.strip().toUpperCase(Locale.ROOT));
        } catch (IllegalArgumentException e) {
            throw new BackingException("%s must be embedded or containers, not %s.".formatted(VARIABLE, wanted), e);
        }
    }

    /** Testcontainers is slow and loud where there is no engine, so it is asked only where there may be one. */
    private static boolean dockerAnswers() {
        return mayHaveDocker() && DockerClientFactory.instance().isDockerAvailable();
    }

    private static boolean mayHaveDocker() {
        String home = System.getProperty("user.home");
        String runtime = System.getenv().getOrDefault("XDG_RUNTIME_DIR", home);
        Stream<Path> sockets = Stream.of(
                Path.of("/var/run/docker.sock"),
                Path.of(runtime, "docker.sock"),
                Path.of(home, ".docker/run/docker.sock"),
                Path.of(home, ".docker/desktop/docker.sock"),
                Path.of(home, ".testcontainers.properties"));
        return System.getenv("DOCKER_HOST") != null || sockets.anyMatch(Files::exists);
    }
}
