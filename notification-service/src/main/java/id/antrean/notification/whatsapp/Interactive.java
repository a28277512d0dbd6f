package id.antrean.notification.whatsapp;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The part of a {@link MessageRequest} that can be tapped: a list that a button opens, or up to three buttons. Meta
 * refuses what is over its limits with 131009; see its pages "interactive list" and "interactive reply buttons".
 */
@RegisterForReflection
public record Interactive(
        @JsonProperty("type") String type,
        @JsonProperty("body") Body body,
        @JsonProperty("action") Action action) {

    private static final String REPLY = "reply";

    /** The words above. */
    @RegisterForReflection
    public record Body(@JsonProperty("text") String text) {}

    /**
     * What can be tapped.
     *
     * @param name what a request asks for; null for what is offered here
     * @param button what opens the list
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Action(
            @JsonProperty("name") @Nullable String name,
            @JsonProperty("button") @Nullable String button,
            @JsonProperty("sections") @Nullable List<Section> sections,
            @JsonProperty("buttons") @Nullable List<Button> buttons) {}

    /** Rows that belong together; the only section of a list needs no title. */
    @RegisterForReflection
    public record Section(@JsonProperty("rows") List<Row> rows) {}

    /** A row of a list. */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    public record Row(
            @JsonProperty("id") String id,
            @JsonProperty("title") String title,
            @JsonProperty("description") @Nullable String description) {}

    /** A button of type {@code reply}, the only one that there is. */
    @RegisterForReflection
    public record Button(
            @JsonProperty("type") String type,
            @JsonProperty("reply") Reply reply) {}

    /** What a button says, and what comes back when it is tapped. */
    @RegisterForReflection
    public record Reply(
            @JsonProperty("id") String id,
            @JsonProperty("title") String title) {}

    /**
     * A list.
     *
     * @param opener what the button says that opens it
     */
    public static Interactive list(String words, String opener, List<Row> rows) {
        return new Interactive("list", new Body(words), new Action(null, opener, List.of(new Section(rows)), null));
    }

    /** Buttons. */
    public static Interactive buttons(String words, List<Reply> replies) {
        List<Button> buttons =
                replies.stream().map(reply -> new Button(REPLY, reply)).toList();
        return new Interactive("button", new Body(words), new Action(null, null, null, buttons));
    }

    /** Asks the person to share the phone number, by a button of WhatsApp's own; the only proof that it is theirs. */
    public static Interactive numberRequest(String words) {
        return new Interactive(
                "contact_request", new Body(words), new Action("request_contact_info", null, null, null));
    }

    @Override
    public String toString() {
        return "Interactive[" + type + "]";
    }
}
