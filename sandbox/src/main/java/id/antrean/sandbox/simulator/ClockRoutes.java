package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.contracts.time.AdjustableClock;
import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.time.Clock;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.time.temporal.ChronoUnit;

/** Shows and moves the clock of the whole set. */
final class ClockRoutes {

    private static final int OK = 200;
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2100;

    /** Less is the time that passes between two looks at two clocks. */
    private static final Duration NOT_MOVED = Duration.ofMillis(500);

    private final Vertx vertx;
    private final AdjustableClock clock;
    private final ZoneId zone;
    private final Runnable changed;

    /**
     * @param zone the zone in which the time is shown
     * @param changed is run after each change
     */
    ClockRoutes(Vertx vertx, AdjustableClock clock, ZoneId zone, Runnable changed) {
        this.vertx = vertx;
        this.clock = clock;
        this.zone = zone;
        this.changed = changed;
    }

    void addTo(Router router) {
        router.get("/clock").handler(this::answer);
        router.put("/clock").handler(this::move);
        router.delete("/clock").handler(context -> change(context, clock::reset));
    }

    private void move(RoutingContext context) {
        String given = ApiRoutes.bodyOf(context).path("now").asText("");
        OffsetDateTime now = parse(given);
        change(context, () -> clock.moveTo(now.toInstant()));
    }

    private void change(RoutingContext context, Runnable change) {
        vertx.executeBlocking(
                        () -> {
                            change.run();
                            return true;
                        },
                        false)
                .onSuccess(done -> {
                    answer(context);
                    changed.run();
                })
                .onFailure(context::fail);
    }

    private void answer(RoutingContext context) {
        Duration moved = Duration.between(Clock.systemUTC().instant(), clock.instant());
        ObjectNode view = Json.object()
                .put(
                        "now",
                        DateTimeFormatter.ISO_OFFSET_DATE_TIME.format(
                                clock.instant().truncatedTo(ChronoUnit.MILLIS).atZone(zone)))
                .put("zone", zone.getId())
                .put("moved", moved.abs().compareTo(NOT_MOVED) > 0);
        ApiRoutes.answer(context, OK, view);
    }

    private static OffsetDateTime parse(String given) {
        try {
            OffsetDateTime now = OffsetDateTime.parse(given);
            if (now.getYear() >= FIRST_YEAR && now.getYear() <= LAST_YEAR) {
                return now;
            }
        } catch (DateTimeException e) {
            // Refused below, like a year that nobody can mean.
        }
        throw ApiException.invalid(
                "now must be a time with its offset, such as 2026-11-24T07:20:00+07:00, of the years 2000 to 2100.");
    }
}
