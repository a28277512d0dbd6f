package id.antrean.notification.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * The messages of an office in a month, and what they may have cost.
 *
 * @param office the code
 * @param month such as {@code 2026-11}, by the office's zone; Meta's month is that of its own account
 * @param messages how many in all
 * @param counts by what Meta charges, by kind and by outcome
 * @param service the service messages, some of which are free
 * @param estimate what they may have cost, or null where no prices are configured
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record OfficeCosts(
        String office,
        String month,
        long messages,
        List<MessageCount> counts,
        Service service,
        @Nullable Estimate estimate) {

    /**
     * Delivered service messages.
     *
     * @param delivered how many
     * @param free how many are free in a month
     * @param left how many of those are left
     */
    @RegisterForReflection
    record Service(long delivered, long free, long left) {}

    /**
     * What messages may have cost; only the invoice tells what they did.
     *
     * @param currency of all amounts
     * @param amount the sum
     * @param lines by category
     * @param withoutPrice how many delivered messages are not in it, since their category has no price or is not known
     */
    @RegisterForReflection
    record Estimate(String currency, BigDecimal amount, List<Line> lines, long withoutPrice) {}

    /**
     * One category.
     *
     * @param category what Meta charges
     * @param delivered how many arrived
     * @param charged how many of those are not free
     * @param price of one
     * @param amount of all
     */
    @RegisterForReflection
    record Line(String category, long delivered, long charged, BigDecimal price, BigDecimal amount) {}
}
