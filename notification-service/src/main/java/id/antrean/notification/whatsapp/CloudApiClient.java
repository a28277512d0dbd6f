package id.antrean.notification.whatsapp;

import id.antrean.contracts.value.MessageId;
import io.quarkus.rest.client.reactive.QuarkusRestClientBuilder;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import jakarta.ws.rs.core.Response;
import java.time.Duration;
import java.util.concurrent.TimeUnit;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.client.api.QuarkusRestClientProperties;

/** Calls the Cloud API. It never fails: whatever happens is an {@link Answer}. */
@Singleton
public final class CloudApiClient {

    private static final Logger LOG = Logger.getLogger(CloudApiClient.class);
    private static final String NO_EXCEPTIONS_FOR_STATUSES = "microprofile.rest.client.disable.default.mapper";

    private static final Duration A_MOMENT = Duration.ofSeconds(3);

    private final WhatsAppSettings settings;
    private final CloudApi api;

    CloudApiClient(WhatsAppConfig config) {
        settings = WhatsAppSettings.of(config);
        api = QuarkusRestClientBuilder.newBuilder()
                .baseUri(settings.apiUrl())
                .connectTimeout(settings.connectTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .readTimeout(settings.readTimeout().toMillis(), TimeUnit.MILLISECONDS)
                .property(QuarkusRestClientProperties.CONNECTION_POOL_SIZE, settings.connections())
                .property(NO_EXCEPTIONS_FOR_STATUSES, true)
                .build(CloudApi.class);
    }

    /**
     * Sends a message.
     *
     * @param phoneNumberId WhatsApp's id of the office's number
     */
    public Uni<Answer> send(String phoneNumberId, MessageRequest message) {
        return answered(api.send(settings.authorization(), settings.apiVersion(), phoneNumberId, message));
    }

    /**
     * Marks a message as read and shows that the answer is being written, until it comes or 25 seconds are over.
     *
     * @param phoneNumberId WhatsApp's id of the office's number
     * @return completes when WhatsApp has answered, whatever it says, or has not within a moment
     */
    public Uni<Void> attend(String phoneNumberId, MessageId message) {
        return api.attend(
                        settings.authorization(),
                        settings.apiVersion(),
                        phoneNumberId,
                        ReadMark.typing(message.value()))
                .ifNoItem()
                .after(A_MOMENT)
                .fail()
                .onFailure()
                .recoverWithNull()
                .replaceWithVoid();
    }

    /**
     * Uploads a PNG picture, which WhatsApp keeps for 30 days.
     *
     * @param phoneNumberId WhatsApp's id of the office's number
     */
    public Uni<Answer> upload(String phoneNumberId, byte[] png) {
        return answered(api.upload(
                settings.authorization(),
                settings.apiVersion(),
                phoneNumberId,
                MessageRequest.WHATSAPP,
                "image/png",
                png));
    }

    /** The longest that one call may take. */
    public Duration longestCall() {
        return settings.longestCall();
    }

    private static Uni<Answer> answered(Uni<Response> call) {
        return call.map(response -> Answers.read(response.getStatus(), response.readEntity(String.class)))
                .onFailure()
                .recoverWithItem(failure -> {
                    // The message may quote the address or the body.
                    LOG.warnf("WhatsApp did not answer: %s", failure.getClass().getName());
                    return Answers.read(failure);
                });
    }
}
