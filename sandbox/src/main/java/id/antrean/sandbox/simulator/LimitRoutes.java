package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.Limits.Review;
import id.antrean.sandbox.simulator.Limits.Window;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Duration;
import java.util.Locale;

/** Shows and changes how strict the simulator is; a restart brings back what it was started with. */
final class LimitRoutes {

    private static final int OK = 200;
    private static final int MANY = 1_000_000;
    private static final String[] FIELDS = {
        "messagesPerSecond", "pairBurst", "pairPauseMillis", "window", "templateReview"
    };

    private final CurrentLimits limits;
    private final Limits first;

    LimitRoutes(CurrentLimits limits) {
        this.limits = limits;
        this.first = limits.get();
    }

    void addTo(Router router) {
        router.get("/limits").handler(this::answer);
        router.put("/limits").handler(this::change);
        router.delete("/limits").handler(context -> {
            limits.set(first);
            answer(context);
        });
    }

    /** What the request does not name stays as it is. */
    private void change(RoutingContext context) {
        JsonNode body = ApiFields.only(ApiRoutes.bodyOf(context), "The body", FIELDS);
        Limits now = limits.get();
        limits.set(new Limits(
                ApiFields.number(body, "messagesPerSecond", now.messagesPerSecond(), MANY),
                ApiFields.number(body, "pairBurst", now.pairBurst(), MANY),
                Duration.ofMillis(ApiFields.number(
                        body, "pairPauseMillis", Math.toIntExact(now.pairPause().toMillis()), Integer.MAX_VALUE)),
                ApiFields.word(body, "window", Window.values(), LimitRoutes::word)
                        .orElse(now.window()),
                ApiFields.word(body, "templateReview", Review.values(), LimitRoutes::word)
                        .orElse(now.review())));
        answer(context);
    }

    private void answer(RoutingContext context) {
        Limits now = limits.get();
        ObjectNode view = Json.object()
                .put("messagesPerSecond", now.messagesPerSecond())
                .put("pairBurst", now.pairBurst())
                .put("pairPauseMillis", now.pairPause().toMillis())
                .put("window", word(now.window()))
                .put("templateReview", word(now.review()));
        ApiRoutes.answer(context, OK, view);
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
