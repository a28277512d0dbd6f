package id.antrean.sandbox.simulator;

import io.vertx.core.Future;
import io.vertx.core.Promise;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpClientResponse;
import io.vertx.core.http.HttpHeaders;
import io.vertx.core.http.RequestOptions;
import java.io.IOException;

/** Fetches pictures that were given by a link, as WhatsApp's servers do. */
final class LinkFetcher {

    private static final int TIMEOUT_MILLIS = 5_000;
    private static final int OK = 200;

    private final Vertx vertx;
    private final Media media;
    private final HttpClient client;
    private volatile boolean closed;

    LinkFetcher(Vertx vertx, Media media) {
        this.vertx = vertx;
        this.media = media;
        this.client = vertx.createHttpClient(new HttpClientOptions().setConnectTimeout(TIMEOUT_MILLIS));
    }

    /**
     * Fetches and keeps a picture.
     *
     * @return its id; failed when there is none behind the link
     */
    Future<String> fetch(String link) {
        if (closed) {
            return Future.failedFuture(new IOException("the simulator has ended"));
        }
        return client.request(new RequestOptions().setAbsoluteURI(link).setIdleTimeout(TIMEOUT_MILLIS))
                .compose(request -> request.send())
                .compose(LinkFetcher::contentOf)
                .compose(fetched -> vertx.executeBlocking(() -> media.keep(fetched.content(), fetched.type()), false));
    }

    void close() {
        closed = true;
        client.close();
    }

    private static Future<Fetched> contentOf(HttpClientResponse answer) {
        String type = answer.getHeader(HttpHeaders.CONTENT_TYPE);
        if (answer.statusCode() != OK || type == null) {
            return Future.failedFuture(new IOException("there is no picture behind the link"));
        }
        Promise<Fetched> whole = Promise.promise();
        Buffer content = Buffer.buffer();
        answer.handler(part -> {
            content.appendBuffer(part);
            if (content.length() > Media.MAX_BYTES) {
                whole.tryFail(new IOException("the picture behind the link is too large"));
                answer.request().reset();
            }
        });
        answer.exceptionHandler(whole::tryFail);
        answer.endHandler(end -> whole.tryComplete(new Fetched(content, type)));
        return whole.future();
    }

    private record Fetched(Buffer content, String type) {}
}
