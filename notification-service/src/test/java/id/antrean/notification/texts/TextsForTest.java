package id.antrean.notification.texts;

import id.antrean.contracts.value.OfficeCode;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;

/** Texts as an installation would have them. */
public final class TextsForTest {

    private TextsForTest() {}

    /** The texts of offices, worded otherwise by the files of a folder. */
    public static OfficeTexts in(Path folder, Set<OfficeCode> offices) {
        return new OfficeTexts(Optional.of(folder), offices);
    }

    /** The texts that the service comes with. */
    public static OfficeTexts asBuilt() {
        return new OfficeTexts(Optional.empty(), Set.of());
    }
}
