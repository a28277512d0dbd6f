package id.antrean.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.time.AdjustableClock;
import id.antrean.sandbox.simulator.Limits;
import id.antrean.sandbox.simulator.SimulatedOffice;
import id.antrean.sandbox.simulator.Simulator;
import id.antrean.sandbox.simulator.SimulatorConfig;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.PrintStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class TemplatesCommandTest {

    private static final SimulatedOffice BOGOR = new SimulatedOffice(
            "BGR", "Kantor Imigrasi BGR", "100000000000001", "628111100333", ZoneId.of("Asia/Jakarta"));

    private final PrintStream terminalOut = System.out;
    private final PrintStream terminalErr = System.err;
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final Vertx vertx = Vertx.vertx();
    private final Path definitions;
    private final Simulator simulator;
    private final String api;

    TemplatesCommandTest(@TempDir Path folder) throws IOException {
        definitions = Files.createDirectory(folder.resolve("definitions"));
        simulator = Simulator.create(
                vertx,
                new SimulatorConfig(
                        URI.create("http://localhost:1/"),
                        "secret",
                        "token",
                        new AdjustableClock(folder.resolve("clock")),
                        folder,
                        "200000000000001",
                        Limits.META,
                        List.of(),
                        List.of(BOGOR)));
        Router router = Router.router(vertx);
        router.route("/simulator/*").subRouter(simulator.router());
        HttpServer server = vertx.createHttpServer()
                .requestHandler(router)
                .listen(0)
                .toCompletionStage()
                .toCompletableFuture()
                .join();
        api = "http://localhost:" + server.actualPort() + "/simulator/graph";
    }

    @BeforeEach
    void capture() throws IOException {
        PrintStream captured = new PrintStream(out, true, StandardCharsets.UTF_8);
        System.setOut(captured);
        System.setErr(captured);
        for (String language : List.of("id", "en")) {
            String file = "visit_reminder_v1." + language + ".json";
            try (InputStream content = TemplatesCommandTest.class.getResourceAsStream("/templates/" + file)) {
                Files.write(definitions.resolve(file), content.readAllBytes());
            }
        }
    }

    @AfterEach
    void stop() {
        System.setOut(terminalOut);
        System.setErr(terminalErr);
        simulator.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatIsMissingIsSubmittedAndThenAllIsTheSame() {
        assertThat(run("compare")).isEqualTo(1);
        assertThat(printed()).contains("visit_reminder_v1", "missing", "2 templates, 2 not in order.");

        assertThat(run("submit")).isZero();
        assertThat(printed()).contains("created: approved").hasLineCount(2);

        assertThat(run("compare")).isZero();
        assertThat(printed()).contains("2 templates, all of them the same and approved.");
    }

    @Test
    void aChangedDefinitionIsFoundAndEdited() throws IOException {
        run("submit");
        Path english = definitions.resolve("visit_reminder_v1.en.json");
        Files.writeString(english, Files.readString(english).replace("Please show", "Kindly show"));
        printed();

        assertThat(run("compare")).isEqualTo(1);
        assertThat(printed()).contains("different");
        assertThat(run("submit")).isZero();
        assertThat(printed())
                .contains("different, and approved: give it a new name")
                .doesNotContain("edited");
        assertThat(run("submit", "--edit-approved")).isZero();
        assertThat(printed()).contains("edited", "same");
        assertThat(run("compare")).isZero();
    }

    @Test
    void whatOnlyTheAccountHasIsADifferenceButIsNotDeleted() throws IOException {
        run("submit");
        Files.delete(definitions.resolve("visit_reminder_v1.en.json"));
        printed();

        assertThat(run("submit")).isZero();
        assertThat(run("compare")).isEqualTo(1);
        assertThat(printed()).contains("only there");
    }

    @Test
    void aRefusalIsOneLineAndDoesNotHoldUpTheOthers() throws IOException {
        Path english = definitions.resolve("visit_reminder_v1.en.json");
        Files.writeString(english, Files.readString(english).replace("{{code}} at the counter.", "{{code}}"));

        assertThat(run("submit")).isEqualTo(1);

        assertThat(printed())
                .contains("not created: WhatsApp refuses (code 100, HTTP 400): Variables can't be at the start or end")
                .contains("created: approved")
                .hasLineCount(2);
    }

    @Test
    void aWrongTokenIsOneLine() {
        assertThat(execute("compare", "wrong", api)).isEqualTo(1);

        assertThat(printed())
                .startsWith("WhatsApp refuses (code 190, HTTP 401): ")
                .hasLineCount(1);
    }

    @Test
    void anAddressWhereNothingAnswersIsOneLine() {
        assertThat(execute("compare", "token", "http://localhost:1/graph")).isEqualTo(1);

        assertThat(printed()).contains("does not answer").hasLineCount(1);
    }

    @Test
    void aFileThatIsNoDefinitionIsOneLine() throws IOException {
        Files.writeString(definitions.resolve("zz.json"), "{\"name\":\"a\"}");

        assertThat(run("compare")).isEqualTo(1);

        assertThat(printed()).contains("zz.json has no language.").hasLineCount(1);
    }

    @Test
    void withoutACommandTheTwoAreListed() {
        assertThat(AntreanCommand.execute("templates")).isZero();

        assertThat(printed()).contains("compare", "submit", "ANTREAN_WHATSAPP_API_URL");
    }

    private int run(String command, String... more) {
        return execute(command, "token", api, more);
    }

    private int execute(String command, String token, String address, String... more) {
        List<String> arguments = new ArrayList<>(List.of(
                "templates",
                command,
                "--directory",
                definitions.toString(),
                "-Dantrean.whatsapp.api-url=" + address,
                "-Dantrean.whatsapp.business-account-id=200000000000001",
                "-Dantrean.whatsapp.access-token=" + token));
        arguments.addAll(List.of(more));
        return AntreanCommand.execute(arguments.toArray(String[]::new));
    }

    /** What was printed since the last call. */
    private String printed() {
        String text = out.toString(StandardCharsets.UTF_8);
        out.reset();
        return text;
    }
}
