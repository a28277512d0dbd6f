package id.antrean.bench;

import id.antrean.bench.Confirmations.Progress;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Collectors;
import org.HdrHistogram.Histogram;

/** The report of webhook-latency, for people. */
final class LatencyReport {

    private static final double MICROS = 1e3;
    private static final double MILLIS = 1e3;

    private LatencyReport() {}

    /**
     * Puts it together.
     *
     * @param atTheEnd how far notification was when the last webhook was answered
     * @param later how far it came when it was waited for
     * @param delays from webhook to confirmation, in milliseconds
     */
    static String of(Load load, LoadResult result, Progress atTheEnd, Progress later, Histogram delays) {
        int taken = result.takenMessages();
        return String.format(
                Locale.ROOT,
                """
                %s
                rate           %.1f webhooks/s answered; the load itself was late by %s ms
                latency        %s ms
                answers        %s
                confirmations  %,d of %,d handed to the Cloud API when the last webhook was answered: %,d behind
                later          %,d handed over (%,d of them bookings), %,d failed, %,d still missing
                delay          %s s from webhook to Cloud API, of those handed over
                """,
                head(load),
                result.achievedRate(),
                percentiles(result.lateness(), MICROS, "%.1f"),
                percentiles(result.latency(), MICROS, "%.1f"),
                outcomes(result.outcomes()),
                atTheEnd.handedOver(),
                taken,
                taken - atTheEnd.settled(),
                later.handedOver(),
                later.confirmations(),
                later.failed(),
                taken - later.settled(),
                percentiles(delays, MILLIS, "%.2f"));
    }

    private static String head(Load load) {
        return String.format(
                Locale.ROOT,
                "webhook-latency: %,d webhooks/s for %d s after %d s of warm-up, %,d message(s) each; %d cores, seed %d",
                load.rate(),
                load.seconds(),
                load.warmUpSeconds(),
                load.updates(),
                Runtime.getRuntime().availableProcessors(),
                load.seed());
    }

    private static String percentiles(Histogram histogram, double unit, String format) {
        if (histogram.getTotalCount() == 0) {
            return "(none)";
        }
        return String.format(
                Locale.ROOT,
                "p50 %1$s  p90 %1$s  p99 %1$s  p99.9 %1$s  max %1$s".replace("%1$s", format),
                histogram.getValueAtPercentile(50) / unit,
                histogram.getValueAtPercentile(90) / unit,
                histogram.getValueAtPercentile(99) / unit,
                histogram.getValueAtPercentile(99.9) / unit,
                histogram.getMaxValue() / unit);
    }

    private static String outcomes(Map<String, Integer> outcomes) {
        return outcomes.entrySet().stream()
                .map(outcome -> String.format(Locale.ROOT, "%s: %,d", outcome.getKey(), outcome.getValue()))
                .collect(Collectors.joining(", "));
    }
}
