package id.antrean.sandbox.launch;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/** Asks a service again and again whether it is ready. */
final class Readiness {

    private static final Duration ANSWER = Duration.ofSeconds(5);
    private static final int PAUSE_MILLIS = 100;
    private static final int OK = 200;

    private final HttpClient client = HttpClient.newBuilder()
            .version(HttpClient.Version.HTTP_1_1)
            .connectTimeout(ANSWER)
            .build();
    private final Executor afterPause = CompletableFuture.delayedExecutor(PAUSE_MILLIS, TimeUnit.MILLISECONDS);

    /**
     * Completes when the service answers that it is ready; never, if it is not wanted any more.
     *
     * @param wanted whether to go on asking
     */
    CompletableFuture<Void> of(URI service, BooleanSupplier wanted) {
        HttpRequest question = HttpRequest.newBuilder(service.resolve("/q/health/ready"))
                .timeout(ANSWER)
                .build();
        CompletableFuture<Void> ready = new CompletableFuture<>();
        ask(question, wanted, ready);
        return ready;
    }

    private void ask(HttpRequest question, BooleanSupplier wanted, CompletableFuture<Void> ready) {
        client.sendAsync(question, HttpResponse.BodyHandlers.discarding()).whenComplete((answer, refused) -> {
            if (isReady(answer)) {
                ready.complete(null);
            } else if (wanted.getAsBoolean()) {
                afterPause.execute(() -> ask(question, wanted, ready));
            }
        });
    }

    private static boolean isReady(@Nullable HttpResponse<Void> answer) {
        return answer != null && answer.statusCode() == OK;
    }
}
