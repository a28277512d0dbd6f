package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.Future;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpServer;
import io.vertx.ext.web.Router;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

class LiveEventsTest {

    private final Vertx vertx = Vertx.vertx();
    private final LiveEvents live = new LiveEvents(vertx);

    @AfterEach
    void stop() {
        live.close();
        await(vertx.close());
    }

    @Test
    @Timeout(20)
    void severalChangesOfAChatWithinAMomentAreToldOnce() throws IOException {
        try (BufferedReader page = openPage()) {
            live.chatChanged("628110000021");
            live.chatChanged("628110000021");
            assertThat(nextChats(page)).isEqualTo("data: [\"628110000021\"]");

            live.chatChanged("628110000022");
            assertThat(nextChats(page)).isEqualTo("data: [\"628110000022\"]");
        }
    }

    private BufferedReader openPage() throws IOException {
        Router router = Router.router(vertx);
        router.get("/").handler(live::open);
        HttpServer server =
                await(vertx.createHttpServer().requestHandler(router).listen(0));
        BufferedReader page = new BufferedReader(new InputStreamReader(
                URI.create("http://localhost:" + server.actualPort() + "/")
                        .toURL()
                        .openStream(),
                StandardCharsets.UTF_8));
        page.readLine();
        return page;
    }

    private static String nextChats(BufferedReader page) throws IOException {
        for (String line = page.readLine(); line != null; line = page.readLine()) {
            if (line.startsWith("data: [")) {
                return line;
            }
        }
        throw new AssertionError("the events ended");
    }

    private static <T> T await(Future<T> future) {
        return future.toCompletionStage().toCompletableFuture().join();
    }
}
