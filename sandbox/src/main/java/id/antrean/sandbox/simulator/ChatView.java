package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.Content.Choice;
import id.antrean.sandbox.simulator.Content.Location;
import id.antrean.sandbox.simulator.Content.Menu;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.time.format.DateTimeFormatter;
import java.util.List;

/** The JSON in which the control API shows chats. */
final class ChatView {

    /** Where the simulator's router is mounted. */
    private static final String PICTURES = "/simulator/api/media/";

    private ChatView() {}

    /**
     * One message: {@code id, direction} ({@code in} from the applicant, {@code out} from the office), {@code from, office,
     * type, text, imageUrl, timestamp, status}, and what only some have: {@code menu, location, replyTo}.
     */
    static ObjectNode entry(ChatEntry entry, Offices offices) {
        Content content = entry.content();
        ObjectNode view = Json.object().put("id", entry.id());
        view.put("direction", entry.isFromApplicant() ? "in" : "out");
        view.put("from", entry.isFromApplicant() ? "applicant" : "office");
        view.put("office", entry.office());
        view.put("type", content.type());
        view.put("text", content.text());
        view.put("imageUrl", showsPicture(content) ? PICTURES + content.mediaId() : null);
        view.put("timestamp", timestamp(entry, offices));
        view.put("status", entry.status().word());
        if (content.menu() != null) {
            view.set("menu", menu(content.menu()));
        }
        if (content.location() != null) {
            view.set("location", location(content.location()));
        }
        if (content.template() != null) {
            view.putObject("template")
                    .put("name", content.template().name())
                    .put("language", content.template().language())
                    .put("category", content.template().category());
        }
        if (entry.error() != null) {
            view.put("error", entry.error());
        }
        if (entry.quotedId() != null) {
            view.put("replyTo", entry.quotedId());
        }
        return view;
    }

    /**
     * A chat in the list of chats.
     *
     * @param typing the offices that are seen writing
     */
    static ObjectNode summary(Chats.Summary chat, Offices offices, List<String> typing) {
        ObjectNode view = Json.object().put("number", chat.last().number());
        view.put("name", chat.name());
        view.put("username", chat.username());
        typing.forEach(view.putArray("typing")::add);
        view.put("unread", chat.unread());
        view.set("last", entry(chat.last(), offices));
        return view;
    }

    static ArrayNode offices(Offices offices) {
        ArrayNode list = Json.array();
        for (SimulatedOffice office : offices.all()) {
            list.addObject()
                    .put("code", office.code())
                    .put("name", office.name())
                    .put("phoneNumberId", office.phoneNumberId())
                    .put("displayNumber", office.displayNumber())
                    .put("zone", office.zone().getId());
        }
        return list;
    }

    private static boolean showsPicture(Content content) {
        return content.mediaId() != null && !WebhookContent.isFileWithoutContent(content.type());
    }

    private static String timestamp(ChatEntry entry, Offices offices) {
        ZoneId zone = offices.byCode(entry.office()).map(SimulatedOffice::zone).orElse(ZoneOffset.UTC);
        return DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                Instant.ofEpochMilli(entry.at()).atZone(zone));
    }

    private static ObjectNode menu(Menu menu) {
        ObjectNode view = Json.object().put("kind", menu.kind().word());
        view.put("header", menu.header());
        view.put("footer", menu.footer());
        view.put("opener", menu.opener());
        ArrayNode choices = view.putArray("choices");
        for (Choice choice : menu.choices()) {
            choices.addObject()
                    .put("id", choice.id())
                    .put("title", choice.title())
                    .put("description", choice.description())
                    .put("section", choice.section())
                    .put("link", choice.link());
        }
        return view;
    }

    private static ObjectNode location(Location location) {
        return Json.object()
                .put("latitude", location.latitude())
                .put("longitude", location.longitude())
                .put("name", location.name())
                .put("address", location.address());
    }
}
