package id.antrean.sandbox.launch;

import com.fasterxml.jackson.databind.JsonNode;
import java.nio.file.Path;

/**
 * The definition of a template in one language, as a file has it.
 *
 * @param file where it is
 * @param definition the definition, in the form in which Meta takes one to create it
 */
public record TemplateFile(Path file, JsonNode definition) {

    /** The template's name. */
    public String name() {
        return definition.path("name").asText();
    }

    /** The code of the language, such as {@code id}. */
    public String language() {
        return definition.path("language").asText();
    }
}
