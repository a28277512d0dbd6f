package id.antrean.sandbox.launch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DataDirectoryTest {

    private final Path folder;

    DataDirectoryTest(@TempDir Path folder) {
        this.folder = folder;
    }

    @Test
    void aMissingDirectoryIsMadeAndMarked() {
        Path wanted = folder.resolve("new/data");

        DataDirectory.open(wanted).close();

        assertThat(wanted.resolve(DataDirectory.MARKER)).exists();
        assertThat(wanted.resolve("logs")).isDirectory();
    }

    @Test
    void aDirectoryWithSomebodysFilesIsRefusedAndLeftAsItIs() throws IOException {
        Files.writeString(folder.resolve("thesis.txt"), "years of work");

        assertThatThrownBy(() -> DataDirectory.open(folder))
                .isInstanceOf(SandboxException.class)
                .hasMessageContaining("not empty")
                .hasMessageContaining("--data");
        assertThat(folder).isDirectoryContaining("glob:**thesis.txt").isDirectoryNotContaining("glob:**run");
    }

    @Test
    void emptyingDeletesTheDataAndNothingThatALinkLeadsTo() throws IOException {
        Path elsewhere = Files.createDirectory(folder.resolve("elsewhere"));
        Files.writeString(elsewhere.resolve("thesis.txt"), "years of work");
        Path ours = folder.resolve("ours");
        try (DataDirectory directory = DataDirectory.open(ours)) {
            Files.createDirectories(ours.resolve("postgres/data"));
            Files.writeString(ours.resolve("postgres/data/base"), "rows");
            Files.writeString(directory.clockFile(), "PT1H");
            Files.createSymbolicLink(ours.resolve("link"), elsewhere);

            directory.empty();

            assertThat(ours.resolve("postgres")).doesNotExist();
            assertThat(ours.resolve("link")).doesNotExist();
            assertThat(directory.clockFile()).doesNotExist();
            assertThat(directory.config()).isEmptyDirectory();
        }
        assertThat(elsewhere.resolve("thesis.txt")).hasContent("years of work");
        DataDirectory.open(ours).close();
    }

    @Test
    void aSecondSandboxOnTheSameDirectoryIsRefused() {
        try (DataDirectory first = DataDirectory.open(folder)) {
            assertThatThrownBy(() -> DataDirectory.open(first.path()))
                    .isInstanceOf(SandboxException.class)
                    .hasMessageContaining("Another sandbox");
        }
        DataDirectory.open(folder).close();
    }

    @Test
    void aPlaceThatCannotBeWrittenIsOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("file"), "");

        assertThatThrownBy(() -> DataDirectory.open(file.resolve("data")))
                .isInstanceOf(SandboxException.class)
                .message()
                .startsWith("The data directory")
                .doesNotContain("\n");
    }
}
