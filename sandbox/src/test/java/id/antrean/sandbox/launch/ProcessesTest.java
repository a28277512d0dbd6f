package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
    void aRecordedProcessOfThisDirectoryIsStoppedEvenIfItDoesNotWantTo() throws IOException {
        Process stubborn = sleeper("trap '' TERM; while :; do sleep 1; done");

        Processes.endRecorded(Stream.of(record(stubborn.pid())), MARK + folder);

        assertThat(stubborn.isAlive()).isFalse();
    }

    @Test
    void aProcessThatHasTheNumberByChanceIsLeftAlone() throws IOException {
        Process somebodys = sleeper("sleep 60");
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

    private Process sleeper(String script) throws IOException {
        return new ProcessBuilder("/bin/sh", "-c", script, "sh", MARK + folder).start();
    }

    private Path record(long pid) throws IOException {
        return Files.writeString(folder.resolve("service.pid"), Long.toString(pid));
    }
}
