package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.function.IntSupplier;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/** The office's side: takes webhooks, keeps them, and answers with what a test wants. */
final class FakeWebhook implements AutoCloseable {

    private final HttpServer server;
    private final List<Received> received = new CopyOnWriteArrayList<>();
    private volatile IntSupplier answer = () -> 200;

    FakeWebhook() {
        try {
            server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        server.setExecutor(Executors.newCachedThreadPool());
        server.createContext("/webhooks/whatsapp", this::take);
        server.start();
    }

    URI address() {
        return URI.create("http://localhost:" + server.getAddress().getPort() + "/webhooks/whatsapp");
    }

    /** From now on answers with this status; it is asked for each request anew. */
    void answerWith(IntSupplier status) {
        answer = status;
    }

    /** Every request, also those that were not answered with 200. */
    List<Received> requests() {
        return received;
    }

    /** All messages, in the order in which they came. */
    List<JsonNode> messages() {
        return values("messages");
    }

    /** All states of sent messages, in the order in which they came. */
    List<JsonNode> statuses() {
        return values("statuses");
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private List<JsonNode> values(String kind) {
        return received.stream()
                .filter(request -> request.answer() == 200)
                .flatMap(request -> items(request.json().at("/entry/0/changes")))
                .flatMap(change -> items(change.at("/value/" + kind)))
                .toList();
    }

    private static Stream<JsonNode> items(JsonNode list) {
        return StreamSupport.stream(list.spliterator(), false);
    }

    private void take(HttpExchange exchange) throws IOException {
        byte[] body = exchange.getRequestBody().readAllBytes();
        int status = answer.getAsInt();
        String signature = exchange.getRequestHeaders().getFirst("X-Hub-Signature-256");
        received.add(new Received(body, String.valueOf(signature), status));
        exchange.sendResponseHeaders(status, -1);
        exchange.close();
    }

    /** A request. */
    record Received(byte[] body, String signature, int answer) {

        String text() {
            return new String(body, StandardCharsets.UTF_8);
        }

        JsonNode json() {
            try {
                return Json.MAPPER.readTree(body);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }
}
