package id.antrean.notification.template;

import id.antrean.contracts.value.Language;
import id.antrean.notification.template.TemplateMessage.Purpose;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** The names of templates, and WhatsApp's codes of their languages. */
@Singleton
public final class TemplateNames {

    private final Map<Purpose, List<String>> configured;

    TemplateNames(TemplatesConfig config) {
        configured = Map.copyOf(config.names());
    }

    /** The templates of a purpose, the preferred one first. */
    public List<String> of(Purpose purpose) {
        return configured.getOrDefault(purpose, usual(purpose));
    }

    /** The names where nothing is configured. */
    static List<String> usual(Purpose purpose) {
        String name = purpose.name().toLowerCase(Locale.ROOT);
        return List.of(name + "_v1", name + "_spare_v1");
    }

    /** WhatsApp's code of a language. */
    public static String code(Language language) {
        return switch (language) {
            case INDONESIAN -> "id";
            case ENGLISH -> "en";
        };
    }
}
