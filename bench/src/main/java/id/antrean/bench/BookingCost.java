package id.antrean.bench;

import id.antrean.backing.Database;
import id.antrean.sandbox.gateway.Service;
import id.antrean.sandbox.launch.Sandbox;
import id.antrean.sandbox.launch.SandboxOptions;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.logging.Level;
import java.util.logging.Logger;

/**
 * Whether a booking costs the same with ten thousand and with a million stored bookings. Only the booking service runs,
 * on a real PostgreSQL and Kafka; registrations are written to Kafka as intake does, and a round ends when the last
 * answer is in Kafka.
 */
final class BookingCost {

    private static final List<Integer> STORED = List.of(10_000, 100_000, 1_000_000);
    private static final int ROUNDS = 5;
    private static final int REGISTRATIONS = 4_000;
    private static final int WARM_UP = 20_000;

    /** Enough places within the horizon for every round. */
    private static final Map<String, String> ROOM = Map.of("antrean.offices.BGR.slot-capacity", "2000");

    private BookingCost() {}

    /** Measures, and prints a table in Markdown. */
    public static void main(String[] arguments) throws IOException, SQLException {
        Logger.getLogger("").setLevel(Level.WARNING);
        Path data = Files.createTempDirectory("antrean-bench");
        SandboxOptions options = SandboxOptions.quiet(data)
                .withoutServices(Set.of(Service.INTAKE, Service.VERIFICATION, Service.NOTIFICATION))
                .withSettings(ROOM);
        try (Sandbox sandbox = Sandbox.start(options);
                Registrations registrations =
                        new Registrations(sandbox.backing().kafkaBootstrapServers(), firstDay())) {
            registrations.write(WARM_UP);
            measure(sandbox.backing().database("booking"), registrations);
        } finally {
            Folders.delete(data);
        }
    }

    private static LocalDate firstDay() {
        return LocalDate.now(ZoneId.of("Asia/Jakarta")).plusDays(1);
    }

    private static void measure(Database database, Registrations registrations) throws SQLException {
        System.out.printf(
                "| stored | bookings/s, median of %d rounds | lowest | highest | cost, ratio to the first |%n", ROUNDS);
        System.out.println("| ---: | ---: | ---: | ---: | ---: |");
        double first = 0;
        try (Connection connection =
                DriverManager.getConnection(database.jdbcUrl(), database.username(), database.password())) {
            for (int stored : STORED) {
                History.fill(connection, stored);
                List<Double> rates = new ArrayList<>();
                for (int round = 0; round < ROUNDS; round++) {
                    Duration time = registrations.write(REGISTRATIONS);
                    rates.add(REGISTRATIONS / (time.toNanos() / 1e9));
                }
                rates.sort(null);
                double median = rates.get(ROUNDS / 2);
                first = first == 0 ? median : first;
                System.out.printf(
                        Locale.ROOT,
                        "| %,d to %,d | %,.0f | %,.0f | %,.0f | %.2f |%n",
                        Math.max(stored, 0),
                        History.size(connection),
                        median,
                        rates.get(0),
                        rates.get(ROUNDS - 1),
                        first / median);
            }
        }
    }
}
