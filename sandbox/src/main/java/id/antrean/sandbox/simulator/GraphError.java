package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * An error as the Graph API answers with it. Clients decide by the code.
 *
 * @param httpStatus the HTTP status
 * @param code Meta's code
 * @param subcode Meta's subcode, where there is one
 * @param message what is wrong in general
 * @param details what is wrong here
 */
record GraphError(
        int httpStatus,
        int code,
        @Nullable Integer subcode,
        String message,
        @Nullable String details) {

    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;
    private static final int OBJECT_DOES_NOT_EXIST = 33;

    static GraphError noToken() {
        return new GraphError(UNAUTHORIZED, 0, null, "AuthException: an access token is required", null);
    }

    static GraphError wrongToken() {
        return new GraphError(UNAUTHORIZED, 190, null, "Invalid OAuth access token - Cannot parse access token", null);
    }

    static GraphError unknownPath(String path) {
        return new GraphError(BAD_REQUEST, 2500, null, "Unknown path components: " + path, null);
    }

    static GraphError unknownObject(String method, String id) {
        String message = "Unsupported " + method.toLowerCase(Locale.ROOT) + " request. Object with ID '" + id
                + "' does not exist, cannot be loaded due to missing permissions, or does not support this operation";
        return new GraphError(BAD_REQUEST, 100, OBJECT_DOES_NOT_EXIST, message, null);
    }

    static GraphError unexpected() {
        return new GraphError(500, 131000, null, "(#131000) Something went wrong", null);
    }

    static GraphError parameterRequired(String parameter) {
        return new GraphError(BAD_REQUEST, 100, null, "(#100) The parameter " + parameter + " is required.", null);
    }

    static GraphError invalidParameter(String details) {
        return new GraphError(BAD_REQUEST, 100, null, "(#100) Invalid parameter", details);
    }

    static GraphError missing(String details) {
        return new GraphError(BAD_REQUEST, 131008, null, "(#131008) Required parameter is missing", details);
    }

    static GraphError invalidValue(String details) {
        return new GraphError(BAD_REQUEST, 131009, null, "(#131009) Parameter value is not valid", details);
    }

    static GraphError recipientIsSender() {
        return new GraphError(
                BAD_REQUEST,
                131021,
                null,
                "(#131021) Recipient cannot be sender",
                "The recipient's phone number is the sender's own");
    }

    static GraphError undeliverable() {
        return new GraphError(BAD_REQUEST, 131026, null, "(#131026) Message undeliverable", "Message undeliverable.");
    }

    static GraphError unsupportedType(String details) {
        return new GraphError(BAD_REQUEST, 131051, null, "(#131051) Unsupported message type", details);
    }

    static GraphError mediaUpload(String details) {
        return new GraphError(BAD_REQUEST, 131053, null, "(#131053) Media upload error", details);
    }

    /** The title, as errors of statuses have it. */
    String title() {
        return message.startsWith("(#") ? message.substring(message.indexOf(") ") + 2) : message;
    }

    GraphException refusal() {
        return new GraphException(this);
    }

    /** The body of the answer. */
    ObjectNode toJson() {
        ObjectNode answer = Json.object();
        ObjectNode error = answer.putObject("error");
        error.put("message", message);
        error.put("type", subcode == null ? "OAuthException" : "GraphMethodException");
        error.put("code", code);
        if (subcode != null) {
            error.put("error_subcode", subcode);
        }
        if (details != null) {
            error.putObject("error_data").put("messaging_product", "whatsapp").put("details", details);
        }
        error.put("fbtrace_id", Identifiers.traceId());
        return answer;
    }
}
