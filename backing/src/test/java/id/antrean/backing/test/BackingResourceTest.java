package id.antrean.backing.test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.backing.Database;
import id.antrean.contracts.event.Topics;
import java.io.File;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.util.Map;
import org.junit.jupiter.api.Test;

final class BackingResourceTest {

    @Test
    void anApplicationIsGivenKafkaAndADatabaseOfItsOwn() throws SQLException {
        Map<String, String> first = start(Map.of("database", "booking"));
        Map<String, String> second = start(Map.of("database", "booking"));
        assertThat(first.get("quarkus.datasource.jdbc.url"))
                .startsWith("jdbc:postgresql://")
                .isNotEqualTo(second.get("quarkus.datasource.jdbc.url"));
        assertThat(first.get("quarkus.datasource.reactive.url")).startsWith("postgresql://");
        assertThat(first.get("kafka.bootstrap.servers")).isEqualTo(second.get("kafka.bootstrap.servers"));
        DriverManager.getConnection(
                        second.get("quarkus.datasource.jdbc.url"),
                        second.get("quarkus.datasource.username"),
                        second.get("quarkus.datasource.password"))
                .close();
    }

    @Test
    void anApplicationWithoutADatabaseIsGivenKafkaOnly() {
        assertThat(start(Map.of())).containsOnlyKeys("kafka.bootstrap.servers");
    }

    @Test
    void eachStartFindsTheTopicsEmpty() {
        String topic = Topics.REGISTRATIONS;
        String kafka = SharedBacking.get().kafkaBootstrapServers();
        start(Map.of());
        try (KafkaProbe probe = KafkaProbe.fromBeginning(kafka, topic)) {
            probe.produce(topic, "BGR", new byte[] {1}, Map.of());
        }
        start(Map.of());
        try (KafkaProbe probe = KafkaProbe.fromBeginning(kafka, topic)) {
            probe.produce(topic, "BGR", new byte[] {2}, Map.of());
            await().until(() -> !probe.records(topic).isEmpty());
            assertThat(probe.records(topic)).singleElement().satisfies(message -> assertThat(message.value())
                    .containsExactly(2));
        }
    }

    @Test
    void allClassLoadersOfTheJvmShareTheServers() throws ReflectiveOperationException, MalformedURLException {
        String[] entries = System.getProperty("java.class.path").split(File.pathSeparator);
        URL[] urls = new URL[entries.length];
        for (int i = 0; i < entries.length; i++) {
            urls[i] = Path.of(entries[i]).toUri().toURL();
        }
        // Not closed: it stands for the class loader of another test profile.
        URLClassLoader other = new URLClassLoader(urls, ClassLoader.getPlatformClassLoader());
        Class<?> type = other.loadClass(Caller.class.getName());
        Object answer = type.getDeclaredMethod("call").invoke(null);

        Database own = SharedBacking.get().database("elsewhere");
        assertThat(type).isNotEqualTo(Caller.class);
        assertThat(answer).isEqualTo(SharedBacking.get().kafkaBootstrapServers() + " " + own.jdbcUrl());
    }

    /** What a test of another class loader would do. */
    public static final class Caller {

        private Caller() {}

        /** The addresses of Kafka and of a database. */
        public static String call() {
            return SharedBacking.get().kafkaBootstrapServers() + " "
                    + SharedBacking.get().database("elsewhere").jdbcUrl();
        }
    }

    private static Map<String, String> start(Map<String, String> arguments) {
        BackingResource resource = new BackingResource();
        resource.init(arguments);
        return resource.start();
    }
}
