package id.antrean.platform.time;

import static org.awaitility.Awaitility.await;

import io.smallrye.mutiny.Uni;
import io.smallrye.mutiny.subscription.UniEmitter;
import io.vertx.core.Vertx;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.Supplier;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class RepeatedTest {

    private static final Duration SOON = Duration.ofMillis(5);
    private static final Duration NEVER = Duration.ofDays(1);

    private final Vertx vertx = Vertx.vertx();
    private final AtomicInteger times = new AtomicInteger();

    @AfterEach
    void close() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void itIsDoneAgainAndAgainUntilItIsStopped() {
        Repeated repeated = repeated(SOON, () -> Uni.createFrom().item(false));
        repeated.start();
        await().until(() -> times.get() > 2);

        repeated.stop();
        int last = times.get();
        await().during(SOON.multipliedBy(20)).until(() -> times.get() <= last + 1);
    }

    @Test
    void whatHasMoreToDoIsDoneAtOnce() {
        repeated(NEVER, () -> Uni.createFrom().item(times.get() < 3)).startNow();

        await().until(() -> times.get() == 3);
    }

    @Test
    void itIsNeverDoneTwiceAtOnce() {
        List<UniEmitter<? super Boolean>> underWay = Collections.synchronizedList(new ArrayList<>());
        repeated(SOON, () -> Uni.createFrom().<Boolean>emitter(underWay::add)).start();

        await().until(() -> underWay.size() == 1);
        await().during(SOON.multipliedBy(20)).until(() -> underWay.size() == 1);
        underWay.get(0).complete(false);
        await().until(() -> underWay.size() == 2);
    }

    @Test
    void whatFailsOrCannotEvenBeginIsTriedAgain() {
        repeated(SOON, () -> {
                    if (times.get() == 1) {
                        throw new IllegalStateException("out of order");
                    }
                    return Uni.createFrom().failure(new IllegalStateException("away"));
                })
                .startNow();

        await().until(() -> times.get() > 3);
    }

    private Repeated repeated(Duration every, Supplier<Uni<Boolean>> once) {
        return new Repeated(vertx, "This test waits", every, () -> {
            times.incrementAndGet();
            return once.get();
        });
    }
}
