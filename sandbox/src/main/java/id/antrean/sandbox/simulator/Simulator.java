package id.antrean.sandbox.simulator;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Plays WhatsApp: the Cloud API towards the services, the applicants' phones towards people and tests, and the webhooks
 * between them. Chats, pictures and what the webhook did not take yet survive a restart.
 */
public final class Simulator {

    private final Router router;
    private final Journal journal;
    private final WebhookSender sender;
    private final LinkFetcher links;
    private final LiveEvents live;

    private Simulator(Router router, Journal journal, WebhookSender sender, LinkFetcher links, LiveEvents live) {
        this.router = router;
        this.journal = journal;
        this.sender = sender;
        this.links = links;
        this.live = live;
    }

    /**
     * Reads what is in the data directory and goes on with it. It blocks, so it must not be called on an event loop.
     *
     * @throws UncheckedIOException when the data directory cannot be read or written
     */
    public static Simulator create(Vertx vertx, SimulatorConfig config) {
        Path directory = makeDirectory(config.dataDirectory().resolve("simulator"));
        Offices offices = new Offices(config.offices());
        Chats chats = new Chats();
        Backlog backlog = new Backlog();
        Media media = new Media(directory.resolve("media"));
        Journal journal = new Journal(
                vertx,
                directory.resolve("chats.jsonl"),
                fact -> backlog.take(fact, chats.apply(fact).isPresent()));
        WebhookSender sender = new WebhookSender(vertx, config.webhook(), config.appSecret());
        LinkFetcher links = new LinkFetcher(vertx, media);
        LiveEvents live = new LiveEvents(vertx);
        Conversations conversations =
                new Conversations(vertx, config.clock(), offices, chats, journal, sender, links, live::chatChanged);

        Router router = Router.router(vertx);
        MediaRoutes mediaRoutes = new MediaRoutes(vertx, media, directory.resolve("uploads"));
        MessageReader reader = new MessageReader(id -> media.find(id).isPresent());
        router.route("/graph/*")
                .subRouter(
                        new GraphRoutes(vertx, config.accessToken(), offices, chats, conversations, reader, mediaRoutes)
                                .router());
        ClockRoutes clock =
                new ClockRoutes(vertx, config.clock(), offices.first().zone(), live::clockChanged);
        router.route("/api/*")
                .subRouter(new ApiRoutes(vertx, offices, chats, media, conversations, sender, clock, live).router());
        new PageRoutes().addTo(router);

        conversations.resume(backlog);
        return new Simulator(router, journal, sender, links, live);
    }

    /** What is to be mounted at {@code /simulator/*}. No body handler may stand before it: uploads need their own. */
    public Router router() {
        return router;
    }

    /** Ends all attempts and keeps what is not written yet. It does not end the Vert.x instance. */
    public void close() {
        live.close();
        // First, so that what is broken off now is not kept as failed, but done again after the next start.
        journal.close();
        sender.close();
        links.close();
    }

    private static Path makeDirectory(Path directory) {
        try {
            return Files.createDirectories(directory);
        } catch (IOException e) {
            throw new UncheckedIOException("The simulator's directory " + directory + " cannot be made", e);
        }
    }
}
