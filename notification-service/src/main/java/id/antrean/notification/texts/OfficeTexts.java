package id.antrean.notification.texts;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import jakarta.inject.Singleton;

/** The texts of every office. */
@Singleton
public final class OfficeTexts {

    /** Those in which an office writes in a language. */
    public Texts of(OfficeCode office, Language language) {
        return BuiltInTexts.in(language);
    }
}
