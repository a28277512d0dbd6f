package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to KENAPA: what is known against a number, and until when it counts.
 *
 * @param office the office that was asked
 * @param messageId the message that asked
 * @param sender who asked
 * @param standing what it has come to
 * @param until until when, or null where the number is clear
 * @param signs what speaks against it, the latest first
 * @param language the language of the message that asked, or null when its words show none
 * @param explainedAt as of when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingExplained(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Standing standing,
        @Nullable Instant until,
        List<Sign> signs,
        @Nullable Language language,
        Instant explainedAt)
        implements Event {

    public StandingExplained {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(standing, "standing");
        signs = List.copyOf(requireNonNull(signs, "signs"));
        requireNonNull(explainedAt, "explainedAt");
    }

    /**
     * All signals of one kind.
     *
     * @param kind what happened
     * @param times how often
     * @param lastOn the last time, as a day at the office
     */
    public record Sign(
            SignalKind kind, @JsonProperty(required = true) int times, LocalDate lastOn) {

        public Sign {
            requireNonNull(kind, "kind");
            requireNonNull(lastOn, "lastOn");
        }
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
