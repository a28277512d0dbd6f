package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import at.favre.lib.crypto.bcrypt.BCrypt;
import id.antrean.backing.Database;
import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.io.Reader;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConfigFilesTest {

    private static final URI GATEWAY = URI.create("http://localhost:9000");
    private static final Settings NONE = new Settings(Map.of(), Map.of());

    private final Path folder;

    ConfigFilesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theServicesSendToTheSimulatorAndKnowTheSecretsAndAccounts() throws IOException {
        new ConfigFiles(folder).writeShared(GATEWAY, "$2a$10$hash", NONE);

        Properties shared = read("antrean.properties");
        assertThat(shared)
                .containsEntry("antrean.whatsapp.api-url", "http://localhost:9000/simulator/graph")
                .containsEntry("antrean.whatsapp.app-secret", WhatsApp.DEFAULT_APP_SECRET)
                .containsEntry("antrean.whatsapp.verify-token", WhatsApp.DEFAULT_VERIFY_TOKEN)
                .containsEntry("antrean.whatsapp.access-token", WhatsApp.DEFAULT_ACCESS_TOKEN)
                .containsEntry("antrean.staff.accounts.officer1.password-hash", "$2a$10$hash")
                .containsEntry("antrean.staff.accounts.officer2.role", "officer")
                .containsEntry("antrean.staff.accounts.supervisor.offices", "BGR")
                .containsEntry("antrean.staff.accounts.admin.offices", "*")
                .containsEntry("antrean.offices.MKS.zone", "Asia/Makassar");
    }

    @Test
    void whatVariablesSayOfAnOfficeTakesThePlaceOfTheSample() throws IOException {
        Settings settings = new Settings(Map.of(), Map.of("ANTREAN_OFFICES_BGR_NAME", "Kantor Baru"));

        new ConfigFiles(folder).writeShared(GATEWAY, "hash", settings);

        assertThat(Files.readAllLines(folder.resolve("antrean.properties")))
                .filteredOn(line -> line.startsWith("antrean.offices.BGR.name="))
                .containsExactly("antrean.offices.BGR.name=Kantor Baru");
    }

    @Test
    void theEnvironmentWinsOverWhatIsSharedAndNothingOverWhatIsOwn() throws IOException {
        ConfigFiles files = new ConfigFiles(folder);
        files.writeShared(GATEWAY, "hash", NONE);
        files.writeOwn(Service.INTAKE, 9001, "localhost:1", Optional.empty(), folder.resolve("offset"));

        int environment = 300;
        int systemProperties = 400;
        assertThat(ordinal("antrean.properties")).isBetween(251, environment - 1);
        assertThat(ordinal("intake-service.properties")).isGreaterThan(systemProperties);
    }

    private int ordinal(String file) throws IOException {
        return Integer.parseInt(read(file).getProperty("config_ordinal"));
    }

    @Test
    void aServiceIsToldItsPortItsDatabaseKafkaAndTheClock() throws IOException {
        Database database = new Database("booking", "user", "pass", "jdbc:postgresql://h:1/b", "postgresql://h:1/b");

        new ConfigFiles(folder)
                .writeOwn(Service.BOOKING, 9002, "localhost:9", Optional.of(database), Path.of("/data/clock/offset"));

        assertThat(read("booking-service.properties"))
                .containsEntry("quarkus.http.port", "9002")
                .containsEntry("quarkus.http.host", "localhost")
                .containsEntry("kafka.bootstrap.servers", "localhost:9")
                .containsEntry("quarkus.datasource.jdbc.url", "jdbc:postgresql://h:1/b")
                .containsEntry("quarkus.datasource.reactive.url", "postgresql://h:1/b")
                .containsEntry("quarkus.datasource.username", "user")
                .containsEntry("quarkus.datasource.password", "pass")
                .containsEntry("antrean.clock.adjustable", "true")
                .containsEntry("antrean.clock.offset-file", "/data/clock/offset");
    }

    @Test
    void onlyTheOwnerMayReadTheFilesEvenWhenTheyAreWrittenAgain() throws IOException {
        ConfigFiles files = new ConfigFiles(folder);
        files.writeShared(GATEWAY, "hash", NONE);
        Path file = folder.resolve("antrean.properties");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rw-r--r--"));

        files.writeShared(GATEWAY, "hash", NONE);

        assertThat(PosixFilePermissions.toString(Files.getPosixFilePermissions(file)))
                .isEqualTo("rw-------");
    }

    @Test
    void aFolderWithOddCharactersIsOneLocation() {
        String[] locations = new ConfigFiles(Path.of("/home/a b,c"))
                .locations(Service.INTAKE)
                .split(",");

        assertThat(locations).hasSize(2);
        assertThat(Path.of(URI.create(locations[1]))).isEqualTo(Path.of("/home/a b,c/intake-service.properties"));
    }

    @Test
    void theHashIsOfTheFormThatTheServicesReadAndFitsThePassword() {
        String hash = Accounts.hash("rahasia");

        assertThat(hash).startsWith("$2a$10$").hasSize(60);
        assertThat(BCrypt.verifyer().verify("rahasia".toCharArray(), hash).verified)
                .isTrue();
    }

    @Test
    void aPasswordThatBcryptWouldCutOffIsRefused() {
        assertThatThrownBy(() -> Accounts.hash("x".repeat(72)))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("72 bytes");
    }

    private Properties read(String file) throws IOException {
        Properties properties = new Properties();
        try (Reader reader = Files.newBufferedReader(folder.resolve(file))) {
            properties.load(reader);
        }
        return properties;
    }
}
