package id.antrean.sandbox.simulator;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

/** The chat page and those beside it: a few files, kept in memory. */
final class PageRoutes {

    private static final Map<String, String> TYPES = Map.of(
            "html", "text/html; charset=UTF-8",
            "css", "text/css; charset=UTF-8",
            "js", "text/javascript; charset=UTF-8",
            "svg", "image/svg+xml");

    private static final List<String> FILES = List.of(
            "index.html",
            "faults.html",
            "review.html",
            "simulator.css",
            "icon.svg",
            "page.js",
            "api.js",
            "attachments.js",
            "bubbles.js",
            "clock.js",
            "composer.js",
            "dialogs.js",
            "faults.js",
            "format.js",
            "people.js",
            "review.js",
            "templates.js",
            "times.js");

    private final Map<String, Buffer> files =
            FILES.stream().collect(Collectors.toMap(Function.identity(), PageRoutes::read));

    void addTo(Router router) {
        router.get("/").handler(context -> send(context, "index.html"));
        router.get("/:file").handler(context -> {
            if (files.containsKey(context.pathParam("file"))) {
                send(context, context.pathParam("file"));
            } else {
                context.next();
            }
        });
    }

    private void send(RoutingContext context, String file) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, TYPES.getOrDefault(file.substring(file.lastIndexOf('.') + 1), ""))
                .putHeader(HttpHeaders.CACHE_CONTROL, "no-cache")
                .putHeader("Content-Security-Policy", "default-src 'self'; frame-ancestors 'none'")
                .putHeader("X-Content-Type-Options", "nosniff")
                .putHeader("Referrer-Policy", "no-referrer")
                .end(files.getOrDefault(file, Buffer.buffer()));
    }

    private static Buffer read(String file) {
        try (InputStream content = PageRoutes.class.getResourceAsStream("/simulator/" + file)) {
            if (content == null) {
                throw new IllegalStateException("The file " + file + " of the chat page is not in the jar");
            }
            return Buffer.buffer(content.readAllBytes());
        } catch (IOException e) {
            throw new UncheckedIOException("The chat page cannot be read", e);
        }
    }
}
