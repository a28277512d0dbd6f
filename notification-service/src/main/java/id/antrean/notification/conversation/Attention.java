package id.antrean.notification.conversation;

import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.notification.whatsapp.CloudApiClient;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

/**
 * Shows people that their message was read and is being answered. As good as it goes: nothing is tried twice, nothing
 * waits for it, and in a rush it is left out.
 */
@Singleton
public final class Attention {

    private final CloudApiClient whatsApp;
    private final OfficeDirectory offices;
    private final AttentionConfig config;
    private final Clock clock;

    Attention(CloudApiClient whatsApp, OfficeDirectory offices, AttentionConfig config, Clock clock) {
        this.whatsApp = whatsApp;
        this.offices = offices;
        this.config = config;
        this.clock = clock;
    }

    /** Shows it to those who just wrote; returns at once. */
    public void show(List<Envelope<Event>> events) {
        if (!config.enabled() || events.size() > config.maxAtOnce()) {
            return;
        }
        Instant oldest = clock.instant().minus(config.maxAge());
        events.stream()
                .map(Envelope::data)
                .map(Inbound::of)
                .flatMap(Optional::stream)
                .filter(message -> message.sentAt().isAfter(oldest))
                .forEach(this::show);
    }

    private void show(Inbound message) {
        Uni<Void> shown = offices.find(message.office())
                .map(office -> whatsApp.attend(office.phoneNumberId(), message.message()))
                .orElseGet(() -> Uni.createFrom().voidItem());
        shown.subscribe().with(done -> {}, failure -> {
            // The answer itself shows it, soon enough.
        });
    }
}
