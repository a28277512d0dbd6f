package id.antrean.booking.dialogue;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** Messages that are parts of registrations, on a Monday at seven in Bogor. */
record Parts(PartsReceived message) {

    static final OfficeCode OFFICE = new OfficeCode("BGR");
    static final Instant NOW = Instant.parse("2026-11-23T00:00:00Z");
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    static final Duration LASTS = Duration.ofHours(2);

    /** What is meant as a registration whatever was asked; null for what is not said. */
    static Parts certain(@Nullable String name, @Nullable LocalDate birthDate, @Nullable LocalDate visitDate) {
        return of(name, birthDate, visitDate, true);
    }

    /** What could be anything; null for what is not said. */
    static Parts uncertain(@Nullable String name, @Nullable LocalDate birthDate, @Nullable LocalDate visitDate) {
        return of(name, birthDate, visitDate, false);
    }

    private static Parts of(
            @Nullable String name, @Nullable LocalDate birthDate, @Nullable LocalDate visitDate, boolean certain) {
        return new Parts(new PartsReceived(
                OFFICE,
                new MessageId("wamid.test"),
                Sender.ofPhone(new PhoneNumber("+6281100000021")),
                name == null ? null : new PersonName(name),
                birthDate,
                visitDate,
                List.of(),
                certain,
                Language.INDONESIAN,
                NOW));
    }

    /** The same, with these things wrong. */
    Parts with(Fault... faults) {
        return new Parts(new PartsReceived(
                message.office(),
                message.messageId(),
                message.sender(),
                message.name(),
                message.birthDate(),
                message.visitDate(),
                Arrays.asList(faults),
                message.certain(),
                message.language(),
                message.sentAt()));
    }

    /** The same, sent at another time. */
    Parts sentAt(Instant time) {
        return new Parts(new PartsReceived(
                message.office(),
                message.messageId(),
                message.sender(),
                message.name(),
                message.birthDate(),
                message.visitDate(),
                message.faults(),
                message.certain(),
                message.language(),
                time));
    }

    /** What it comes to. */
    Reply after(@Nullable Dialogue dialogue) {
        return DialogueRules.hear(dialogue, message, LASTS, NOW, TODAY);
    }
}
