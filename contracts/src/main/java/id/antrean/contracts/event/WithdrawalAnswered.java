package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to BATAL: what can be withdrawn, or that nothing can (R4).
 *
 * @param office the office that was asked
 * @param messageId the message that asked
 * @param sender who asked
 * @param answer what is possible
 * @param options what can be withdrawn, one choice each
 * @param language the language of the message that asked, or null when its words show none
 * @param answeredAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record WithdrawalAnswered(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Answer answer,
        List<Option> options,
        @Nullable Language language,
        Instant answeredAt)
        implements Event {

    public WithdrawalAnswered {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(answer, "answer");
        options = List.copyOf(requireNonNull(options, "options"));
        requireNonNull(answeredAt, "answeredAt");
    }

    /** What is possible. */
    public enum Answer {
        /** An issued booking is never cancelled before the visit (R4): the default of an office. */
        NOT_ALLOWED,
        /** The office allows it, but the sender has no open booking. */
        NOTHING_OPEN,
        /** The sender may choose what to withdraw. */
        CHOOSE
    }

    /**
     * A booking that can be withdrawn.
     *
     * @param booking which
     * @param choice the choice that withdraws it
     */
    public record Option(HeldBooking booking, String choice) {

        public Option {
            requireNonNull(booking, "booking");
            requireNonNull(choice, "choice");
        }
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
