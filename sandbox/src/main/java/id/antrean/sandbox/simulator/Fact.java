package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What happened in the chats and with the templates. The facts in their order are all that is kept; chats and templates
 * are what they add up to.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "fact")
@JsonSubTypes({
    @JsonSubTypes.Type(value = Fact.Wrote.class, name = "wrote"),
    @JsonSubTypes.Type(value = Fact.Ticked.class, name = "ticked"),
    @JsonSubTypes.Type(value = Fact.Fetched.class, name = "fetched"),
    @JsonSubTypes.Type(value = Fact.Told.class, name = "told"),
    @JsonSubTypes.Type(value = Fact.TemplateKept.class, name = "template"),
    @JsonSubTypes.Type(value = Fact.TemplateRemoved.class, name = "template-removed")
})
sealed interface Fact {

    /**
     * Somebody wrote.
     *
     * @param name the applicant's profile name, where an applicant wrote
     * @param username the applicant's user name; empty when there is none any more, null when it is the one of before
     */
    record Wrote(
            ChatEntry entry,
            @Nullable String name,
            @Nullable String username) implements Fact {}

    /** A message came further. */
    record Ticked(String id, Status status, long at) implements Fact {}

    /** The picture behind a message's link was fetched. */
    record Fetched(String id, String mediaId) implements Fact {}

    /** The webhook accepted these states of the office's messages. */
    record Told(List<Tick> ticks) implements Fact {}

    /** A template was created or changed. */
    record TemplateKept(Template template) implements Fact {}

    /** A template was deleted. */
    record TemplateRemoved(String id) implements Fact {}

    /** A state of a message. */
    record Tick(String id, Status status) {}
}
