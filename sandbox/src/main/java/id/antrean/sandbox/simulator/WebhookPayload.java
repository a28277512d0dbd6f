package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Builds the bodies of webhooks as Meta does. */
final class WebhookPayload {

    private static final int MEDIA_UPLOAD_ERROR = 131053;

    private final String account;

    /** @param account the id of the WhatsApp business account */
    WebhookPayload(String account) {
        this.account = account;
    }

    /**
     * What an applicant wrote.
     *
     * @param picture what is known of the file, of a picture
     */
    ObjectNode message(
            SimulatedOffice office, ChatEntry entry, Profile person, WebhookContent.@Nullable Picture picture) {
        ObjectNode body = envelope();
        ObjectNode value = change(body, office);
        addContact(value.putArray("contacts"), person);
        ObjectNode message = value.putArray("messages").addObject();
        if (!person.hidesNumber()) {
            message.put("from", entry.number());
        }
        message.put("from_user_id", person.userId());
        message.put("id", entry.id());
        message.put("timestamp", seconds(entry.at()));
        message.put("type", entry.content().type());
        if (entry.quotedId() != null && !entry.content().type().equals("reaction")) {
            message.putObject("context").put("from", office.displayNumber()).put("id", entry.quotedId());
        }
        WebhookContent.addTo(message, entry, person, picture);
        return body;
    }

    /**
     * How far messages of one office came. As Meta does, several may go into one body, each in a change of its own.
     *
     * @param people the people by number
     */
    ObjectNode statuses(SimulatedOffice office, List<StateChange> changes, Function<String, Profile> people) {
        ObjectNode body = envelope();
        for (StateChange change : changes) {
            ObjectNode value = change(body, office);
            Profile person = people.apply(change.entry().number());
            if (change.status() != Status.FAILED) {
                addContact(value.putArray("contacts"), person);
            }
            addStatus(value.putArray("statuses").addObject(), change, person);
        }
        return body;
    }

    /**
     * What became of a template.
     *
     * @param event Meta's word for it, such as {@code PAUSED}
     * @param title more of it, such as {@code FIRST_PAUSE}; null where there is no more
     * @param at when, in milliseconds since 1970
     */
    ObjectNode templateStatus(Template template, String event, @Nullable String title, long at) {
        ObjectNode body = envelope();
        ((ObjectNode) body.at("/entry/0")).put("time", Math.floorDiv(at, 1000L));
        ObjectNode change = ((ArrayNode) body.at("/entry/0/changes")).addObject();
        ObjectNode value = change.putObject("value");
        change.put("field", "message_template_status_update");
        value.put("event", event);
        value.put("message_template_id", Long.parseLong(template.id()));
        value.put("message_template_name", template.name());
        value.put("message_template_language", template.language());
        value.put("reason", template.reason());
        value.put("message_template_category", template.category());
        if (title != null) {
            value.putObject("other_info").put("title", title);
        }
        return body;
    }

    private ObjectNode envelope() {
        ObjectNode body = Json.object();
        body.put("object", "whatsapp_business_account");
        body.putArray("entry").addObject().put("id", account).putArray("changes");
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

    private static void addContact(ArrayNode contacts, Profile person) {
        ObjectNode contact = contacts.addObject();
        ObjectNode profile = contact.putObject("profile").put("name", person.name());
        if (person.hidesNumber()) {
            profile.put("username", person.username());
        } else {
            contact.put("wa_id", person.number());
        }
        contact.put("user_id", person.userId());
    }

    private static void addStatus(ObjectNode status, StateChange change, Profile person) {
        ChatEntry entry = change.entry();
        status.put("id", entry.id());
        status.put("status", change.status().word());
        status.put("timestamp", seconds(change.at()));
        if (!person.hidesNumber()) {
            status.put("recipient_id", entry.number());
        }
        status.put("recipient_user_id", person.userId());
        if (entry.callbackData() != null) {
            status.put("biz_opaque_callback_data", entry.callbackData());
        }
        switch (change.status()) {
            case SENT, DELIVERED -> addPricing(status.putObject("pricing"), entry);
            case FAILED -> addError(status.putArray("errors").addObject(), errorOf(entry));
            case READ -> {
                // Neither a price nor an error.
            }
        }
    }

    private static void addPricing(ObjectNode pricing, ChatEntry entry) {
        Content.TemplateUse template = entry.content().template();
        pricing.put("billable", template != null);
        pricing.put("pricing_model", "PMP");
        pricing.put(
                "category", template == null ? "service" : template.category().toLowerCase(Locale.ROOT));
        pricing.put("type", template == null ? "free_customer_service" : "regular");
    }

    /** The error that was asked for; else there is no picture behind its link. */
    private static GraphError errorOf(ChatEntry entry) {
        return entry.error() == null
                ? ErrorCatalogue.of(MEDIA_UPLOAD_ERROR, "The picture could not be fetched from its link")
                : ErrorCatalogue.of(entry.error(), null);
    }

    /** Adds an error as webhooks have it. */
    static void addError(ObjectNode error, GraphError what) {
        error.put("code", what.code());
        error.put("title", what.title());
        error.put("message", what.title());
        error.putObject("error_data").put("details", what.details() == null ? what.title() : what.details());
        error.put("href", "https://developers.facebook.com/docs/whatsapp/cloud-api/support/error-codes/");
    }

    private static String seconds(long millis) {
        return Long.toString(Math.floorDiv(millis, 1000L));
    }
}
