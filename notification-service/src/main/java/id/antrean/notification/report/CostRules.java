package id.antrean.notification.report;

import id.antrean.notification.report.OfficeCosts.Estimate;
import id.antrean.notification.report.OfficeCosts.Line;
import id.antrean.notification.report.OfficeCosts.Service;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/**
 * Decides what an office's messages of a month may have cost: Meta charges each delivered message by its category, unless
 * its report said that it is free, and of service messages those beyond the free ones.
 *
 * @param prices of one message, by category; empty for no estimate
 * @param currency of the prices
 * @param freeService how many service messages are free
 */
record CostRules(Map<String, BigDecimal> prices, String currency, long freeService) {

    private static final String SERVICE = "service";

    CostRules {
        prices = Map.copyOf(prices);
    }

    OfficeCosts of(String office, String month, List<MessageCount> counts) {
        long service = sum(counts, count -> count.isDelivered() && isService(count));
        return new OfficeCosts(
                office,
                month,
                sum(counts, count -> true),
                counts,
                new Service(service, freeService, Math.max(0, freeService - service)),
                prices.isEmpty() ? null : estimate(counts));
    }

    private Estimate estimate(List<MessageCount> counts) {
        List<Line> lines = new TreeMap<>(prices)
                .entrySet().stream()
                        .map(price -> line(price.getKey(), price.getValue(), counts))
                        .filter(line -> line.delivered() > 0)
                        .toList();
        BigDecimal amount = lines.stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add);
        long withoutPrice = sum(counts, count -> count.isDelivered() && !count.isFree() && priceOf(count) == null);
        return new Estimate(currency, amount, lines, withoutPrice);
    }

    private Line line(String category, BigDecimal price, List<MessageCount> counts) {
        Predicate<MessageCount> ours =
                count -> count.isDelivered() && count.category().equals(category);
        long delivered = sum(counts, ours);
        long notFree = sum(counts, ours.and(count -> !count.isFree()));
        // Those that Meta itself calls free are among the free ones of the month.
        long charged = category.equals(SERVICE) ? Math.min(notFree, Math.max(0, delivered - freeService)) : notFree;
        return new Line(category, delivered, charged, price, price.multiply(BigDecimal.valueOf(charged)));
    }

    private @Nullable BigDecimal priceOf(MessageCount count) {
        return prices.get(count.category());
    }

    private static boolean isService(MessageCount count) {
        return count.category().equals(SERVICE);
    }

    private static long sum(List<MessageCount> counts, Predicate<MessageCount> which) {
        return counts.stream().filter(which).mapToLong(MessageCount::messages).sum();
    }
}
