package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ArrayNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.LinkedHashSet;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * Tells open chat pages what changed, as server-sent events: {@code chats} with the numbers of the chats, and
 * {@code clock}. The pages fetch what they show, so an event that is lost does no harm once the next one comes.
 */
final class LiveEvents {

    private static final long GATHER_MILLIS = 100;
    private static final long KEEP_ALIVE_MILLIS = 15_000;

    private final Vertx vertx;
    private final Set<HttpServerResponse> pages = ConcurrentHashMap.newKeySet();
    private final long keepAlive;
    private Set<String> waiting = new LinkedHashSet<>();

    LiveEvents(Vertx vertx) {
        this.vertx = vertx;
        this.keepAlive = vertx.setPeriodic(KEEP_ALIVE_MILLIS, timer -> send(":\n\n"));
    }

    /** Keeps the request open and sends events to it. */
    void open(RoutingContext context) {
        HttpServerResponse page = context.response()
                .setChunked(true)
                .putHeader(HttpHeaders.CONTENT_TYPE, "text/event-stream")
                .putHeader("X-Accel-Buffering", "no");
        page.closeHandler(gone -> pages.remove(page));
        page.exceptionHandler(broken -> pages.remove(page));
        // First, so that a page which sees that it is open misses nothing from then on.
        pages.add(page);
        page.write("retry: 1000\nevent: open\ndata: {}\n\n");
    }

    /** The chat with the given number changed. */
    synchronized void chatChanged(String number) {
        if (pages.isEmpty()) {
            return;
        }
        if (waiting.isEmpty()) {
            vertx.setTimer(GATHER_MILLIS, timer -> sendChats());
        }
        waiting.add(number);
    }

    /** The clock was moved. */
    void clockChanged() {
        send("event: clock\ndata: {}\n\n");
    }

    void close() {
        vertx.cancelTimer(keepAlive);
        pages.forEach(HttpServerResponse::end);
        pages.clear();
    }

    private void sendChats() {
        ArrayNode numbers = Json.array();
        synchronized (this) {
            waiting.forEach(numbers::add);
            waiting = new LinkedHashSet<>();
        }
        send("event: chats\ndata: " + numbers + "\n\n");
    }

    private void send(String event) {
        for (HttpServerResponse page : pages) {
            // A page that does not read is not allowed to fill our memory; it fetches everything when it wakes up.
            if (!page.writeQueueFull()) {
                page.write(event);
            }
        }
    }
}
