package id.antrean.notification.review;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.util.List;
import java.util.Map;

/**
 * Every message, to be read.
 *
 * @param office whose texts these are
 * @param messages by kind, each in every language
 */
@RegisterForReflection
public record Review(
        @JsonProperty("office") String office,
        @JsonProperty("messages") List<Sample> messages) {

    /**
     * A message.
     *
     * @param title what it is about
     * @param language {@code id} or {@code en}
     * @param message as the Cloud API takes it, without its addressee
     */
    @RegisterForReflection
    public record Sample(
            @JsonProperty("title") String title,
            @JsonProperty("language") String language,
            @JsonProperty("message") Map<String, Object> message) {}
}
