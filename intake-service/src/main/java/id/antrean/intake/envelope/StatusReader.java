package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.MessageId;
import java.util.Optional;
import java.util.function.Supplier;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/** Reads one delivery report. */
final class StatusReader {

    private static final Pattern STATUS = Pattern.compile("[A-Za-z_-]{1,64}");
    private static final int MAX_CALLBACK_DATA = 512;

    private StatusReader() {}

    static Update read(JsonNode report, Supplier<JsonNode> change) {
        Optional<MessageId> id = Fields.messageId(report.path("id"));
        if (id.isEmpty()) {
            return new Update.Rejected(Update.Cause.NO_MESSAGE_ID, change.get());
        }
        String status = report.path("status").asText("");
        if (!STATUS.matcher(status).matches()) {
            return new Update.Rejected(Update.Cause.NO_STATUS, change.get());
        }
        return new Update.Delivery(
                id.get(), callbackData(report), status, errorCode(report), Fields.instant(report.path("timestamp")));
    }

    private static @Nullable String callbackData(JsonNode report) {
        String data = Fields.text(report.path("biz_opaque_callback_data"));
        return data == null || data.length() > MAX_CALLBACK_DATA || Fields.hasControl(data) ? null : data;
    }

    private static @Nullable Integer errorCode(JsonNode report) {
        JsonNode code = report.path("errors").path(0).path("code");
        return code.canConvertToInt() ? (Integer) code.asInt() : null;
    }
}
