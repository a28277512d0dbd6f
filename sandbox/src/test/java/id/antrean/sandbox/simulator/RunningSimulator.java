package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.contracts.time.AdjustableClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.ExecutionException;

/** A simulator behind a real HTTP server, and a client for it. */
final class RunningSimulator implements AutoCloseable {

    static final String SECRET = "test-app-secret-not-real";
    static final String TOKEN = "test-token";
    static final String ACCOUNT = "200000000000001";
    static final String BOGOR = "100000000000001";
    static final String APPLICANT = "6281100000021";

    private static final HttpClient CLIENT = HttpClient.newHttpClient();

    private final Vertx vertx = Vertx.vertx();
    private final Simulator simulator;
    private final URI base;
    private final AdjustableClock clock;

    /** One that is not strict about when what is sent. */
    RunningSimulator(Path directory, URI webhook) {
        this(directory, webhook, Limits.NONE, List.of());
    }

    RunningSimulator(Path directory, URI webhook, Limits limits, List<JsonNode> templates) {
        clock = new AdjustableClock(directory.resolve("clock"));
        simulator = Simulator.create(
                vertx,
                new SimulatorConfig(
                        webhook,
                        SECRET,
                        TOKEN,
                        clock,
                        directory,
                        ACCOUNT,
                        limits,
                        templates,
                        List.of(
                                office("BGR", BOGOR, "628111100333", "Asia/Jakarta"),
                                office("JYP", "100000000000004", "628111100336", "Asia/Jayapura"))));
        Router router = Router.router(vertx);
        router.route("/simulator/*").subRouter(simulator.router());
        HttpServer server =
                await(vertx.createHttpServer().requestHandler(router).listen(0));
        base = URI.create("http://localhost:" + server.actualPort() + "/simulator/");
    }

    AdjustableClock clock() {
        return clock;
    }

    URI base() {
        return base;
    }

    Answer get(String path) {
        return send(request(path).GET());
    }

    Answer post(String path, String body) {
        return send(request(path).POST(BodyPublishers.ofString(body)));
    }

    Answer put(String path, String body) {
        return send(request(path).PUT(BodyPublishers.ofString(body)));
    }

    Answer delete(String path) {
        return send(request(path).DELETE());
    }

    /** The applicant writes to Bogor's office. */
    Answer write(String text) {
        return post(
                "api/messages",
                Json.object()
                        .put("from", APPLICANT)
                        .put("name", "Budi 🙏")
                        .put("text", text)
                        .toString());
    }

    /** The office of Bogor posts to {@code messages}. */
    Answer sendMessage(String body) {
        return send(graph(BOGOR + "/messages").POST(BodyPublishers.ofString(body)));
    }

    /** The office of Bogor writes a text to the applicant. */
    Answer sendText(String text) {
        ObjectNode message = Json.object()
                .put("messaging_product", "whatsapp")
                .put("to", "+" + APPLICANT)
                .put("type", "text")
                .put("biz_opaque_callback_data", "outbox:7");
        message.putObject("text").put("body", text);
        return sendMessage(message.toString());
    }

    /** The office of Bogor uploads a file. */
    Answer upload(String mime, byte[] content) {
        String head = "--cut\r\nContent-Disposition: form-data; name=\"messaging_product\"\r\n\r\nwhatsapp\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"type\"\r\n\r\n" + mime + "\r\n"
                + "--cut\r\nContent-Disposition: form-data; name=\"file\"; filename=\"code.png\"\r\n"
                + "Content-Type: " + mime + "\r\n\r\n";
        return send(graph(BOGOR + "/media")
                .header("Content-Type", "multipart/form-data; boundary=cut")
                .POST(BodyPublishers.ofByteArrays(List.of(
                        head.getBytes(StandardCharsets.UTF_8),
                        content,
                        "\r\n--cut--\r\n".getBytes(StandardCharsets.UTF_8)))));
    }

    JsonNode chat() {
        return get("api/chats/" + APPLICANT).json();
    }

    HttpRequest.Builder graph(String path) {
        return request("graph/v26.0/" + path).header("Authorization", "Bearer " + TOKEN);
    }

    HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(base.resolve(path));
    }

    Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<byte[]> answer = CLIENT.send(request.build(), BodyHandlers.ofByteArray());
            return new Answer(answer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** Sends a request that says nothing of a body, not even that it is empty, which the usual client cannot. */
    String sendWithoutBody(String method, String path) {
        String request = method + " " + base.resolve(path).getPath() + " HTTP/1.1\r\nHost: localhost\r\n"
                + "Authorization: Bearer " + TOKEN + "\r\nConnection: close\r\n\r\n";
        try (Socket socket = new Socket(base.getHost(), base.getPort())) {
            socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @Override
    public void close() {
        simulator.close();
        await(vertx.close());
    }

    private static SimulatedOffice office(String code, String id, String number, String zone) {
        return new SimulatedOffice(code, "Kantor Imigrasi " + code, id, number, ZoneId.of(zone));
    }

    private static <T> T await(Future<T> future) {
        try {
            return future.toCompletionStage().toCompletableFuture().get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    /** An answer. */
    record Answer(HttpResponse<byte[]> raw) {

        int status() {
            return raw.statusCode();
        }

        String header(String name) {
            return raw.headers().firstValue(name).orElse("");
        }

        JsonNode json() {
            try {
                return raw.body().length == 0 ? MissingNode.getInstance() : Json.MAPPER.readTree(raw.body());
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
