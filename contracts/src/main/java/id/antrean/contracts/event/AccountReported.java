package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * WhatsApp told something of the account, a number or a template: an error, a pause, a limit. The same may come more than
 * once.
 *
 * @param subject what it is about: the webhook's field, for example {@code message_template_status_update}, or
 *     {@code error} for an error that belongs to no message
 * @param account WhatsApp's id of the account or of the number that it is about, digits; empty where it was not told
 * @param event what happened, in Meta's words, for example {@code PAUSED}, or null
 * @param template the name of the template that it is about, or null
 * @param templateLanguage the language of that template, for example {@code id}, or null
 * @param errorCode Meta's code of the error, or null
 * @param at when it was told, to the second
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record AccountReported(
        String subject,
        String account,
        @Nullable String event,
        @Nullable String template,
        @Nullable String templateLanguage,
        @Nullable Integer errorCode,
        Instant at)
        implements Event {

    public AccountReported {
        requireNonNull(subject, "subject");
        requireNonNull(account, "account");
        requireNonNull(at, "at");
    }

    @Override
    public String key() {
        return account;
    }
}
