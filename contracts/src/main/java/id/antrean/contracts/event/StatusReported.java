package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The answer to STATUS, or to UBAH: what the sender has.
 *
 * @param office the office that was asked
 * @param messageId the message that asked
 * @param sender who asked
 * @param subject what was asked
 * @param bookings the sender's open bookings at all offices, earliest first
 * @param waiting the waiting lists that the sender is on, earliest day first
 * @param standing what the misuse of the sender's number has come to
 * @param language the language of the message that asked, or null when its words show none
 * @param reportedAt as of when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StatusReported(
        OfficeCode office,
        MessageId messageId,
        Sender sender,
        Subject subject,
        List<HeldBooking> bookings,
        List<Waiting> waiting,
        Standing standing,
        @Nullable Language language,
        Instant reportedAt)
        implements Event {

    public StatusReported {
        requireNonNull(office, "office");
        requireNonNull(messageId, "messageId");
        requireNonNull(sender, "sender");
        requireNonNull(subject, "subject");
        bookings = List.copyOf(requireNonNull(bookings, "bookings"));
        waiting = List.copyOf(requireNonNull(waiting, "waiting"));
        requireNonNull(standing, "standing");
        requireNonNull(reportedAt, "reportedAt");
    }

    /**
     * A place on a waiting list.
     *
     * @param office where
     * @param date the day, in the office's zone
     * @param persons who waits
     */
    public record Waiting(OfficeCode office, LocalDate date, List<Person> persons) {

        public Waiting {
            requireNonNull(office, "office");
            requireNonNull(date, "date");
            persons = List.copyOf(requireNonNull(persons, "persons"));
        }
    }

    @Override
    public String key() {
        return messageId.value();
    }
}
