package id.antrean.sandbox.simulator;

import io.vertx.core.Vertx;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

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
     * @throws IllegalArgumentException when Meta would refuse one of the templates
     */
    public static Simulator create(Vertx vertx, SimulatorConfig config) {
        Path directory = makeDirectory(config.dataDirectory().resolve("simulator"));
        Offices offices = new Offices(config.offices());
        Chats chats = new Chats();
        Templates templates = new Templates();
        Backlog backlog = new Backlog();
        Media media = new Media(directory.resolve("media"));
        Journal journal = new Journal(vertx, directory.resolve("chats.jsonl"), fact -> {
            templates.apply(fact);
            backlog.take(fact, chats.apply(fact).isPresent());
        });
        Faults faults = new Faults();
        CurrentLimits limits = new CurrentLimits(config.limits());
        WebhookSender sender = new WebhookSender(vertx, config.webhook(), config.appSecret(), config.clock(), faults);
        WebhookPayload payload = new WebhookPayload(config.account());
        LinkFetcher links = new LinkFetcher(vertx, media);
        LiveEvents live = new LiveEvents(vertx);
        Conversations conversations = new Conversations(
                vertx, config.clock(), offices, chats, journal, sender, payload, media, links, live::chatChanged);
        SendGate gate = new SendGate(config.clock(), System::nanoTime, chats, limits);
        TemplateDesk desk = new TemplateDesk(config.clock(), templates, journal, sender, payload, limits);
        desk.load(config.templates());

        Router router = Router.router(vertx);
        router.route("/graph/*")
                .subRouter(new GraphRoutes(
                                vertx,
                                config.accessToken(),
                                offices,
                                chats,
                                conversations,
                                new MessageReader(id -> media.find(id).isPresent(), templates),
                                gate,
                                faults,
                                new MediaRoutes(vertx, media, faults, directory.resolve("uploads")),
                                new TemplateRoutes(config.account(), templates, desk))
                        .router());
        ClockRoutes clock =
                new ClockRoutes(vertx, config.clock(), offices.first().zone(), live::clockChanged);
        router.route("/api/*")
                .subRouter(new ApiRoutes(
                                vertx,
                                offices,
                                chats,
                                media,
                                conversations,
                                sender,
                                clock,
                                live,
                                gate,
                                List.of(
                                        new FaultRoutes(faults, offices)::addTo,
                                        new LimitRoutes(limits)::addTo,
                                        new TemplateControl(templates, desk)::addTo))
                        .router());
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
