package id.antrean.notification.texts;

import static java.util.Objects.requireNonNull;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import jakarta.inject.Inject;
import jakarta.inject.Singleton;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The texts of every office, read once at start. */
@Singleton
public final class OfficeTexts {

    private final Map<Language, Texts> ofAll;
    private final Map<OfficeCode, Map<Language, Texts>> byOffice;

    /** @throws IllegalStateException naming file and key, when a text cannot be used */
    @Inject
    OfficeTexts(TextsConfig config, OfficeDirectory offices) {
        this(config.directory(), offices.all().stream().map(Office::code).collect(Collectors.toSet()));
    }

    OfficeTexts(Optional<Path> directory, Set<OfficeCode> offices) {
        Optional<TextsFolder> folder = directory.map(TextsFolder::new);
        ofAll = folder.map(own -> own.forAllOffices(BuiltInTexts.all())).orElseGet(BuiltInTexts::all);
        byOffice = folder.map(own -> own.forSingleOffices(ofAll, offices)).orElseGet(Map::of);
    }

    /** Those in which an office writes in a language. */
    public Texts of(OfficeCode office, Language language) {
        return requireNonNull(byOffice.getOrDefault(office, ofAll).get(language));
    }

    /**
     * Checks every text that is worded otherwise than the service comes with it.
     *
     * @param check what is wrong with the messages that such texts make; empty when nothing is
     * @throws IllegalStateException naming file and key of the first text with which something is
     */
    public void check(Function<Texts, Optional<String>> check) {
        Stream.concat(Stream.of(ofAll), byOffice.values().stream())
                .flatMap(texts -> texts.values().stream())
                .filter(Texts::isReworded)
                .distinct()
                .forEach(texts -> texts.check(check));
    }
}
