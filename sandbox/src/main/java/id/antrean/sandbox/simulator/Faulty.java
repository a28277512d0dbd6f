package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.function.Supplier;

/** Does what an office asks for, with the fault that it is to have. */
final class Faulty {

    private static final int OK = 200;

    private Faulty() {}

    /**
     * Does it and answers.
     *
     * @param action what is asked for; the future's value is the answer
     */
    static void answer(
            Vertx vertx, RoutingContext context, Optional<SendFault> fault, Supplier<Future<ObjectNode>> action) {
        long delay = fault.map(SendFault::delayMillis).orElse(0L);
        if (delay == 0) {
            now(context, fault, action);
        } else {
            vertx.setTimer(delay, timer -> now(context, fault, action));
        }
    }

    private static void now(RoutingContext context, Optional<SendFault> fault, Supplier<Future<ObjectNode>> action) {
        switch (fault.map(SendFault::kind).orElse(SendFault.Kind.DELAY)) {
            case ERROR -> context.fail(fault.orElseThrow().error().refusal());
            case HTTP ->
                context.response()
                        .setStatusCode(fault.orElseThrow().status())
                        .putHeader(HttpHeaders.CONTENT_TYPE, "text/html")
                        .end("<html><body>Service unavailable</body></html>");
            case LOST_REQUEST -> hangUp(context);
            case LOST_ANSWER -> run(context, action).onSuccess(lost -> hangUp(context));
            case DELAY, FAILED -> run(context, action).onSuccess(json -> GraphRoutes.answer(context, OK, json));
        }
    }

    private static Future<ObjectNode> run(RoutingContext context, Supplier<Future<ObjectNode>> action) {
        Future<ObjectNode> done;
        try {
            done = action.get();
        } catch (GraphException refusal) {
            done = Future.failedFuture(refusal);
        }
        return done.onFailure(context::fail);
    }

    private static void hangUp(RoutingContext context) {
        context.request().connection().close();
    }
}
