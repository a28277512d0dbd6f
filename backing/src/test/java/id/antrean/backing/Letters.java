package id.antrean.backing;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.backing.test.KafkaProbe;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;

/** Words kept in a table and in a topic, to see whether they are still there. */
final class Letters {

    static final String TOPIC = "antrean.letters";
    static final String DATABASE = "office";
    static final Duration SOON = Duration.ofSeconds(30);

    private Letters() {}

    static BackingConfig config() {
        return BackingConfig.temporary()
                .withEmbedded()
                .withDatabases(List.of(DATABASE))
                .withTopics(Map.of(TOPIC, 3));
    }

    static void write(Backing backing, String word) throws SQLException {
        try (Connection connection = connect(backing);
                Statement statement = connection.createStatement()) {
            statement.execute("CREATE TABLE letters (word text)");
            statement.execute("INSERT INTO letters VALUES ('" + word + "')");
        }
        publish(backing, word);
    }

    static void publish(Backing backing, String word) {
        try (KafkaProbe probe = KafkaProbe.fromNow(backing.kafkaBootstrapServers(), TOPIC)) {
            probe.produce(TOPIC, "key", word.getBytes(UTF_8), Map.of("kind", "letter"));
        }
    }

    static void assertHolds(Backing backing, String word) throws SQLException {
        assertThat(value(backing, "SELECT word FROM letters")).isEqualTo(word);
        assertPublished(backing, word);
    }

    static void assertPublished(Backing backing, String word) {
        try (KafkaProbe probe = KafkaProbe.fromBeginning(backing.kafkaBootstrapServers(), TOPIC)) {
            await().atMost(SOON).until(() -> !probe.records(TOPIC).isEmpty());
            assertThat(probe.records(TOPIC)).singleElement().satisfies(message -> {
                assertThat(message.value()).asString(UTF_8).isEqualTo(word);
                assertThat(message.headers().lastHeader("kind").value())
                        .asString(UTF_8)
                        .isEqualTo("letter");
            });
        }
    }

    static String value(Backing backing, String query) throws SQLException {
        try (Connection connection = connect(backing);
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(query)) {
            assertThat(rows.next()).isTrue();
            return rows.getString(1);
        }
    }

    private static Connection connect(Backing backing) throws SQLException {
        Database database = backing.database(DATABASE);
        return DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password());
    }
}
