package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.FileUpload;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.Function;

/** The Cloud API's media: upload, description and download. */
final class MediaRoutes {

    private static final int OK = 200;

    /** More than the largest picture: what is only a little too large is refused with the reason. */
    private static final long MAX_REQUEST_BYTES = 16L * 1024 * 1024;

    private final Vertx vertx;
    private final Media media;
    private final Faults faults;
    private final Path uploads;

    /** @param uploads where files lie while they arrive */
    MediaRoutes(Vertx vertx, Media media, Faults faults, Path uploads) {
        this.vertx = vertx;
        this.media = media;
        this.faults = faults;
        this.uploads = uploads;
    }

    void addTo(Router router, Function<RoutingContext, SimulatedOffice> office) {
        // Before the file is taken: an unknown office's need not be.
        router.post("/:version/:id/media").handler(context -> {
            office.apply(context);
            context.next();
        });
        router.post("/:version/:id/media")
                .handler(BodyHandler.create(uploads.toString())
                        .setBodyLimit(MAX_REQUEST_BYTES)
                        .setDeleteUploadedFilesOnEnd(true))
                .handler(context -> upload(context, office.apply(context)));
        router.get("/:version/:id").handler(this::describe);
        router.get("/:version/:id/content").handler(context -> send(context, find(context)));
    }

    private void upload(RoutingContext context, SimulatedOffice office) {
        if (!"whatsapp".equalsIgnoreCase(context.request().getFormAttribute("messaging_product"))) {
            throw GraphError.parameterRequired("messaging_product").refusal();
        }
        FileUpload file = context.fileUploads().stream()
                .filter(upload -> upload.name().equals("file"))
                .findFirst()
                .orElseThrow(() -> GraphError.parameterRequired("file").refusal());
        String stated = context.request().getFormAttribute("type");
        String type = stated == null || stated.isBlank() ? file.contentType() : stated;
        Faulty.answer(vertx, context, faults.next(SendFault.Target.MEDIA, office, ""), () -> vertx.executeBlocking(
                        () -> media.keep(Path.of(file.uploadedFileName()), type), false)
                .map(id -> Json.object().put("id", id)));
    }

    private void describe(RoutingContext context) {
        Media.Picture picture = find(context);
        String url = context.request().scheme() + "://" + context.request().authority()
                + context.request().path() + "/content";
        vertx.executeBlocking(() -> Files.readAllBytes(picture.file()), false)
                .onSuccess(content -> {
                    ObjectNode description = Json.object().put("messaging_product", "whatsapp");
                    description.put("url", url);
                    description.put("mime_type", picture.type().mime());
                    description.put("sha256", Identifiers.sha256Hex(content));
                    description.put("file_size", content.length);
                    description.put("id", context.pathParam("id"));
                    GraphRoutes.answer(context, OK, description);
                })
                .onFailure(context::fail);
    }

    private Media.Picture find(RoutingContext context) {
        String id = context.pathParam("id");
        return media.find(id)
                .orElseThrow(() -> GraphError.unknownObject("GET", id).refusal());
    }

    /** Answers with a picture. */
    static void send(RoutingContext context, Media.Picture picture) {
        context.response()
                .putHeader(HttpHeaders.CONTENT_TYPE, picture.type().mime())
                .putHeader("X-Content-Type-Options", "nosniff")
                .sendFile(picture.file().toString())
                .onFailure(context::fail);
    }
}
