package id.antrean.backing;

import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.Executor;
import java.util.logging.LogManager;
import org.slf4j.LoggerFactory;

/** Starts the servers and keeps them; the two are started and used side by side. */
final class RunningBacking implements Backing {

    // Threads of our own have the caller's context class loader; those of the common pool do not.
    private static final Executor STARTER = task -> new Thread(task, "backing-start").start();

    private static final int KAFKA_ATTEMPTS = 2;

    private final BackingConfig config;
    private final DataDirectory directory;
    private final Provider provider;
    private final Object postgresLock = new Object();
    private final Object kafkaLock = new Object();

    private Optional<PostgresServer> postgres = Optional.empty();
    private Optional<KafkaServer> kafka = Optional.empty();

    private RunningBacking(BackingConfig config, Provider provider, DataDirectory directory) {
        this.config = config;
        this.provider = provider;
        this.directory = directory;
    }

    static Backing start(BackingConfig config) {
        prepareLogging();
        Provider provider = Provider.choose(config);
        RunningBacking backing = new RunningBacking(config, provider, DataDirectory.open(config.dataDirectory()));
        try {
            backing.startConfigured();
            return backing;
        } catch (RuntimeException | Error e) {
            backing.close();
            throw e;
        }
    }

    /** Two threads that log first, at the same time, lock each other out for ever in JBoss' log manager. */
    private static void prepareLogging() {
        LogManager.getLogManager();
        LoggerFactory.getILoggerFactory();
    }

    private void startConfigured() {
        CompletableFuture<Void> databases =
                CompletableFuture.runAsync(() -> config.databases().forEach(this::database), STARTER);
        CompletableFuture<Void> topics = CompletableFuture.runAsync(
                () -> {
                    if (!config.topics().isEmpty()) {
                        kafkaServer();
                    }
                },
                STARTER);
        try {
            // Both are awaited even if one fails: what is still starting could not be closed.
            CompletableFuture.allOf(databases, topics).join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof BackingException cause ? cause : e;
        }
    }

    @Override
    public String kafkaBootstrapServers() {
        return kafkaServer().bootstrapServers();
    }

    @Override
    public Database database(String name) {
        PostgresServer server = postgresServer();
        Database database = server.address(name);
        Databases.create(server, database);
        return database;
    }

    @Override
    public void stopKafka() {
        kafkaServer().stop();
    }

    @Override
    public void startKafka() {
        KafkaServer server = kafkaServer();
        server.start();
        KafkaAdmin.whenReady(server).close();
    }

    @Override
    public void stopPostgres() {
        postgresServer().stop();
    }

    @Override
    public void startPostgres() {
        postgresServer().start();
    }

    @Override
    public Optional<ProcessHandle> kafkaProcess() {
        return kafkaServer().process();
    }

    @Override
    public Optional<ProcessHandle> postgresProcess() {
        return postgresServer().process();
    }

    @Override
    public void emptyTopics() {
        try (KafkaAdmin admin = KafkaAdmin.whenReady(kafkaServer())) {
            admin.empty(config.topics());
        }
    }

    @Override
    public void close() {
        try (directory) {
            try {
                closeKafka();
            } finally {
                closePostgres();
            }
        }
    }

    private void closeKafka() {
        synchronized (kafkaLock) {
            kafka.ifPresent(KafkaServer::close);
            kafka = Optional.empty();
        }
    }

    private void closePostgres() {
        synchronized (postgresLock) {
            postgres.ifPresent(PostgresServer::close);
            postgres = Optional.empty();
        }
    }

    private PostgresServer postgresServer() {
        synchronized (postgresLock) {
            if (postgres.isEmpty()) {
                PostgresServer server = provider.postgres(directory, config);
                postgres = Optional.of(server);
                server.start();
                config.listener().accept("PostgreSQL ready");
            }
            return postgres.get();
        }
    }

    private KafkaServer kafkaServer() {
        synchronized (kafkaLock) {
            if (kafka.isEmpty()) {
                try (KafkaAdmin admin = startKafkaOnAnyPort()) {
                    admin.createMissing(config.topics());
                }
                config.listener().accept("Kafka ready");
            }
            return kafka.orElseThrow();
        }
    }

    /** Where the port is ours to choose, another is tried: somebody may have come to the first before the broker. */
    private KafkaAdmin startKafkaOnAnyPort() {
        for (int attempt = 1; ; attempt++) {
            KafkaServer server = provider.kafka(directory, config);
            kafka = Optional.of(server);
            server.start();
            try {
                return KafkaAdmin.whenReady(server);
            } catch (BackingException e) {
                if (config.kafkaPort() != 0 || attempt == KAFKA_ATTEMPTS) {
                    throw e;
                }
                server.close();
            }
        }
    }
}
