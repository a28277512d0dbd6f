package id.antrean.notification.texts;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import java.io.IOException;
import java.io.Reader;
import java.nio.charset.CharacterCodingException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Reads the folder in which texts are worded otherwise. Names that begin with a dot are not ours: mounted volumes have some. */
final class TextsFolder {

    private static final String ENDING = ".properties";

    private final Path folder;

    TextsFolder(Path folder) {
        this.folder = folder;
    }

    /**
     * What its files make of the texts.
     *
     * @throws IllegalStateException naming file and key, when something there cannot be used
     */
    Map<Language, Texts> forAllOffices(Map<Language, Texts> originals) {
        return reworded(originals, "", folder);
    }

    /**
     * What the folders of single offices make of the texts of all.
     *
     * @param offices those of this installation; a folder for another one is a mistake
     */
    Map<OfficeCode, Map<Language, Texts>> forSingleOffices(Map<Language, Texts> ofAll, Set<OfficeCode> offices) {
        Map<OfficeCode, Map<Language, Texts>> byOffice = new HashMap<>();
        Set<String> codes = offices.stream().map(OfficeCode::value).collect(Collectors.toSet());
        for (Path path : entries(folder)) {
            if (Files.isDirectory(path)) {
                String name = path.getFileName().toString();
                if (!codes.contains(name)) {
                    throw new IllegalStateException("antrean.texts.directory: " + name + ": there is no such office");
                }
                byOffice.put(new OfficeCode(name), reworded(ofAll, name + "/", path));
            }
        }
        return byOffice;
    }

    private static Map<Language, Texts> reworded(Map<Language, Texts> texts, String prefix, Path folder) {
        Map<Language, Texts> reworded = new EnumMap<>(texts);
        for (Path path : entries(folder)) {
            if (!Files.isDirectory(path)) {
                String name = prefix + path.getFileName();
                Language language = languageOf(path, name);
                reworded.computeIfPresent(language, (any, worded) -> worded.reworded(name, read(path, name)));
            }
        }
        return reworded;
    }

    private static Language languageOf(Path path, String name) {
        return Stream.of(Language.values())
                .filter(language -> path.endsWith(BuiltInTexts.nameOf(language) + ENDING))
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("antrean.texts.directory: " + name
                        + ": files are called after languages: id.properties, en.properties"));
    }

    private static List<Path> entries(Path folder) {
        try (Stream<Path> entries = Files.list(folder)) {
            return entries.filter(path -> !path.getFileName().toString().startsWith("."))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new IllegalStateException("antrean.texts.directory: " + folder + " cannot be read", e);
        }
    }

    private static Map<String, String> read(Path path, String name) {
        try (Reader reader = Files.newBufferedReader(path, StandardCharsets.UTF_8)) {
            return TextFile.read(reader);
        } catch (CharacterCodingException e) {
            throw new IllegalStateException("antrean.texts.directory: " + name + " is not written in UTF-8", e);
        } catch (IOException e) {
            throw new IllegalStateException("antrean.texts.directory: " + name + " cannot be read", e);
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException("antrean.texts.directory: " + name + ": " + e.getMessage(), e);
        }
    }
}
