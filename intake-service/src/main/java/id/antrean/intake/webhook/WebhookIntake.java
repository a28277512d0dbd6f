package id.antrean.intake.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.intake.envelope.EnvelopeReader;
import id.antrean.intake.envelope.Update;
import id.antrean.platform.messaging.DeadLetters;
import id.antrean.platform.messaging.EventPublisher;
import id.antrean.platform.messaging.OutgoingEvent;
import id.antrean.platform.office.OfficeDirectory;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings what a webhook tells to Kafka. */
@Singleton
final class WebhookIntake {

    private static final Logger LOG = Logger.getLogger(WebhookIntake.class);

    private final OfficeDirectory offices;
    private final EventPublisher publisher;
    private final DeadLetters deadLetters;
    private final Clock clock;

    WebhookIntake(OfficeDirectory offices, EventPublisher publisher, DeadLetters deadLetters, Clock clock) {
        this.offices = offices;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /**
     * Takes a webhook in.
     *
     * @return completes when all of it is safe in Kafka; fails with
     *     {@link id.antrean.platform.messaging.PublishFailedException}, and then the webhook may be taken in again
     */
    Uni<Void> accept(JsonNode body) {
        List<Update> updates = EnvelopeReader.read(body, offices::findByPhoneNumberId);
        logIgnored(updates);
        List<Uni<Void>> publications = new ArrayList<>();
        publications.add(publisher.publish(WebhookEvents.of(updates, clock.instant()).stream()
                .map(OutgoingEvent::of)
                .toList()));
        for (Update update : updates) {
            if (update instanceof Update.Rejected rejected) {
                publications.add(putAside(rejected));
            }
        }
        return Uni.join().all(publications).andFailFast().replaceWithVoid();
    }

    private Uni<Void> putAside(Update.Rejected rejected) {
        // The key only spreads the letters over partitions; the id of the office's number is not personal.
        String key = rejected.change()
                .path("value")
                .path("metadata")
                .path("phone_number_id")
                .asText("");
        byte[] change = rejected.change().toString().getBytes(StandardCharsets.UTF_8);
        return deadLetters.add(key, change, rejected.cause().code());
    }

    private static void logIgnored(List<Update> updates) {
        Map<String, Long> ignored = updates.stream()
                .filter(Update.Ignored.class::isInstance)
                .map(update -> ((Update.Ignored) update).what())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        ignored.forEach((what, count) -> LOG.infof("Left alone: %s (%d times)", what, count));
    }
}
