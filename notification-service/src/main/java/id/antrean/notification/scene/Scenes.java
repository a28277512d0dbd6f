package id.antrean.notification.scene;

import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.texts.OfficeTexts;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import jakarta.inject.Singleton;
import java.time.Instant;

/** Sets the scene for a message: the office, its texts, and the day that it is there. */
@Singleton
public final class Scenes {

    private final OfficeDirectory offices;
    private final OfficeTexts texts;

    Scenes(OfficeDirectory offices, OfficeTexts texts) {
        this.offices = offices;
        this.texts = texts;
    }

    /**
     * The scene of a message.
     *
     * @param code whose number it comes from
     * @param now when it is written
     * @throws IllegalStateException when the office is not configured here
     */
    public Scene of(OfficeCode code, Language language, Instant now) {
        Office office = offices.get(code);
        return new Scene(office, texts.of(code, language), office.dayOf(now), this::nameOf);
    }

    private String nameOf(OfficeCode code) {
        return offices.find(code).map(Office::name).orElseGet(code::value);
    }
}
