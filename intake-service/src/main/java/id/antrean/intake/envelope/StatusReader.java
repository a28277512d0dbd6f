package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.event.DeliveryReported.Pricing;
import id.antrean.contracts.value.MessageId;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** Reads one delivery report. */
final class StatusReader {

    private static final int MAX_CALLBACK_DATA = 512;

    private StatusReader() {}

    static Update read(JsonNode report, Supplier<JsonNode> change) {
        Optional<MessageId> id = Fields.messageId(report.path("id"));
        if (id.isEmpty()) {
            return new Update.Rejected(Update.Cause.NO_MESSAGE_ID, change.get());
        }
        String status = Fields.word(report.path("status"));
        if (status == null) {
            return new Update.Rejected(Update.Cause.NO_STATUS, change.get());
        }
        return new Update.Delivery(
                id.get(),
                callbackData(report),
                status,
                Fields.number(report.path("errors").path(0).path("code")),
                pricing(report.path("pricing")),
                Fields.instant(report.path("timestamp")));
    }

    /** Without a category nothing can be counted. */
    private static @Nullable Pricing pricing(JsonNode pricing) {
        String category = Fields.word(pricing.path("category"));
        return category == null ? null : new Pricing(category, Fields.word(pricing.path("type")));
    }

    private static @Nullable String callbackData(JsonNode report) {
        String data = Fields.text(report.path("biz_opaque_callback_data"));
        return data == null || data.length() > MAX_CALLBACK_DATA || Fields.hasControl(data) ? null : data;
    }
}
