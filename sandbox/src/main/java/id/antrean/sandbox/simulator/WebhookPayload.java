package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/** Builds the bodies of webhooks as Meta does. */
final class WebhookPayload {

    private static final String ACCOUNT_ID = "200000000000001";
    private static final int MEDIA_UPLOAD_ERROR = 131053;

    private WebhookPayload() {}

    /**
     * What an applicant wrote.
     *
     * @param name the applicant's profile name
     */
    static ObjectNode message(SimulatedOffice office, ChatEntry entry, String name) {
        ObjectNode body = envelope();
        ObjectNode value = change(body, office);
        addContact(value.putArray("contacts"), entry.number(), name);
        ObjectNode message = value.putArray("messages").addObject();
        message.put("from", entry.number());
        message.put("from_user_id", Identifiers.userIdOf(entry.number()));
        message.put("id", entry.id());
        message.put("timestamp", seconds(entry.at()));
        message.put("type", entry.content().type());
        if (entry.quotedId() != null) {
            message.putObject("context").put("from", office.displayNumber()).put("id", entry.quotedId());
        }
        Content.Tapped tapped = entry.content().tapped();
        if (tapped == null) {
            message.putObject("text").put("body", entry.content().text());
        } else {
            addTapped(message.putObject("interactive"), tapped);
        }
        return body;
    }

    /**
     * How far messages of one office came. As Meta does, several may go into one body, each in a change of its own.
     *
     * @param names the profile names by number, as far as they are known
     */
    static ObjectNode statuses(SimulatedOffice office, List<StateChange> changes, Map<String, String> names) {
        ObjectNode body = envelope();
        for (StateChange change : changes) {
            ObjectNode value = change(body, office);
            String number = change.entry().number();
            if (change.status() != Status.FAILED) {
                addContact(value.putArray("contacts"), number, names.getOrDefault(number, ""));
            }
            addStatus(value.putArray("statuses").addObject(), change);
        }
        return body;
    }

    private static ObjectNode envelope() {
        ObjectNode body = Json.object();
        body.put("object", "whatsapp_business_account");
        body.putArray("entry").addObject().put("id", ACCOUNT_ID).putArray("changes");
        return body;
    }

    private static ObjectNode change(ObjectNode body, SimulatedOffice office) {
        ObjectNode change = ((ArrayNode) body.at("/entry/0/changes")).addObject();
        ObjectNode value = change.putObject("value");
        change.put("field", "messages");
        value.put("messaging_product", "whatsapp");
        value.putObject("metadata")
                .put("display_phone_number", office.displayNumber())
                .put("phone_number_id", office.phoneNumberId());
        return value;
    }

    private static void addContact(ArrayNode contacts, String number, String name) {
        ObjectNode contact = contacts.addObject();
        contact.putObject("profile").put("name", name);
        contact.put("wa_id", number);
        contact.put("user_id", Identifiers.userIdOf(number));
    }

    private static void addTapped(ObjectNode interactive, Content.Tapped tapped) {
        String kind = tapped.kind().name().toLowerCase(Locale.ROOT) + "_reply";
        ObjectNode reply = interactive.put("type", kind).putObject(kind);
        reply.put("id", tapped.choice().id());
        reply.put("title", tapped.choice().title());
        if (tapped.choice().description() != null) {
            reply.put("description", tapped.choice().description());
        }
    }

    private static void addStatus(ObjectNode status, StateChange change) {
        ChatEntry entry = change.entry();
        status.put("id", entry.id());
        status.put("status", change.status().word());
        status.put("timestamp", seconds(change.at()));
        status.put("recipient_id", entry.number());
        status.put("recipient_user_id", Identifiers.userIdOf(entry.number()));
        if (entry.callbackData() != null) {
            status.put("biz_opaque_callback_data", entry.callbackData());
        }
        switch (change.status()) {
            case SENT, DELIVERED -> addPricing(status.putObject("pricing"), entry);
            case FAILED -> addPictureError(status.putArray("errors").addObject());
            case READ -> {
                // Neither a price nor an error.
            }
        }
    }

    private static void addPricing(ObjectNode pricing, ChatEntry entry) {
        boolean template = entry.content().type().equals("template");
        pricing.put("billable", template);
        pricing.put("pricing_model", "PMP");
        pricing.put("category", template ? "utility" : "service");
        pricing.put("type", template ? "regular" : "free_customer_service");
    }

    /** The one way in which a message fails here: there is no picture behind its link. */
    private static void addPictureError(ObjectNode error) {
        error.put("code", MEDIA_UPLOAD_ERROR);
        error.put("title", "Media upload error");
        error.put("message", "Media upload error");
        error.putObject("error_data").put("details", "The picture could not be fetched from its link");
    }

    private static String seconds(long millis) {
        return Long.toString(Math.floorDiv(millis, 1000L));
    }
}
