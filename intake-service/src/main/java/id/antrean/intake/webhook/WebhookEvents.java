package id.antrean.intake.webhook;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.value.Language;
import id.antrean.intake.envelope.Update;
import id.antrean.intake.parsing.MessageParser;
import id.antrean.intake.parsing.Reading;
import id.antrean.intake.parsing.Understood;
import java.time.Instant;
import java.util.ArrayList;
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
            } else if (update instanceof Update.Delivery delivery) {
                events.add(delivery);
            }
        }
        return events.events.values();
    }

    private void add(Update.Message message) {
        String text = message.text();
        if (text == null) {
            add(EventIds.ofMessage(message.id(), 0), received(message, Intent.NOT_TEXT, List.of(), null));
            return;
        }
        // Not the day of delivery: ids count the parts, which must be the same when Meta sends it again tomorrow.
        Reading reading = MessageParser.parse(text, message.office().dayOf(orNow(message.sentAt())));
        List<Event> parts = new ArrayList<>();
        for (Understood part : reading.parts()) {
            parts.add(event(message, part, reading.language()));
        }
        for (int index = 0; index < parts.size(); index++) {
            add(EventIds.ofMessage(message.id(), index), parts.get(index));
        }
    }

    private Event event(Update.Message message, Understood part, @Nullable Language language) {
        if (part instanceof Understood.Registration registration) {
            return new RegistrationReceived(
                    message.office().code(),
                    message.id(),
                    message.sender(),
                    registration.person(),
                    registration.visitDate(),
                    language,
                    orNow(message.sentAt()));
        }
        if (part instanceof Understood.Faulty faulty) {
            return received(message, Intent.FAULTY_REGISTRATION, faulty.faults(), language);
        }
        return received(message, ((Understood.Other) part).intent(), List.of(), language);
    }

    private MessageReceived received(
            Update.Message message, Intent intent, List<MessageReceived.Fault> faults, @Nullable Language language) {
        return new MessageReceived(
                message.office().code(),
                message.id(),
                message.sender(),
                intent,
                faults,
                language,
                orNow(message.sentAt()));
    }

    private void add(Update.Delivery delivery) {
        add(
                EventIds.ofDelivery(delivery.id(), delivery.status()),
                new DeliveryReported(
                        delivery.id(),
                        delivery.callbackData(),
                        delivery.status(),
                        delivery.errorCode(),
                        orNow(delivery.at())));
    }

    private Instant orNow(@Nullable Instant at) {
        return Objects.requireNonNullElse(at, now);
    }

    private void add(String id, Event event) {
        events.putIfAbsent(id, new Envelope<>(id, SOURCE, now, event));
    }
}
