package id.antrean.sandbox.launch;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/** The definitions of templates in a folder: one JSON file per template and language. */
public final class TemplateFiles {

    /** Where the project has them, below its root. */
    public static final String FOLDER = "deploy/whatsapp/templates";

    private static final JsonMapper MAPPER = JsonMapper.builder().build();

    private TemplateFiles() {}

    /**
     * Reads them in the order of the files' names; without the folder there are none.
     *
     * @throws SandboxException if a file is no definition, or two define the same
     */
    public static List<TemplateFile> read(Path folder) {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            List<TemplateFile> read = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .map(TemplateFiles::readOne)
                    .toList();
            refuseDoubles(read);
            return read;
        } catch (IOException e) {
            throw new SandboxException("The templates in %s cannot be read (%s).".formatted(folder, e.getMessage()), e);
        }
    }

    private static TemplateFile readOne(Path file) {
        try {
            JsonNode definition = MAPPER.readTree(Files.readAllBytes(file));
            for (String field : List.of("name", "language", "category")) {
                if (definition.path(field).asText().isBlank()) {
                    throw new SandboxException("%s has no %s.".formatted(file, field));
                }
            }
            return new TemplateFile(file, definition);
        } catch (JsonProcessingException e) {
            throw new SandboxException("%s is not JSON (%s).".formatted(file, e.getOriginalMessage()), e);
        } catch (IOException e) {
            throw new SandboxException("%s cannot be read (%s).".formatted(file, e.getMessage()), e);
        }
    }

    private static void refuseDoubles(List<TemplateFile> read) {
        Map<String, Path> seen = new HashMap<>();
        for (TemplateFile one : read) {
            Path before = seen.put(one.name() + " " + one.language(), one.file());
            if (before != null) {
                throw new SandboxException("%s and %s define the same template.".formatted(before, one.file()));
            }
        }
    }
}
