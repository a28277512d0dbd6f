package id.antrean.notification.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import id.antrean.contracts.testing.SeededRandom;
import id.antrean.notification.report.MessageCount.Outcome;
import id.antrean.notification.report.OfficeCosts.Estimate;
import id.antrean.notification.report.OfficeCosts.Line;
import id.antrean.notification.report.OfficeCosts.Service;
import java.math.BigDecimal;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CostRulesTest {

    private static final Map<String, BigDecimal> PRICES =
            Map.of("service", new BigDecimal("350"), "utility", new BigDecimal("410.50"));
    private static final CostRules RULES = new CostRules(PRICES, "IDR", 1_000);

    private static MessageCount delivered(String category, String pricingType, long messages) {
        return new MessageCount(category, pricingType, "BOOKING", Outcome.DELIVERED, messages);
    }

    private static Estimate estimate(CostRules rules, MessageCount... counts) {
        return Objects.requireNonNull(
                rules.of("BGR", "2026-11", List.of(counts)).estimate());
    }

    @Test
    void whatWasDeliveredIsChargedByItsCategory() {
        Estimate estimate = estimate(RULES, delivered("utility", "regular", 10));
        assertThat(estimate.amount()).isEqualByComparingTo("4105");
        assertThat(estimate.currency()).isEqualTo("IDR");
    }

    @Test
    void whatDidNotArriveCostsNothing() {
        Estimate estimate = estimate(
                RULES,
                new MessageCount("utility", "regular", "BOOKING", Outcome.FAILED, 10),
                new MessageCount("utility", "regular", "BOOKING", Outcome.UNDER_WAY, 10));
        assertThat(estimate.amount()).isZero();
    }

    @Test
    void theFirstThousandServiceMessagesOfAMonthAreFree() {
        assertThat(estimate(RULES, delivered("service", "regular", 1_000)).amount())
                .isZero();
        assertThat(estimate(RULES, delivered("service", "regular", 1_002)).amount())
                .isEqualByComparingTo("700");
    }

    @Test
    void whatMetaCallsFreeIsAmongTheFreeOnes() {
        Estimate estimate = estimate(
                RULES, delivered("service", "free_customer_service", 990), delivered("service", "regular", 20));
        assertThat(estimate.lines())
                .containsExactly(new Line("service", 1_010, 10, new BigDecimal("350"), new BigDecimal("3500")));
    }

    @Test
    void whatIsLeftOfTheFreeOnesIsTold() {
        assertThat(RULES.of("BGR", "2026-11", List.of(delivered("service", "regular", 400)))
                        .service())
                .isEqualTo(new Service(400, 1_000, 600));
        assertThat(RULES.of("BGR", "2026-11", List.of(delivered("service", "regular", 4_000)))
                        .service()
                        .left())
                .isZero();
    }

    @Test
    void whatHasNoPriceIsCountedBesideTheAmount() {
        Estimate estimate = estimate(
                RULES,
                delivered("unknown", "unknown", 7),
                delivered("marketing", "regular", 2),
                delivered("marketing", "free_entry_point", 5));
        assertThat(estimate.withoutPrice()).isEqualTo(9);
        assertThat(estimate.amount()).isZero();
    }

    @Test
    void withoutPricesThereIsNoEstimate() {
        CostRules rules = new CostRules(Map.of(), "IDR", 1_000);
        OfficeCosts costs = rules.of("BGR", "2026-11", List.of(delivered("utility", "regular", 3)));
        assertThat(costs.estimate()).isNull();
        assertThat(costs.messages()).isEqualTo(3);
    }

    @Test
    void theAmountIsTheSumOfItsLinesAndGrowsWithEveryMessageByOnePriceAtMost() {
        SeededRandom.check(2_000, random -> {
            MessageCount[] counts = IntStream.range(0, random.between(1, 8))
                    .mapToObj(i -> new MessageCount(
                            random.oneOf("service", "utility", "marketing", "unknown"),
                            random.oneOf("regular", "free_customer_service", "unknown"),
                            "ANSWER",
                            random.oneOf(Outcome.values()),
                            random.between(0, 800)))
                    .toArray(MessageCount[]::new);
            Estimate estimate = estimate(RULES, counts);
            assertThat(estimate.amount())
                    .isEqualByComparingTo(
                            estimate.lines().stream().map(Line::amount).reduce(BigDecimal.ZERO, BigDecimal::add));
            assertThat(estimate.lines())
                    .allSatisfy(line -> assertThat(line.charged()).isBetween(0L, line.delivered()));
            MessageCount[] more = counts.clone();
            MessageCount any = more[0];
            more[0] =
                    new MessageCount(any.category(), any.pricingType(), any.kind(), any.outcome(), any.messages() + 1);
            assertThat(estimate(RULES, more)
                            .amount()
                            .subtract(estimate.amount())
                            .doubleValue())
                    .isCloseTo(205.25, within(205.25));
        });
    }
}
