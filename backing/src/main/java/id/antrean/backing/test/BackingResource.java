package id.antrean.backing.test;

import id.antrean.backing.Backing;
import id.antrean.backing.Database;
import io.quarkus.test.common.QuarkusTestResourceLifecycleManager;
import java.util.HashMap;
import java.util.Map;
import java.util.UUID;
import org.jspecify.annotations.Nullable;

/**
 * Gives a Quarkus test Kafka and, with the argument {@value #DATABASE}, a database of that name and a unique suffix.
 *
 * <p>The servers are started once for all tests of the JVM; each start of the application finds its database and its
 * topics empty. A field marked {@link InjectBacking} is given the {@link Backing}.
 */
public final class BackingResource implements QuarkusTestResourceLifecycleManager {

    /** The name of the argument with the name of the service's database; without it there is no PostgreSQL. */
    public static final String DATABASE = "database";

    private @Nullable String database;

    @Override
    public void init(Map<String, String> arguments) {
        database = arguments.get(DATABASE);
    }

    @Override
    public Map<String, String> start() {
        Backing backing = SharedBacking.get();
        backing.emptyTopics();
        Map<String, String> settings = new HashMap<>();
        settings.put("kafka.bootstrap.servers", backing.kafkaBootstrapServers());
        if (database != null) {
            settings.putAll(settings(backing.database(database + "_" + suffix())));
        }
        return settings;
    }

    private static String suffix() {
        return UUID.randomUUID().toString().substring(0, 8);
    }

    private static Map<String, String> settings(Database database) {
        return Map.of(
                "quarkus.datasource.jdbc.url", database.jdbcUrl(),
                "quarkus.datasource.reactive.url", database.reactiveUrl(),
                "quarkus.datasource.username", database.username(),
                "quarkus.datasource.password", database.password());
    }

    @Override
    public void inject(TestInjector injector) {
        injector.injectIntoFields(
                SharedBacking.get(), new TestInjector.AnnotatedAndMatchesType(InjectBacking.class, Backing.class));
    }

    @Override
    public void stop() {
        // The servers stay for the next application of this JVM.
    }
}
