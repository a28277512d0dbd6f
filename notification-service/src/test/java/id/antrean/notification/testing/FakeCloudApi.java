package id.antrean.notification.testing;

import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.json.JsonObject;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;

/** Takes what Meta would take, refuses what Meta would refuse, and fails when it is told to. */
public final class FakeCloudApi implements AutoCloseable {

    /** The token that is accepted unless a test revokes it. */
    public static final String TOKEN = "EAAtestTokenThatNobodyMayLog";

    private static final String BASE = "/simulator/graph/v26.0/";
    private static final long SECONDS = 15;

    private final Vertx vertx = Vertx.vertx();
    private final HttpServer server;
    private final Queue<Sent> accepted = new ConcurrentLinkedQueue<>();
    private final Queue<String> attended = new ConcurrentLinkedQueue<>();
    private final Map<String, Upload> uploads = new ConcurrentHashMap<>();
    private final Map<String, Deque<Reply>> replies = new HashMap<>();
    private final AtomicInteger ids = new AtomicInteger();
    private final AtomicInteger refusals = new AtomicInteger();
    private volatile boolean revoked;
    private volatile boolean uploadsRefused;

    private FakeCloudApi() {
        server = vertx.createHttpServer().requestHandler(this::handle);
    }

    /**
     * A message that was accepted.
     *
     * @param phoneNumberId from which office
     * @param wamid the id it was given
     * @param body the request
     */
    public record Sent(String phoneNumberId, String wamid, JsonObject body) {

        /** The text, the caption, or what stands above a menu. */
        public String words() {
            return switch (body.getString("type")) {
                case "text" -> body.getJsonObject("text").getString("body");
                case "image" -> body.getJsonObject("image").getString("caption");
                case "location" -> body.getJsonObject("location").getString("name");
                case "template" -> body.getJsonObject("template").getString("name");
                default ->
                    body.getJsonObject("interactive").getJsonObject("body").getString("text");
            };
        }

        /** Our id of the message. */
        public String callbackData() {
            return body.getString("biz_opaque_callback_data");
        }
    }

    /** A file that was uploaded. */
    public record Upload(String fileName, String contentType, byte[] content) {}

    /** How to treat one request. */
    public enum Reply {
        /** Meta's error 131016 with status 500. */
        UNAVAILABLE,
        /** Accepts the message and lets the caller wait for ever. */
        ACCEPT_IN_SILENCE,
        /** Meta's error 131026 with status 400. */
        UNDELIVERABLE,
        /** Meta's error 131047: the 24 hours are over. */
        WINDOW_CLOSED,
        /** Meta's error 132015: the template is paused. */
        TEMPLATE_PAUSED,
        /** Meta's error 131009 with status 400, for a menu that it finds too long. */
        MALFORMED
    }

    static FakeCloudApi start() {
        FakeCloudApi fake = new FakeCloudApi();
        try {
            fake.server
                    .listen(0, "localhost")
                    .toCompletionStage()
                    .toCompletableFuture()
                    .get(SECONDS, TimeUnit.SECONDS);
        } catch (ExecutionException | TimeoutException e) {
            throw new IllegalStateException("the stand-in for WhatsApp does not start", e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return fake;
    }

    String url() {
        return "http://localhost:" + server.actualPort() + "/simulator/graph";
    }

    private void handle(HttpServerRequest request) {
        if (revoked || !("Bearer " + TOKEN).equals(request.getHeader("Authorization"))) {
            refusals.incrementAndGet();
            refuse(request, 401, 190);
            return;
        }
        String[] path = request.path().startsWith(BASE)
                ? request.path().substring(BASE.length()).split("/")
                : new String[0];
        if (path.length == 2 && path[1].equals("messages")) {
            request.body().onSuccess(body -> message(request, path[0], body.toJsonObject()));
        } else if (path.length == 2 && path[1].equals("media")) {
            upload(request);
        } else {
            refuse(request, 404, 100);
        }
    }

    private void message(HttpServerRequest request, String phoneNumberId, JsonObject body) {
        if ("read".equals(body.getString("status"))) {
            attended.add(body.getString("message_id"));
            answer(request, 200, "{\"success\":true}");
            return;
        }
        if (!isComplete(body)) {
            refuse(request, 400, 100);
            return;
        }
        Reply reply = nextReply(body.getString("to", body.getString("recipient")));
        if (reply == Reply.UNAVAILABLE) {
            refuse(request, 500, 131_016);
            return;
        }
        if (reply == Reply.UNDELIVERABLE) {
            refuse(request, 400, 131_026);
            return;
        }
        if (reply == Reply.WINDOW_CLOSED) {
            refuse(request, 400, 131_047);
            return;
        }
        if (reply == Reply.TEMPLATE_PAUSED) {
            refuse(request, 400, 132_015);
            return;
        }
        if (reply == Reply.MALFORMED) {
            refuse(request, 400, 131_009);
            return;
        }
        String wamid = "wamid.test" + ids.incrementAndGet();
        accepted.add(new Sent(phoneNumberId, wamid, body));
        if (reply != Reply.ACCEPT_IN_SILENCE) {
            answer(request, 200, "{\"messaging_product\":\"whatsapp\",\"messages\":[{\"id\":\"" + wamid + "\"}]}");
        }
    }

    private boolean isComplete(JsonObject body) {
        if (!"whatsapp".equals(body.getString("messaging_product"))
                || !body.getString("to", "+62").startsWith("+")
                || body.containsKey("to") == body.containsKey("recipient")) {
            return false;
        }
        if ("text".equals(body.getString("type"))) {
            return body.getJsonObject("text").getString("body").length() <= 4096;
        }
        if ("interactive".equals(body.getString("type"))) {
            return body.getJsonObject("interactive").containsKey("action");
        }
        if ("location".equals(body.getString("type")) || "template".equals(body.getString("type"))) {
            return body.getJsonObject(body.getString("type")).containsKey("name");
        }
        JsonObject image = body.getJsonObject("image");
        return "image".equals(body.getString("type"))
                && uploads.containsKey(image.getString("id"))
                && image.getString("caption").length() <= 1024;
    }

    private synchronized @Nullable Reply nextReply(String recipient) {
        Deque<Reply> waiting = replies.get(recipient);
        return waiting == null ? null : waiting.poll();
    }

    private void upload(HttpServerRequest request) {
        if (uploadsRefused) {
            refuse(request, 400, 131_053);
            return;
        }
        request.setExpectMultipart(true);
        Buffer content = Buffer.buffer();
        String[] file = new String[2];
        request.uploadHandler(upload -> {
            if (upload.name().equals("file")) {
                file[0] = upload.filename();
                file[1] = upload.contentType();
                upload.handler(content::appendBuffer);
            }
        });
        request.endHandler(end -> {
            if (!"whatsapp".equals(request.getFormAttribute("messaging_product"))
                    || !"image/png".equals(request.getFormAttribute("type"))
                    || file[0] == null) {
                refuse(request, 400, 100);
                return;
            }
            String id = "media" + ids.incrementAndGet();
            uploads.put(id, new Upload(file[0], file[1], content.getBytes()));
            answer(request, 200, "{\"id\":\"" + id + "\"}");
        });
    }

    private static void refuse(HttpServerRequest request, int status, int code) {
        answer(
                request,
                status,
                "{\"error\":{\"message\":\"(#" + code + ")\",\"type\":\"OAuthException\",\"code\":" + code + "}}");
    }

    private static void answer(HttpServerRequest request, int status, String json) {
        request.response()
                .setStatusCode(status)
                .putHeader("Content-Type", "application/json")
                .end(json);
    }

    /** Treats the next messages to a recipient so, one after the other; later ones are accepted. */
    public synchronized void reply(String recipient, Reply... next) {
        replies.put(recipient, new ArrayDeque<>(List.of(next)));
    }

    /** Makes the token invalid, or valid again. */
    public void setRevoked(boolean value) {
        revoked = value;
    }

    /** Refuses every upload for good, or takes them again. */
    public void setUploadsRefused(boolean value) {
        uploadsRefused = value;
    }

    /** How many requests had a token that was not accepted. */
    public int refusals() {
        return refusals.get();
    }

    /** The messages that were accepted for a phone number or a user id, in their order. */
    public List<Sent> sentTo(String recipient) {
        return accepted.stream()
                .filter(sent ->
                        recipient.equals(sent.body().getString("to", sent.body().getString("recipient"))))
                .toList();
    }

    /** The messages of people that were marked as read. */
    public List<String> attended() {
        return List.copyOf(attended);
    }

    /** The upload with this id. */
    public Upload upload(String id) {
        return Objects.requireNonNull(uploads.get(id), id);
    }

    @Override
    public void close() {
        vertx.close();
    }
}
