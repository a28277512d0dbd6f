package id.antrean.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.sandbox.launch.Home;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class AntreanCommandTest {

    private final PrintStream terminalOut = System.out;
    private final PrintStream terminalErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();
    private final Path folder;

    AntreanCommandTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @BeforeEach
    void capture() {
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        System.setErr(new PrintStream(err, true, StandardCharsets.UTF_8));
    }

    @AfterEach
    void release() {
        System.setOut(terminalOut);
        System.setErr(terminalErr);
        System.clearProperty(Home.PROPERTY);
    }

    private String err() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void withoutArgumentsTheCommandsAreListed() {
        assertThat(AntreanCommand.execute()).isZero();

        assertThat(out.toString(StandardCharsets.UTF_8)).contains("Commands:").contains("up ");
    }

    @Test
    void anUnknownServiceIsRefusedInTwoLines() {
        assertThat(AntreanCommand.execute("up", "--without", "mailer")).isEqualTo(2);

        assertThat(err())
                .contains("'mailer' is not one of intake-service, booking-service")
                .hasLineCount(2);
    }

    @Test
    void aMisspelledOptionIsRefusedInTwoLines() {
        assertThat(AntreanCommand.execute("up", "--prot", "9000")).isEqualTo(2);

        assertThat(err()).contains("--prot").contains("./antrean up --help").hasLineCount(2);
    }

    @Test
    void aPortWithoutRoomForTheServicesIsOneLine() {
        System.setProperty(Home.PROPERTY, folder.toString());

        assertThat(AntreanCommand.execute("up", "--port", "65535")).isEqualTo(1);

        assertThat(err()).startsWith("The port must be between").hasLineCount(1);
    }

    @Test
    void aForeignDataDirectoryIsOneLineAndAFailure() throws IOException {
        System.setProperty(Home.PROPERTY, folder.toString());
        Path foreign = Files.createDirectory(folder.resolve("foreign"));
        Files.writeString(foreign.resolve("thesis.txt"), "years of work");

        int status = AntreanCommand.execute(
                "up",
                "--fresh",
                "--data",
                foreign.toString(),
                "--without",
                "intake-service",
                "booking-service",
                "verification-service",
                "notification-service");

        assertThat(status).isEqualTo(1);
        assertThat(err()).contains("is not empty").hasLineCount(1);
        assertThat(foreign.resolve("thesis.txt")).exists();
    }
}
