package id.antrean.sandbox.simulator;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.RequestOptions;
import java.net.URI;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Posts webhooks, signed, and tries again until the answer is 200: first at once, then ever more rarely. */
final class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final int OK = 200;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int CONNECTIONS = 32;

    /** Meta's grow to hours; who restarts a service in a sandbox does not want to wait so long. */
    private static final long[] PAUSES_MILLIS = {1, 500, 1_000, 2_000, 4_000, 8_000, 15_000, 30_000};

    private final Vertx vertx;
    private final URI webhook;
    private final WebhookSignature signature;
    private final HttpClient client;
    private final AtomicBoolean refused = new AtomicBoolean();
    private volatile boolean closed;

    WebhookSender(Vertx vertx, URI webhook, String appSecret) {
        this.vertx = vertx;
        this.webhook = webhook;
        this.signature = new WebhookSignature(appSecret);
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(CONNECTIONS));
    }

    /** Posts it until it is accepted or this is closed; completes when it is accepted, and never fails. */
    Future<Void> deliver(Buffer body) {
        Promise<Void> accepted = Promise.promise();
        attempt(body, 0, accepted);
        return accepted.future();
    }

    /** Posts it once and tells the status of the answer. */
    Future<Integer> post(Buffer body) {
        RequestOptions options = new RequestOptions()
                .setMethod(HttpMethod.POST)
                .setAbsoluteURI(webhook.toString())
                .setIdleTimeout(ANSWER_MILLIS)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json")
                .putHeader(HttpHeaders.USER_AGENT, "facebookexternalua")
                .putHeader(WebhookSignature.HEADER, signature.of(body.getBytes()));
        return client.request(options)
                .compose(request -> request.send(body))
                .compose(answer -> answer.end().map(answer))
                .map(HttpClientResponse::statusCode);
    }

    /** Ends all attempts. */
    void close() {
        closed = true;
        client.close();
    }

    private void attempt(Buffer body, int before, Promise<Void> accepted) {
        if (closed) {
            return;
        }
        post(body).onComplete(answer -> {
            if (answer.succeeded() && answer.result() == OK) {
                if (refused.compareAndSet(true, false)) {
                    LOG.info("The webhook accepts messages again");
                }
                accepted.complete();
            } else {
                logRefusal(answer.succeeded() ? "it answers " + answer.result() : "no answer");
                long pause = PAUSES_MILLIS[Math.min(before, PAUSES_MILLIS.length - 1)];
                vertx.setTimer(pause, timer -> attempt(body, before + 1, accepted));
            }
        });
    }

    private void logRefusal(String how) {
        if (refused.compareAndSet(false, true)) {
            LOG.warnf("The webhook does not accept messages (%s); they are kept and tried again", how);
        }
    }
}
