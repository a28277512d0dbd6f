package id.antrean.notification.review;

import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.Outgoing.Choice;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A message in the form in which the Cloud API takes it, without its addressee. A picture is only said to be one: it would
 * first have to be uploaded.
 */
final class ApiBody {

    private static final String TYPE = "type";
    private static final String BODY = "body";
    private static final String TEXT = "text";
    private static final String ACTION = "action";
    private static final String INTERACTIVE = "interactive";
    private static final String TITLE = "title";

    private ApiBody() {}

    /** The body. */
    static Map<String, Object> of(Outgoing message) {
        if (message instanceof Outgoing.CodePicture) {
            return typed("image", Map.of("caption", message.words()));
        }
        if (message instanceof Outgoing.RowList list) {
            List<Map<String, Object>> rows =
                    list.rows().stream().map(ApiBody::row).toList();
            return interactive(
                    "list", message, ordered("button", list.opener(), "sections", List.of(Map.of("rows", rows))));
        }
        if (message instanceof Outgoing.Buttons buttons) {
            return interactive(
                    "button",
                    message,
                    Map.of(
                            "buttons",
                            buttons.buttons().stream().map(ApiBody::button).toList()));
        }
        if (message instanceof Outgoing.ContactRequest) {
            return interactive("contact_request", message, Map.of("name", "request_contact_info"));
        }
        if (message instanceof Outgoing.Location place) {
            Map<String, Object> location = ordered("latitude", place.latitude(), "longitude", place.longitude());
            location.put("name", place.name());
            location.put("address", place.address());
            return typed("location", location);
        }
        return typed(TEXT, Map.of(BODY, message.words()));
    }

    private static Map<String, Object> typed(String type, Map<String, Object> content) {
        Map<String, Object> body = ordered("messaging_product", "whatsapp", TYPE, type);
        body.put(type, content);
        return body;
    }

    private static Map<String, Object> interactive(String type, Outgoing message, Map<String, Object> action) {
        Map<String, Object> content = ordered(TYPE, type, BODY, Map.of(TEXT, message.words()));
        content.put(ACTION, action);
        return typed(INTERACTIVE, content);
    }

    private static Map<String, Object> row(Choice choice) {
        Map<String, Object> row = ordered("id", choice.id(), TITLE, choice.title());
        if (choice.description() != null) {
            row.put("description", choice.description());
        }
        return row;
    }

    private static Map<String, Object> button(Choice choice) {
        return ordered(TYPE, "reply", "reply", ordered("id", choice.id(), TITLE, choice.title()));
    }

    private static Map<String, Object> ordered(String first, Object one, String second, Object two) {
        Map<String, Object> map = new LinkedHashMap<>();
        map.put(first, one);
        map.put(second, two);
        return map;
    }
}
