package id.antrean.notification.sending;

import id.antrean.contracts.value.Language;
import id.antrean.notification.template.TemplateMessage;
import id.antrean.notification.template.TemplateMessage.Purpose;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** How the database keeps what is sent instead outside the 24 hours. */
final class StoredTemplate {

    private static final String PURPOSE = "purpose";
    private static final String LANGUAGE = "language";
    private static final String PARAMETERS = "parameters";
    private static final String PAYLOADS = "payloads";

    private StoredTemplate() {}

    /** As JSON; null where there is none. */
    static @Nullable String write(@Nullable TemplateMessage template) {
        if (template == null) {
            return null;
        }
        JsonObject parameters = new JsonObject();
        template.parameters().forEach(parameters::put);
        return new JsonObject()
                .put(PURPOSE, template.purpose().name())
                .put(LANGUAGE, template.language().name())
                .put(PARAMETERS, parameters)
                .put(PAYLOADS, new JsonArray(template.payloads()))
                .encode();
    }

    /** What was kept so. */
    static @Nullable TemplateMessage read(@Nullable String stored) {
        if (stored == null) {
            return null;
        }
        JsonObject json = new JsonObject(stored);
        Map<String, String> parameters = new TreeMap<>();
        json.getJsonObject(PARAMETERS).forEach(entry -> parameters.put(entry.getKey(), (String) entry.getValue()));
        List<String> payloads =
                json.getJsonArray(PAYLOADS).stream().map(String.class::cast).toList();
        return new TemplateMessage(
                Purpose.valueOf(json.getString(PURPOSE)),
                Language.valueOf(json.getString(LANGUAGE)),
                parameters,
                payloads);
    }
}
