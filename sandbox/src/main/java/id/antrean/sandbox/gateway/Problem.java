package id.antrean.sandbox.gateway;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.json.JsonObject;

/** An answer of the gateway itself, in the form of the services' (RFC 9457). */
record Problem(int status, String code, String title, String detail) {

    static final String MEDIA_TYPE = "application/problem+json";

    static Problem notFound() {
        return new Problem(404, "not-found", "Nothing is here", "No route leads there.");
    }

    static Problem unavailable(Service service) {
        return new Problem(
                503, "unavailable", "Not available for the moment", "The " + service.id() + " does not answer.");
    }

    Buffer json() {
        return new JsonObject()
                .put("type", "urn:antrean:problem:" + code)
                .put("title", title)
                .put("status", status)
                .put("code", code)
                .put("detail", detail)
                .toBuffer();
    }
}
