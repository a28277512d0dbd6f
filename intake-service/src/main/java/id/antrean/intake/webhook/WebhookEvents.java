package id.antrean.intake.webhook;

import id.antrean.contracts.event.AccountReported;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.Language;
import id.antrean.intake.envelope.Update;
import id.antrean.intake.parsing.MessageParser;
import id.antrean.intake.parsing.Reading;
import id.antrean.intake.parsing.Understood;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** Turns updates into events, in their order; an update that is in a webhook twice becomes one event. */
final class WebhookEvents {

    private static final String SOURCE = "/intake-service";

    private final Instant now;
    private final Map<String, Envelope<Event>> events = new LinkedHashMap<>();

    private WebhookEvents(Instant now) {
        this.now = now;
    }

    /**
     * The events of a webhook.
     *
     * @param now when it came
     */
    static Collection<Envelope<Event>> of(List<Update> updates, Instant now) {
        WebhookEvents events = new WebhookEvents(now);
        for (Update update : updates) {
            if (update instanceof Update.Message message) {
                events.add(message);
            } else if (update instanceof Update.Choice choice) {
                events.add(choice);
            } else if (update instanceof Update.SenderChange change) {
                events.add(change);
            } else if (update instanceof Update.Delivery delivery) {
                events.add(delivery);
            } else if (update instanceof Update.AccountReport report) {
                events.add(report);
            }
        }
        return events.events.values();
    }

    private void add(Update.Message message) {
        add(EventIds.ofMessage(message.id()), event(message));
    }

    private Event event(Update.Message message) {
        String text = message.text();
        if (text == null) {
            return received(message, Intent.NOT_TEXT, null);
        }
        // Not the day of delivery: the message must say the same when Meta sends it again tomorrow.
        Reading reading = MessageParser.parse(text, message.office().dayOf(orNow(message.sentAt())));
        Language language = reading.language();
        if (reading.understood() instanceof Understood.Registration registration) {
            return registration(message, registration, language);
        }
        if (reading.understood() instanceof Understood.Faulty faulty) {
            return faulty(message, faulty, language);
        }
        if (reading.understood() instanceof Understood.Parts parts) {
            return parts(message, parts, language);
        }
        return reading.understood() instanceof Understood.Enquiry enquiry
                ? enquiry(message, enquiry, language)
                : received(message, ((Understood.Other) reading.understood()).intent(), language);
    }

    private RegistrationReceived registration(
            Update.Message message, Understood.Registration registration, @Nullable Language language) {
        Entry first = registration.entries().get(0);
        return new RegistrationReceived(
                message.office().code(),
                message.id(),
                message.sender(),
                first.person(),
                first.visitDate(),
                registration.entries().subList(1, registration.entries().size()),
                registration.shape(),
                language,
                orNow(message.sentAt()));
    }

    private EnquiryReceived enquiry(Update.Message message, Understood.Enquiry enquiry, @Nullable Language language) {
        return new EnquiryReceived(
                message.office().code(),
                message.id(),
                message.sender(),
                enquiry.subject(),
                language,
                orNow(message.sentAt()));
    }

    private PartsReceived parts(Update.Message message, Understood.Parts parts, @Nullable Language language) {
        return new PartsReceived(
                message.office().code(),
                message.id(),
                message.sender(),
                parts.name(),
                parts.birthDate(),
                parts.visitDate(),
                parts.faults(),
                parts.certain(),
                language,
                orNow(message.sentAt()));
    }

    private MessageReceived faulty(Update.Message message, Understood.Faulty faulty, @Nullable Language language) {
        return new MessageReceived(
                message.office().code(),
                message.id(),
                message.sender(),
                Intent.FAULTY_REGISTRATION,
                faulty.faults(),
                faulty.suggestions(),
                language,
                orNow(message.sentAt()));
    }

    private MessageReceived received(Update.Message message, Intent intent, @Nullable Language language) {
        return new MessageReceived(
                message.office().code(),
                message.id(),
                message.sender(),
                intent,
                List.of(),
                null,
                language,
                orNow(message.sentAt()));
    }

    private void add(Update.Choice choice) {
        add(
                EventIds.ofMessage(choice.id()),
                new ChoiceReceived(
                        choice.office().code(),
                        choice.id(),
                        choice.sender(),
                        choice.choice(),
                        null,
                        orNow(choice.sentAt())));
    }

    private void add(Update.SenderChange change) {
        add(
                EventIds.ofMessage(change.id()),
                new SenderChanged(
                        change.office().code(),
                        change.id(),
                        change.previous(),
                        change.current(),
                        orNow(change.changedAt())));
    }

    private void add(Update.Delivery delivery) {
        add(
                EventIds.ofDelivery(delivery.id(), delivery.status()),
                new DeliveryReported(
                        delivery.id(),
                        delivery.callbackData(),
                        delivery.status(),
                        delivery.errorCode(),
                        delivery.pricing(),
                        orNow(delivery.at())));
    }

    private void add(Update.AccountReport report) {
        add(
                EventIds.ofAccountReport(
                        report.account(), report.subject(), report.told().toString(), report.at()),
                new AccountReported(
                        report.subject(),
                        report.account(),
                        report.event(),
                        report.template(),
                        report.templateLanguage(),
                        report.errorCode(),
                        orNow(report.at())));
    }

    /** To the second, as Meta's own times are. */
    private Instant orNow(@Nullable Instant at) {
        return Objects.requireNonNullElse(at, now.truncatedTo(ChronoUnit.SECONDS));
    }

    private void add(String id, Event event) {
        events.putIfAbsent(id, new Envelope<>(id, SOURCE, now, event));
    }
}
