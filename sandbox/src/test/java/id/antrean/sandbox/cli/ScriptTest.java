package id.antrean.sandbox.cli;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.sandbox.launch.Home;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The script {@code ./antrean}, with stand-ins for java and Maven. */
class ScriptTest {

    private final Path project;
    private final Path jdk;

    ScriptTest(@TempDir Path folder) throws IOException {
        this.project = Files.createDirectories(folder.resolve("my project"));
        this.jdk = folder.resolve("jdk");
        Files.copy(Home.find().resolve("antrean"), project.resolve("antrean"));
        Files.writeString(project.resolve("pom.xml"), "");
        executable(
                project.resolve("mvnw"),
                "echo '[INFO] Building Antrean Paspor: sandbox 1 [1/1]'; echo \"$@\" >>built; "
                        + "mkdir -p sandbox/target/sandbox/lib; touch sandbox/target/sandbox/lib/antrean-sandbox.jar; "
                        + "for s in intake booking verification notification; do mkdir -p $s-service/target/quarkus-app; "
                        + "touch $s-service/target/quarkus-app/quarkus-run.jar; done; echo '[INFO] BUILD SUCCESS'");
        java("17.0.9");
    }

    @Test
    void aMissingJavaIsOneLine() throws Exception {
        Result result = run(Map.of("JAVA_HOME", "/nowhere"));

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("JAVA_HOME is /nowhere").hasLineCount(1);
    }

    @Test
    void anOldJavaIsOneLine() throws Exception {
        java("11.0.2");

        Result result = run(Map.of());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("is version 11; a JDK 17 or newer").hasLineCount(1);
    }

    @Test
    void theFirstCallBuildsTheNextOnesOnlyWhenASourceIsNewer() throws Exception {
        assertThat(run(Map.of()).output()).contains("Building").contains("  sandbox");
        assertThat(builds()).isEqualTo(1);

        run(Map.of());
        assertThat(builds()).isEqualTo(1);

        Path sources = Files.createDirectories(project.resolve("booking-service/src/main"));
        Files.writeString(sources.resolve("Slot.java"), "final class Slot {}");
        run(Map.of());
        assertThat(builds()).isEqualTo(2);
    }

    @Test
    void aFailedBuildTellsWhyAndNothingIsStarted() throws Exception {
        executable(project.resolve("mvnw"), "echo '[ERROR] Slot.java: missing semicolon'; exit 1");

        Result result = run(Map.of());

        assertThat(result.status()).isEqualTo(1);
        assertThat(result.output()).contains("missing semicolon").doesNotContain("id.antrean.sandbox.Main");
    }

    @Test
    void theArgumentsReachTheProgramAsTheyAreAlsoThroughALink() throws Exception {
        Path link = Files.createSymbolicLink(project.resolveSibling("link"), Path.of("my project/antrean"));

        Result result = run(link, Map.of(), "up", "--data", "a b");

        assertThat(result.status()).isZero();
        assertThat(result.output())
                .contains("-Dantrean.home=" + project.toRealPath() + "|")
                .contains("id.antrean.sandbox.Main|up|--data|a b|");
    }

    private long builds() throws IOException {
        return Files.readAllLines(project.resolve("built")).size();
    }

    private Result run(Map<String, String> environment) throws IOException, InterruptedException {
        return run(project.resolve("antrean"), environment);
    }

    private Result run(Path script, Map<String, String> environment, String... arguments)
            throws IOException, InterruptedException {
        ProcessBuilder builder = new ProcessBuilder(script.toString());
        builder.command().addAll(List.of(arguments));
        builder.environment().put("JAVA_HOME", jdk.toString());
        builder.environment().putAll(environment);
        Process process = builder.directory(Path.of("/").toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return new Result(process.waitFor(), output);
    }

    private void java(String version) throws IOException {
        Files.createDirectories(jdk.resolve("bin"));
        executable(
                jdk.resolve("bin/java"),
                "if [ \"$1\" = -version ]; then echo 'openjdk version \"%s\" 2026-01-01' >&2; else printf '%%s|' \"$@\"; fi"
                        .formatted(version));
        executable(jdk.resolve("bin/javac"), "exit 0");
    }

    private static void executable(Path file, String script) throws IOException {
        Files.writeString(file, "#!/bin/sh\n" + script + "\n");
        Files.setPosixFilePermissions(file, PosixFilePermissions.fromString("rwxr-xr-x"));
    }

    private record Result(int status, String output) {}
}
