package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class LogFileTest {

    private final Path folder;

    LogFileTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void theTailBeginsWithAWholeLine() throws IOException {
        LogFile log = new LogFile(Files.writeString(folder.resolve("a.log"), "line of the log\n".repeat(1_000)));

        assertThat(log.tail()).startsWith("line of").endsWith("the log\n").hasSizeLessThan(3_001);
    }

    @Test
    void theRunBeforeIsKept() throws IOException {
        LogFile log = new LogFile(Files.writeString(folder.resolve("a.log"), "first run"));

        log.rotate();

        assertThat(folder.resolve("a.log")).doesNotExist();
        assertThat(folder.resolve("a.log.old")).hasContent("first run");
        assertThat(log.tail()).contains("cannot be read");
    }
}
