package id.antrean.notification.announcement;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.BookingMoved;
import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingWithdrawn;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.StandingExplained;
import id.antrean.contracts.event.StatusReported;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.contracts.event.WithdrawalAnswered;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.composition.BookingMessages;
import id.antrean.notification.composition.ConversationMessages;
import id.antrean.notification.composition.DialogueMessages;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.RefusalMessages;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.composition.StandingMessages;
import id.antrean.notification.composition.StatusMessages;
import id.antrean.notification.composition.WaitingMessages;
import id.antrean.notification.sending.NewMessage.Kind;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * An event of which somebody is told.
 *
 * @param kind what the message is about
 * @param office whose number it comes from
 * @param sender who is told
 * @param answers the message that asked, or null when nobody did
 * @param language the language that the event carries, or null
 * @param words what is said; empty where another event's message says it
 */
record Told(
        Kind kind,
        OfficeCode office,
        Sender sender,
        @Nullable MessageId answers,
        @Nullable Language language,
        Function<Scene, Optional<Outgoing>> words) {

    /** Who is told what; empty for events of which nobody is told. */
    static Optional<Told> of(Event event) {
        return ofBooking(event).or(() -> ofWaiting(event)).or(() -> ofEnquiry(event));
    }

    private static Optional<Told> ofBooking(Event event) {
        if (event instanceof BookingIssued e) {
            return told(
                    Kind.BOOKING,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> BookingMessages.issued(e, scene));
        }
        if (event instanceof BookingRefused e) {
            return told(
                    Kind.REFUSAL,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> RefusalMessages.refused(e, scene));
        }
        if (event instanceof BookingMoved e) {
            return told(
                    Kind.MOVE, e.office(), e.sender(), null, e.language(), scene -> BookingMessages.moved(e, scene));
        }
        if (event instanceof BookingWithdrawn e) {
            return Optional.of(new Told(
                    Kind.WITHDRAWAL,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> BookingMessages.withdrawn(e, scene)));
        }
        if (event instanceof VisitExpired e) {
            return told(
                    Kind.EXPIRY,
                    e.office(),
                    e.sender(),
                    null,
                    e.language(),
                    scene -> BookingMessages.expired(e, scene));
        }
        return Optional.empty();
    }

    private static Optional<Told> ofWaiting(Event event) {
        if (event instanceof WaitingJoined e) {
            return told(
                    Kind.WAITING,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> WaitingMessages.joined(e, scene));
        }
        if (event instanceof WaitingLeft e) {
            return told(
                    Kind.WAITING,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> WaitingMessages.left(e, scene));
        }
        if (event instanceof PlaceOffered e) {
            return told(
                    Kind.OFFER, e.office(), e.sender(), null, e.language(), scene -> WaitingMessages.offered(e, scene));
        }
        return Optional.empty();
    }

    private static Optional<Told> ofEnquiry(Event event) {
        if (event instanceof StatusReported e) {
            return told(
                    Kind.ANSWER,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> StatusMessages.reported(e, scene));
        }
        if (event instanceof WithdrawalAnswered e) {
            return told(
                    Kind.ANSWER,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> StatusMessages.withdrawal(e, scene));
        }
        if (event instanceof StandingExplained e) {
            return told(
                    Kind.ANSWER,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> StandingMessages.explained(e, scene));
        }
        if (event instanceof DetailAsked e) {
            return told(
                    Kind.QUESTION,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> DialogueMessages.asked(e, scene));
        }
        if (event instanceof MessageReceived e) {
            return told(
                    Kind.ANSWER,
                    e.office(),
                    e.sender(),
                    e.messageId(),
                    e.language(),
                    scene -> ConversationMessages.answer(e, scene));
        }
        return Optional.empty();
    }

    private static Optional<Told> told(
            Kind kind,
            OfficeCode office,
            Sender sender,
            @Nullable MessageId answers,
            @Nullable Language language,
            Function<Scene, Outgoing> words) {
        return Optional.of(new Told(kind, office, sender, answers, language, scene -> Optional.of(words.apply(scene))));
    }

    /** The language that the sender's message showed just now; null where the event answers no message. */
    @Nullable
    Language shown() {
        return answers == null ? null : language;
    }

    @Override
    public String toString() {
        return "Told[" + kind + "]";
    }
}
