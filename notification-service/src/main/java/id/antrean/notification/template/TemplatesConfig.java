package id.antrean.notification.template;

import id.antrean.notification.template.TemplateMessage.Purpose;
import io.smallrye.config.ConfigMapping;
import java.util.List;
import java.util.Map;

/** Which templates of the WhatsApp account serve which purpose. */
@ConfigMapping(prefix = "antrean.templates")
interface TemplatesConfig {

    /**
     * The names of the templates of a purpose, the preferred one first, for example
     * {@code antrean.templates.names.VISIT_REMINDER=visit_reminder_v2,visit_reminder_v1}. Where a purpose is missing it is
     * its name in small letters with {@code _v1}, and as the spare one with {@code _spare_v1}.
     */
    Map<Purpose, List<String>> names();
}
