package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Builds what an applicant's message holds, as Meta's webhooks have it. */
final class WebhookContent {

    private static final int UNSUPPORTED = 131051;

    /** Meta's types of files whose content is not kept here. */
    private static final Map<String, String> MIME_TYPES = Map.of(
            "sticker", "image/webp",
            "audio", "audio/ogg; codecs=opus",
            "video", "video/mp4",
            "document", "application/pdf");

    private WebhookContent() {}

    /** Whether messages of a type are files, of which nothing but the type is kept. */
    static boolean isFileWithoutContent(String type) {
        return MIME_TYPES.containsKey(type);
    }

    /**
     * Adds the object that is named as the type.
     *
     * @param picture what is known of the file, of a picture
     */
    static void addTo(ObjectNode message, ChatEntry entry, Profile person, @Nullable Picture picture) {
        Content content = entry.content();
        Content.Tapped tapped = content.tapped();
        switch (content.type()) {
            case "interactive", "button" -> addTapped(message, content, tapped);
            case "image" -> addFile(message, content, picture == null ? new Picture("image/png", "") : picture);
            case "location" -> addLocation(message.putObject("location"), content.location());
            case "contacts" -> addContacts(message, content.text(), person, tapped != null);
            case "reaction" -> addReaction(message.putObject("reaction"), entry);
            case "unsupported" -> addUnsupported(message, content.text());
            case "sticker", "audio", "video", "document" ->
                addFile(message, content, new Picture(MIME_TYPES.getOrDefault(content.type(), ""), ""));
            default -> message.putObject("text").put("body", content.text());
        }
    }

    private static void addTapped(ObjectNode message, Content content, Content.@Nullable Tapped tapped) {
        if (tapped == null) {
            return;
        }
        Content.Choice choice = tapped.choice();
        if (content.type().equals("button")) {
            message.putObject("button").put("payload", choice.id()).put("text", choice.title());
            return;
        }
        String kind = tapped.kind().word() + "_reply";
        ObjectNode reply = message.putObject("interactive").put("type", kind).putObject(kind);
        reply.put("id", choice.id());
        reply.put("title", choice.title());
        if (choice.description() != null) {
            reply.put("description", choice.description());
        }
    }

    private static void addFile(ObjectNode message, Content content, Picture file) {
        ObjectNode media = message.putObject(content.type());
        media.put("mime_type", file.mime());
        media.put("sha256", file.sha256());
        media.put("id", content.mediaId());
        if (!content.text().isEmpty()) {
            media.put("caption", content.text());
        }
        switch (content.type()) {
            case "sticker" -> media.put("animated", false);
            case "audio" -> media.put("voice", true);
            case "document" -> media.put("filename", "dokumen.pdf");
            default -> {
                // Pictures and videos have nothing more.
            }
        }
    }

    private static void addLocation(ObjectNode location, Content.@Nullable Location place) {
        if (place != null) {
            location.put("latitude", place.latitude());
            location.put("longitude", place.longitude());
            putUnlessNull(location, "name", place.name());
            putUnlessNull(location, "address", place.address());
        }
    }

    private static void addContacts(ObjectNode message, String number, Profile person, boolean asked) {
        ObjectNode contact = message.putArray("contacts").addObject();
        contact.putObject("name").put("formatted_name", person.name()).put("first_name", person.name());
        contact.putArray("phones")
                .addObject()
                .put("phone", "+" + number)
                .put("wa_id", number)
                .put("type", "CELL");
        contact.put("origin", asked ? "contact_request" : "other");
    }

    private static void addReaction(ObjectNode reaction, ChatEntry entry) {
        reaction.put("message_id", entry.quotedId());
        if (!entry.content().text().isEmpty()) {
            reaction.put("emoji", entry.content().text());
        }
    }

    private static void addUnsupported(ObjectNode message, String kind) {
        message.putObject("unsupported").put("type", kind);
        WebhookPayload.addError(
                message.putArray("errors").addObject(),
                ErrorCatalogue.of(UNSUPPORTED, "Message type is currently not supported."));
    }

    private static void putUnlessNull(ObjectNode node, String name, @Nullable String value) {
        if (value != null) {
            node.put(name, value);
        }
    }

    /** A kept picture; the checksum is in Base64. */
    record Picture(String mime, String sha256) {}
}
