package id.antrean.notification.whatsapp;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.ConnectException;
import java.net.UnknownHostException;
import javax.net.ssl.SSLHandshakeException;
import org.jspecify.annotations.Nullable;

/** Reads what came back of a call, be it from WhatsApp or from something between us and WhatsApp. */
final class Answers {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final int SUCCESS = 200;
    private static final int NO_SUCCESS = 300;
    private static final int TOO_MANY_REQUESTS = 429;
    private static final int SERVER_ERROR = 500;

    private Answers() {}

    /** What an HTTP answer means. */
    static Answer read(int status, @Nullable String body) {
        JsonNode json = parse(body);
        if (status >= SUCCESS && status < NO_SUCCESS) {
            String id = json.path("messages")
                    .path(0)
                    .path("id")
                    .asText(json.path("id").asText(""));
            return id.isEmpty() ? new Answer.Unknown() : new Answer.Done(id);
        }
        JsonNode error = json.path("error");
        JsonNode code = error.path("code");
        if (code.isInt()) {
            int subcode = error.path("error_subcode").intValue();
            return new Answer.Refused(Fault.of(code.intValue(), subcode, status), code.intValue());
        }
        if (status >= SERVER_ERROR) {
            // A gateway that gave up does not know whether the message went out.
            return new Answer.Unknown();
        }
        // Not Meta's words, so the URL, the token or something in between is wrong for every message.
        return new Answer.Refused(status == TOO_MANY_REQUESTS ? Fault.THROTTLED : Fault.TOKEN, null);
    }

    private static JsonNode parse(@Nullable String body) {
        try {
            JsonNode json = body == null ? null : JSON.readTree(body);
            return json == null ? JSON.createObjectNode() : json;
        } catch (JsonProcessingException e) {
            return JSON.createObjectNode();
        }
    }

    /** What it means that there was no HTTP answer. */
    static Answer read(Throwable failure) {
        for (Throwable cause = failure; cause != null && cause != cause.getCause(); cause = cause.getCause()) {
            if (cause instanceof ConnectException
                    || cause instanceof UnknownHostException
                    || cause instanceof SSLHandshakeException) {
                return new Answer.NotReached();
            }
        }
        return new Answer.Unknown();
    }
}
