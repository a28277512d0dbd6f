package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import org.jboss.logging.Logger;

/** Ends a request to the control API with an error as RFC 9457 has it. */
final class ApiException extends RuntimeException {

    private static final long serialVersionUID = 1L;
    private static final Logger LOG = Logger.getLogger(ApiException.class);
    private static final int BAD_REQUEST = 400;
    private static final int NOT_FOUND = 404;
    private static final int TOO_LARGE = 413;
    private static final int INTERNAL = 500;

    private final int status;
    private final String code;
    private final String title;

    private ApiException(int status, String code, String title, String detail) {
        super(detail, null, false, false);
        this.status = status;
        this.code = code;
        this.title = title;
    }

    /** @param detail what is wrong and what to do; it must not repeat personal data */
    static ApiException invalid(String detail) {
        return new ApiException(BAD_REQUEST, "invalid-request", "The request is not valid", detail);
    }

    static ApiException notFound(String detail) {
        return new ApiException(NOT_FOUND, "not-found", "There is nothing here", detail);
    }

    /** Answers with what ended the request. */
    static void answer(RoutingContext context) {
        if (context.response().headWritten()) {
            return;
        }
        ApiException problem = of(context);
        ObjectNode body = Json.object()
                .put("type", "urn:antrean:problem:" + problem.code)
                .put("title", problem.title)
                .put("status", problem.status)
                .put("code", problem.code)
                .put("detail", problem.getMessage());
        context.response()
                .setStatusCode(problem.status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/problem+json")
                .end(Json.write(body));
    }

    private static ApiException of(RoutingContext context) {
        if (context.failure() instanceof ApiException problem) {
            return problem;
        }
        if (context.statusCode() == TOO_LARGE) {
            return invalid("The request is too large.");
        }
        if (context.statusCode() == BAD_REQUEST) {
            return invalid("The address or the body of the request is malformed.");
        }
        LOG.error("A request to the simulator failed", context.failure());
        return new ApiException(INTERNAL, "internal-error", "The simulator failed", "The sandbox's log says more.");
    }
}
