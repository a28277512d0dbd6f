package id.antrean.notification.conversation;

import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import java.time.Instant;
import java.util.Optional;

/**
 * A message of a person, whatever it says.
 *
 * @param office the office that was written to
 * @param message its id
 * @param sender who wrote
 * @param sentAt when, by WhatsApp's clock; from then on the 24 hours run
 */
record Inbound(OfficeCode office, MessageId message, Sender sender, Instant sentAt) {

    /** The message that an event tells of; empty for events that tell of none. */
    static Optional<Inbound> of(Event event) {
        if (event instanceof RegistrationReceived e) {
            return Optional.of(new Inbound(e.office(), e.messageId(), e.sender(), e.sentAt()));
        }
        if (event instanceof PartsReceived e) {
            return Optional.of(new Inbound(e.office(), e.messageId(), e.sender(), e.sentAt()));
        }
        if (event instanceof EnquiryReceived e) {
            return Optional.of(new Inbound(e.office(), e.messageId(), e.sender(), e.sentAt()));
        }
        if (event instanceof ChoiceReceived e) {
            return Optional.of(new Inbound(e.office(), e.messageId(), e.sender(), e.sentAt()));
        }
        if (event instanceof MessageReceived e) {
            return Optional.of(new Inbound(e.office(), e.messageId(), e.sender(), e.sentAt()));
        }
        return Optional.empty();
    }

    @Override
    public String toString() {
        return "Inbound[" + office + "]";
    }
}
