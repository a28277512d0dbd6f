package id.antrean.sandbox.gateway;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class GatewayTest {

    private static final String HOST = "localhost";

    private final Vertx vertx = Vertx.vertx();
    private final HttpClient client = HttpClient.newHttpClient();
    private HttpServer service;
    private Gateway gateway;

    @BeforeEach
    void open() {
        service = vertx.createHttpServer().requestHandler(GatewayTest::answer);
        service.listen(0, HOST).toCompletionStage().toCompletableFuture().join();
        Router simulator = Router.router(vertx);
        simulator.get("/").handler(context -> context.end("the chat page"));
        int port = service.actualPort();
        gateway = Gateway.open(vertx, HOST, 0, any -> port, simulator);
    }

    @AfterEach
    void close() {
        gateway.close();
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    /** Sends the body back, and tells in headers what the request was like. */
    private static void answer(HttpServerRequest request) {
        if (request.path().endsWith("/nothing")) {
            request.response().setStatusCode(204).end();
            return;
        }
        request.response().putHeader("Seen-Uri", request.uri());
        for (String name : new String[] {"Host", "X-Forwarded-For", "X-Forwarded-Host", "X-Forwarded-Proto"}) {
            request.response().putHeader("Seen-" + name, String.valueOf(request.getHeader(name)));
        }
        request.body().onSuccess(body -> request.response().setStatusCode(201).end(body));
    }

    private URI uri(String path) {
        return URI.create("http://%s:%d%s".formatted(HOST, gateway.port(), path));
    }

    private HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return client.send(HttpRequest.newBuilder(uri(path)).build(), BodyHandlers.ofString());
    }

    @Test
    void aBodyArrivesByteForByteAndSoDoesTheAnswer() throws Exception {
        byte[] body = new byte[3_000_000];
        new Random(7).nextBytes(body);

        HttpResponse<byte[]> answer = client.send(
                HttpRequest.newBuilder(uri("/webhooks/whatsapp?hub.mode=a%20b&x=%2F"))
                        .POST(BodyPublishers.ofByteArray(body))
                        .build(),
                BodyHandlers.ofByteArray());

        assertThat(answer.statusCode()).isEqualTo(201);
        assertThat(answer.body()).isEqualTo(body);
        assertThat(answer.headers().firstValue("Seen-Uri")).contains("/webhooks/whatsapp?hub.mode=a%20b&x=%2F");
    }

    @Test
    void theServiceLearnsWhoAskedAndAtWhichAddressWhateverTheClientClaims() throws Exception {
        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/api/offices"))
                        .header("X-Forwarded-For", "203.0.113.9")
                        .header("X-Forwarded-Host", "bank.example")
                        .build(),
                BodyHandlers.ofString());

        String authority = HOST + ":" + gateway.port();
        assertThat(answer.headers().firstValue("Seen-Host")).contains(authority);
        assertThat(answer.headers().firstValue("Seen-X-Forwarded-Host")).contains(authority);
        assertThat(answer.headers().firstValue("Seen-X-Forwarded-For")).contains("127.0.0.1");
        assertThat(answer.headers().firstValue("Seen-X-Forwarded-Proto")).contains("http");
    }

    @Test
    void anAnswerWithoutContentStaysOne() throws Exception {
        String answer =
                raw("POST /api/counter/nothing HTTP/1.1\r\nHost: a\r\nContent-Length: 0\r\nConnection: close\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 204").doesNotContainIgnoringCase("transfer-encoding");
    }

    @Test
    void aServiceThatDoesNotRunIsAnsweredForWithAProblem() throws Exception {
        service.close().toCompletionStage().toCompletableFuture().join();

        HttpResponse<String> answer = client.send(
                HttpRequest.newBuilder(uri("/api/bookings/BGR-1234-5678"))
                        .POST(BodyPublishers.ofString("{}"))
                        .build(),
                BodyHandlers.ofString());

        assertThat(answer.statusCode()).isEqualTo(503);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.headers().firstValue("Retry-After")).contains("1");
        assertThat(answer.body()).contains("\"code\":\"unavailable\"").contains("booking-service");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/q/health", "/nowhere", "/api/q/health"})
    void aPathWithoutRouteIsAProblem(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.headers().firstValue("Content-Type")).contains("application/problem+json");
        assertThat(answer.body()).contains("\"code\":\"not-found\"");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/api/counter/../../q/health",
                "/api/counter/%2e%2e/%2e%2e/q/health",
                "/api/counter/./../../q/metrics",
                "//q/health",
                "/board/../q/health"
            })
    void managementIsNotReachedByDetours(String path) throws Exception {
        assertThat(raw("GET " + path + " HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 404");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/simulator"})
    void theAddressAloneLeadsToTheChatPage(String path) throws Exception {
        HttpResponse<String> answer = get(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location")).contains("/simulator/");
        assertThat(get("/simulator/").body()).isEqualTo("the chat page");
    }

    /** Sends a request as it is: the client would tidy up the path. */
    private String raw(String request) throws IOException {
        try (Socket socket = new Socket(HOST, gateway.port());
                OutputStream out = socket.getOutputStream();
                InputStream in = socket.getInputStream()) {
            out.write(request.getBytes(StandardCharsets.US_ASCII));
            out.flush();
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        }
    }
}
