package id.antrean.bench;

import io.vertx.core.Context;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.VertxOptions;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.locks.LockSupport;

/**
 * Sends webhooks on their schedule over connections that are kept, and never waits for an answer: what is slow does not
 * make the load lighter, as it would if each sender waited for its last answer. Latency counts from the instant at which
 * a webhook was due, so that waiting for a connection, or for this very process, counts too.
 */
final class OpenLoop implements AutoCloseable {

    private static final int OK = 200;

    private final Vertx vertx = Vertx.vertx(new VertxOptions().setEventLoopPoolSize(1));
    private final Context context = vertx.getOrCreateContext();
    private final HttpClient client;
    private final RequestOptions request;

    /**
     * Connects to nothing yet.
     *
     * @param address where the webhooks go
     * @param connections how many there are at most; a webhook beyond that waits for one
     * @param patience after this time without an answer there is none
     */
    OpenLoop(URI address, int connections, Duration patience) {
        client = vertx.createHttpClient(new HttpClientOptions().setMaxPoolSize(connections));
        request = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setHost(address.getHost())
                .setPort(address.getPort())
                .setURI("/webhooks/whatsapp")
                .setTimeout(patience.toMillis());
    }

    /** Sends all webhooks, and returns when each has its answer, or was waited for in vain. */
    LoadResult run(Load load, List<SignedWebhook> webhooks) {
        LoadResult result = new LoadResult(load, Instant.now());
        CompletableFuture<Void> answered = new CompletableFuture<>();
        long start = System.nanoTime();
        for (int i = 0; i < webhooks.size(); i++) {
            int webhook = i;
            long due = start + load.dueNanos(webhook);
            waitUntil(due);
            context.runOnContext(unused -> {
                result.sent(webhook, System.nanoTime() - due);
                send(webhooks.get(webhook)).onComplete(outcome -> {
                    String what = outcome.succeeded()
                            ? outcome.result().toString()
                            : outcome.cause().getClass().getSimpleName();
                    boolean taken = outcome.succeeded() && outcome.result() == OK;
                    result.answered(webhook, System.nanoTime() - due, what, taken);
                    if (result.isComplete()) {
                        answered.complete(null);
                    }
                });
            });
        }
        answered.join();
        return result;
    }

    private Future<Integer> send(SignedWebhook webhook) {
        return client.request(request)
                .compose(sending -> sending.putHeader("Content-Type", "application/json")
                        .putHeader("X-Hub-Signature-256", webhook.signature())
                        .send(webhook.body()))
                .compose(OpenLoop::statusAtItsEnd);
    }

    private static Future<Integer> statusAtItsEnd(HttpClientResponse response) {
        return response.body().map(body -> response.statusCode());
    }

    private static void waitUntil(long due) {
        for (long left = due - System.nanoTime(); left > 0; left = due - System.nanoTime()) {
            LockSupport.parkNanos(left);
        }
    }

    @Override
    public void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }
}
