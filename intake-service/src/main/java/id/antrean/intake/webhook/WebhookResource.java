package id.antrean.intake.webhook;

import com.fasterxml.jackson.databind.DeserializationFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectReader;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.antrean.platform.messaging.PublishFailedException;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import jakarta.annotation.security.PermitAll;
import jakarta.inject.Singleton;
import jakarta.ws.rs.Consumes;
import jakarta.ws.rs.GET;
import jakarta.ws.rs.HeaderParam;
import jakarta.ws.rs.POST;
import jakarta.ws.rs.Path;
import jakarta.ws.rs.Produces;
import jakarta.ws.rs.core.MediaType;
import java.io.IOException;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.RestQuery;
import org.jboss.resteasy.reactive.RestResponse;
import org.jspecify.annotations.Nullable;

/** The address that Meta calls. */
@Path("/webhooks/whatsapp")
@PermitAll
@Singleton
public final class WebhookResource {

    private static final Logger LOG = Logger.getLogger(WebhookResource.class);
    private static final Pattern CHALLENGE = Pattern.compile("[0-9A-Za-z_-]{1,128}");
    /** A body of this size, some ten messages, is read in less than a millisecond. */
    private static final int QUICK_BYTES = 8 * 1024;

    private static final ObjectReader JSON = JsonMapper.builder()
            .enable(DeserializationFeature.FAIL_ON_TRAILING_TOKENS)
            .build()
            .reader();

    private final WebhookSecrets secrets;
    private final WebhookIntake intake;

    WebhookResource(WebhookSecrets secrets, WebhookIntake intake) {
        this.secrets = secrets;
        this.intake = intake;
    }

    /**
     * Proves to Meta's dashboard that this address is ours.
     *
     * @return the challenge, only where the token is right and the challenge is harmless to repeat
     */
    @GET
    @Produces(MediaType.TEXT_PLAIN)
    public String handshake(
            @RestQuery("hub.mode") @Nullable String mode,
            @RestQuery("hub.verify_token") @Nullable String token,
            @RestQuery("hub.challenge") @Nullable String challenge) {
        boolean ours = secrets.isVerifyToken(token);
        if (!ours
                || !"subscribe".equals(mode)
                || challenge == null
                || !CHALLENGE.matcher(challenge).matches()) {
            throw new ProblemException(ProblemType.FORBIDDEN, "This is no handshake with our verify token.");
        }
        return challenge;
    }

    /**
     * Takes what Meta tells.
     *
     * @param body the bytes as they arrived
     * @return 200 when all of it is safe in Kafka; anything else makes Meta send it again
     */
    @POST
    @Consumes(MediaType.WILDCARD)
    public Uni<RestResponse<Void>> receive(
            byte[] body, @HeaderParam(WebhookSignature.HEADER) @Nullable String signature) {
        Uni<Void> taken = Uni.createFrom().deferred(() -> take(body, signature));
        // What takes longer than a moment must not hold up the webhooks that come meanwhile.
        return (body.length <= QUICK_BYTES ? taken : taken.runSubscriptionOn(Infrastructure.getDefaultWorkerPool()))
                .replaceWith(() -> RestResponse.<Void>ok())
                .onFailure(PublishFailedException.class)
                .transform(failure -> {
                    LOG.warn("Answered a webhook with 503: Kafka did not confirm its events");
                    return new ProblemException(ProblemType.UNAVAILABLE, "Send it again later.");
                });
    }

    private Uni<Void> take(byte[] body, @Nullable String signature) {
        if (body.length > BodyLimit.MAX_BYTES) {
            throw BodyLimit.tooLarge();
        }
        if (!secrets.signed(body, signature)) {
            LOG.warn("Refused a webhook: its signature is missing or wrong");
            throw new ProblemException(
                    ProblemType.BAD_SIGNATURE, WebhookSignature.HEADER + " does not match the body.");
        }
        return intake.accept(parse(body));
    }

    /** @throws ProblemException when it is not JSON; what the parser says of it is not passed on */
    static JsonNode parse(byte[] body) {
        try {
            JsonNode json = JSON.readTree(body);
            if (!json.isMissingNode()) {
                return json;
            }
        } catch (IOException e) {
            // What the parser says quotes the body, which is personal.
            LOG.warn("Refused a webhook: its body is not JSON");
        }
        throw new ProblemException(ProblemType.MALFORMED_JSON, "The body is not JSON.");
    }
}
