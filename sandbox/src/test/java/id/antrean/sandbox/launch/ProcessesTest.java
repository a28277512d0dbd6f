package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ProcessesTest {

    private static final String MARK = "-Dantrean.sandbox.data=";

    private final Path folder;

    ProcessesTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aRecordedProcessOfThisDirectoryIsEnded() throws IOException {
        Process left = sleeper("echo ready; while :; do sleep 1; done");

        Processes.endRecorded(Stream.of(record(left.pid())), MARK + folder);

        assertThat(left.isAlive()).isFalse();
    }

    @Test
    void aProcessThatDoesNotWantToEndIsKilled() throws IOException {
        Process stubborn = sleeper("trap '' TERM; echo ready; while :; do sleep 1; done");

        Processes.end(List.of(stubborn.toHandle()), Duration.ofMillis(200));

        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void aProcessThatHasTheNumberByChanceIsLeftAlone() throws IOException {
        Process somebodys = sleeper("echo ready; while :; do sleep 1; done");
        try {
            Processes.endRecorded(Stream.of(record(somebodys.pid())), MARK + "/another/directory");

            assertThat(somebodys.isAlive()).isTrue();
        } finally {
            somebodys.destroyForcibly();
        }
    }

    @Test
    void missingAndBrokenRecordsAreNothing() throws IOException {
        Path broken = Files.writeString(folder.resolve("broken.pid"), "what?");

        Processes.endRecorded(Stream.of(broken, folder.resolve("missing.pid")), MARK);

        assertThat(broken).exists();
    }

    /** A process that has come as far as to say a line. */
    private Process sleeper(String script) throws IOException {
        Process process = new ProcessBuilder("/bin/sh", "-c", script, "sh", MARK + folder).start();
        process.getInputStream().read();
        return process;
    }

    private Path record(long pid) throws IOException {
        return Files.writeString(folder.resolve("service.pid"), Long.toString(pid));
    }
}
