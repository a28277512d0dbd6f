package id.antrean.notification.report;

import id.antrean.notification.report.MetricsStore.Alike;
import id.antrean.notification.report.MetricsStore.Seen;
import id.antrean.notification.report.MetricsStore.Waiting;
import id.antrean.platform.office.OfficeDirectory;
import id.antrean.platform.time.Repeated;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import io.micrometer.core.instrument.MultiGauge;
import io.micrometer.core.instrument.Tags;
import io.quarkus.runtime.ShutdownEvent;
import io.quarkus.runtime.StartupEvent;
import io.smallrye.mutiny.Uni;
import io.vertx.core.Vertx;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.ToDoubleFunction;
import org.jspecify.annotations.Nullable;

/**
 * Messages and alarms as gauges, counted in the database from time to time. A message changes its outcome for days, by
 * whichever replica is told of it, and is charged by a report that comes later still; counters of a process would begin
 * at nothing after each restart and could not take a message from one outcome to another. So every replica shows the
 * same numbers, those of the whole installation: take their maximum, not their sum. Of messages it is those of the last
 * 24 hours; what was before is in the report of costs. While the database is away the gauges are {@code NaN}.
 */
@Singleton
final class MessageMetrics {

    private static final List<String> PRIORITIES = List.of("answer", "notice", "bulk");
    private static final double MILLIS_PER_SECOND = 1_000.0;

    private final MetricsStore store;
    private final MetricsConfig config;
    private final OfficeDirectory offices;
    private final Clock clock;
    private final Repeated timer;
    private final MultiGauge recent;
    private final AtomicReference<@Nullable Seen> seen = new AtomicReference<>();

    /** @throws IllegalStateException when it could never pause */
    MessageMetrics(
            MetricsStore store,
            MetricsConfig config,
            OfficeDirectory offices,
            Clock clock,
            Vertx vertx,
            MeterRegistry registry) {
        this.store = store;
        this.config = config;
        this.offices = offices;
        this.clock = clock;
        this.timer = new Repeated(vertx, "Messages cannot be counted for the moment", config.every(), this::look);
        if (config.every().toMillis() < 1) {
            throw new IllegalStateException("antrean.message-metrics.every must be 1 ms or more");
        }
        this.recent = MultiGauge.builder("antrean.messages")
                .description("Messages of the last 24 hours by office, kind, Meta's category and outcome")
                .register(registry);
        for (int priority = 0; priority < PRIORITIES.size(); priority++) {
            register(registry, priority);
        }
        Gauge.builder("antrean.alarms.open", () -> value(Seen::alarms))
                .description("Alarms that nobody has cleared")
                .register(registry);
    }

    private void register(MeterRegistry registry, int priority) {
        String name = PRIORITIES.get(priority);
        Gauge.builder("antrean.messages.waiting", () -> value(now -> waiting(now, priority)))
                .description("Messages that WhatsApp has not taken yet")
                .tag("priority", name)
                .register(registry);
        Gauge.builder("antrean.messages.oldest", () -> value(now -> age(now, priority)))
                .description("How long the oldest of them has been waiting; 0 where none is")
                .baseUnit("seconds")
                .tag("priority", name)
                .register(registry);
    }

    private double value(ToDoubleFunction<Seen> of) {
        Seen last = seen.get();
        return last == null ? Double.NaN : of.applyAsDouble(last);
    }

    private static double waiting(Seen seen, int priority) {
        Waiting waiting = seen.waiting().get(priority);
        return waiting == null ? 0 : waiting.messages();
    }

    private double age(Seen seen, int priority) {
        Waiting waiting = seen.waiting().get(priority);
        // The sandbox can set the clock back.
        return waiting == null
                ? 0
                : Math.max(
                        0, Duration.between(waiting.oldest(), clock.instant()).toMillis() / MILLIS_PER_SECOND);
    }

    void start(@Observes StartupEvent event) {
        timer.startNow();
    }

    void stop(@Observes ShutdownEvent event) {
        timer.stop();
    }

    private Uni<Boolean> look() {
        return count().invoke(this::show).onFailure().invoke(this::forget).replaceWith(false);
    }

    private Uni<Seen> count() {
        Instant now = clock.instant();
        List<String> codes =
                offices.all().stream().map(office -> office.code().value()).toList();
        return store.look(codes, now, config.window());
    }

    private void show(Seen now) {
        seen.set(now);
        recent.register(now.recent().stream().map(MessageMetrics::row).toList(), true);
    }

    private static MultiGauge.Row<?> row(Alike alike) {
        Tags tags = Tags.of(
                "office",
                alike.office(),
                "kind",
                alike.kind(),
                "category",
                alike.category(),
                "outcome",
                alike.outcome());
        return MultiGauge.Row.of(tags, alike.messages());
    }

    private void forget() {
        seen.set(null);
        recent.register(List.of(), true);
    }
}
