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
import java.time.Clock;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.Queue;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.jboss.logging.Logger;

/** Posts webhooks, signed, and tries again until the answer is 200: first at once, then ever more rarely. */
final class WebhookSender {

    private static final Logger LOG = Logger.getLogger(WebhookSender.class);
    private static final int OK = 200;
    private static final int CONNECT_MILLIS = 2_000;
    private static final int ANSWER_MILLIS = 10_000;
    private static final int CONNECTIONS = 32;
    private static final long LOOK_AT_CLOCK_MILLIS = 200;
    /** Longer than a message takes from sent to delivered. */
    private static final long REORDER_MILLIS = 500;

    private final Vertx vertx;
    private final URI webhook;
    private final WebhookSignature signature;
    private final Clock clock;
    private final Faults faults;
    private final HttpClient client;
    private final AtomicBoolean refused = new AtomicBoolean();
    private final Queue<Runnable> waitingForClock = new ConcurrentLinkedQueue<>();
    private final long lookAtClock;
    private List<Runnable> gathered = new ArrayList<>();
    private volatile boolean closed;

    WebhookSender(Vertx vertx, URI webhook, String appSecret, Clock clock, Faults faults) {
        this.vertx = vertx;
        this.webhook = webhook;
        this.signature = new WebhookSignature(appSecret);
        this.clock = clock;
        this.faults = faults;
        this.client = vertx.createHttpClient(
                new HttpClientOptions().setConnectTimeout(CONNECT_MILLIS).setMaxPoolSize(CONNECTIONS));
        this.lookAtClock = vertx.setPeriodic(LOOK_AT_CLOCK_MILLIS, timer -> lookAtClock());
    }

    /** Posts it until it is accepted or this is closed; completes when it is accepted, and fails when it is given up. */
    Future<Void> deliver(Buffer body) {
        Delivery delivery = new Delivery(body, clock.millis(), Promise.promise());
        WebhookFaults now = faults.webhooks();
        if (now.delayMillis() > 0) {
            vertx.setTimer(now.delayMillis(), timer -> begin(delivery, now.reorder()));
        } else {
            begin(delivery, now.reorder());
        }
        return delivery.accepted().future();
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
        vertx.cancelTimer(lookAtClock);
        client.close();
    }

    private void begin(Delivery delivery, boolean reorder) {
        if (reorder) {
            gather(() -> attempt(delivery, 0));
        } else {
            attempt(delivery, 0);
        }
    }

    private synchronized void gather(Runnable attempt) {
        gathered.add(attempt);
        if (gathered.size() == 1) {
            vertx.setTimer(REORDER_MILLIS, timer -> sendGathered());
        }
    }

    private synchronized void sendGathered() {
        Collections.reverse(gathered);
        // Apart from each other, or the connections would bring them into another order once more.
        for (int i = 0; i < gathered.size(); i++) {
            Runnable attempt = gathered.get(i);
            vertx.setTimer(1 + 20L * i, timer -> attempt.run());
        }
        gathered = new ArrayList<>();
    }

    private void attempt(Delivery delivery, int before) {
        if (closed) {
            return;
        }
        Future<Integer> answer = faults.webhooks().down() ? Future.failedFuture("an outage") : post(delivery.body());
        answer.onComplete(done -> {
            if (done.succeeded() && done.result() == OK) {
                if (refused.compareAndSet(true, false)) {
                    LOG.info("The webhook accepts messages again");
                }
                delivery.accepted().complete();
                repeat(delivery.body(), faults.webhooks().duplicates());
            } else {
                logRefusal(done.succeeded() ? "it answers " + done.result() : "no answer");
                tryAgain(delivery, before);
            }
        });
    }

    private void repeat(Buffer body, int times) {
        if (times > 0 && !closed) {
            faults.countRepeat();
            post(body).onComplete(whatever -> repeat(body, times - 1));
        }
    }

    private void tryAgain(Delivery delivery, int before) {
        if (faults.webhooks().retries() == WebhookFaults.Retries.QUICK) {
            vertx.setTimer(WebhookRetries.quick(before).toMillis(), timer -> attempt(delivery, before + 1));
            return;
        }
        long now = clock.millis();
        Optional<Long> next = WebhookRetries.likeMeta(delivery.firstAt(), now, before);
        if (next.isEmpty()) {
            LOG.warn("A webhook was not accepted for seven days and is given up");
            delivery.accepted().fail("given up after seven days");
            return;
        }
        waitFor(next.get(), now, () -> attempt(delivery, before + 1));
    }

    /** Runs it when the set's clock reaches a time, when that is moved back, or when Meta's patience is not wanted any more. */
    private void waitFor(long time, long since, Runnable then) {
        waitingForClock.add(() -> {
            long now = clock.millis();
            boolean quick = faults.webhooks().retries() == WebhookFaults.Retries.QUICK;
            if (now >= time || now < since || quick) {
                then.run();
            } else {
                waitFor(time, since, then);
            }
        });
    }

    private void lookAtClock() {
        for (int left = waitingForClock.size(); left > 0; left--) {
            Runnable look = waitingForClock.poll();
            if (look != null) {
                look.run();
            }
        }
    }

    private void logRefusal(String how) {
        if (refused.compareAndSet(false, true)) {
            LOG.warnf("The webhook does not accept messages (%s); they are kept and tried again", how);
        }
    }

    /** A webhook on its way; {@code firstAt} is by the set's clock, in milliseconds since 1970. */
    private record Delivery(Buffer body, long firstAt, Promise<Void> accepted) {}
}
