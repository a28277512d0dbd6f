package id.antrean.intake.webhook;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.platform.problem.Problem;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.quarkus.vertx.http.runtime.filters.Filters;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;

/**
 * Refuses bodies that are larger than any of Meta's. Where the length is told beforehand nothing of the body is read;
 * Quarkus' own limit, which ends a request without a word, is higher and is there for bodies of untold length.
 */
@Singleton
final class BodyLimit {

    /** Meta's webhooks have up to 3 MB. */
    static final int MAX_BYTES = 4 * 1024 * 1024;

    /** Filters with a higher priority run first; Quarkus' limit has 2. */
    private static final int BEFORE_QUARKUS = 100;

    private final String problem;

    BodyLimit(ObjectMapper json) throws JsonProcessingException {
        this.problem = json.writeValueAsString(Problem.of(tooLarge()));
    }

    /** The problem of a body with more than {@link #MAX_BYTES}. */
    static ProblemException tooLarge() {
        return new ProblemException(ProblemType.TOO_LARGE, "At most " + MAX_BYTES + " bytes are taken.");
    }

    void register(@Observes Filters filters) {
        filters.register(this::check, BEFORE_QUARKUS);
    }

    private void check(RoutingContext context) {
        HttpServerRequest request = context.request();
        if (length(request) <= MAX_BYTES) {
            context.next();
            return;
        }
        context.response()
                .setStatusCode(ProblemType.TOO_LARGE.status())
                .putHeader(HttpHeaders.CONTENT_TYPE, Problem.MEDIA_TYPE)
                .putHeader(HttpHeaders.CONNECTION, HttpHeaders.CLOSE)
                .end(problem);
        // A client that is cut off while it writes does not read the answer; what comes is thrown away.
        request.endHandler(ended -> request.connection().close());
        request.resume();
    }

    private static long length(HttpServerRequest request) {
        String length = request.getHeader(HttpHeaders.CONTENT_LENGTH);
        try {
            return length == null ? 0 : Long.parseLong(length);
        } catch (NumberFormatException e) {
            // More digits than a long has; Netty refuses what is no number at all.
            return Long.MAX_VALUE;
        }
    }
}
