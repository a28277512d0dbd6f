package id.antrean.intake.webhook;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.intake.envelope.EnvelopeReader;
import id.antrean.intake.envelope.Update;
import id.antrean.platform.messaging.DeadLetters;
import id.antrean.platform.messaging.EventPublisher;
import id.antrean.platform.messaging.OutgoingEvent;
import id.antrean.platform.office.Office;
import id.antrean.platform.office.OfficeDirectory;
import io.quarkus.runtime.Startup;
import io.quarkus.runtime.configuration.ConfigurationException;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;

/** Brings what a webhook tells to Kafka. The service does not start without an office. */
@Singleton
@Startup
final class WebhookIntake {

    private static final Logger LOG = Logger.getLogger(WebhookIntake.class);

    private final OfficeDirectory offices;
    private final EventPublisher publisher;
    private final DeadLetters deadLetters;
    private final Clock clock;

    WebhookIntake(OfficeDirectory offices, EventPublisher publisher, DeadLetters deadLetters, Clock clock) {
        requireAny(offices.all());
        this.offices = offices;
        this.publisher = publisher;
        this.deadLetters = deadLetters;
        this.clock = clock;
    }

    /** @throws ConfigurationException when there is none: every message would be put aside, and nobody answered */
    static void requireAny(Collection<Office> offices) {
        if (offices.isEmpty()) {
            throw new ConfigurationException(
                    "Missing configuration: antrean.offices has no office", Set.of("antrean.offices"));
        }
    }

    /**
     * Takes a webhook in.
     *
     * @return completes when all of it is safe in Kafka; fails with
     *     {@link id.antrean.platform.messaging.PublishFailedException}, and then the webhook may be taken in again
     */
    Uni<Void> accept(JsonNode body) {
        List<Update> updates = EnvelopeReader.read(body, offices::findByPhoneNumberId);
        log(updates);
        Uni<Void> events = publisher.publish(WebhookEvents.of(updates, clock.instant()).stream()
                .map(OutgoingEvent::of)
                .toList());
        Uni<Void> letters = deadLetters.addRaw(updates.stream()
                .filter(Update.Rejected.class::isInstance)
                .map(update -> letter((Update.Rejected) update))
                .toList());
        return Uni.join().all(events, letters).andFailFast().replaceWithVoid();
    }

    private static DeadLetters.Raw letter(Update.Rejected rejected) {
        // The key only spreads the letters over partitions; the id of the office's number is not personal.
        String key = rejected.change()
                .path("value")
                .path("metadata")
                .path("phone_number_id")
                .asText("");
        byte[] change = rejected.change().toString().getBytes(StandardCharsets.UTF_8);
        return new DeadLetters.Raw(key, change, rejected.cause().code());
    }

    /** Nothing of it is by people: neither what is left alone nor what is told of the account. */
    private static void log(List<Update> updates) {
        Map<String, Long> counts = updates.stream()
                .flatMap(update -> line(update).stream())
                .collect(Collectors.groupingBy(Function.identity(), TreeMap::new, Collectors.counting()));
        counts.forEach((what, count) -> LOG.infof("%s (%d times)", what, count));
    }

    private static Optional<String> line(Update update) {
        if (update instanceof Update.Ignored ignored) {
            return Optional.of("Left alone: " + ignored.what());
        }
        return update instanceof Update.AccountReport report
                ? Optional.of("Passed on: " + report.subject() + " " + report.event() + ", error " + report.errorCode())
                : Optional.empty();
    }
}
