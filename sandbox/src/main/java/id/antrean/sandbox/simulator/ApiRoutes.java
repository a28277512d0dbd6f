package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ContainerNode;
import id.antrean.contracts.value.PhoneNumber;
import io.vertx.core.Vertx;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** The simulator's control API: what the chat page and tests do as applicants. */
final class ApiRoutes {

    private static final int OK = 200;
    private static final int ACCEPTED = 202;
    private static final int NO_CONTENT = 204;
    private static final long MAX_BODY_BYTES = 1024L * 1024;
    private static final long PATIENCE_SECONDS = 5;
    private static final int LATEST_CHATS = 100;

    private final Vertx vertx;
    private final Offices offices;
    private final Chats chats;
    private final Media media;
    private final Conversations conversations;
    private final WebhookSender sender;
    private final ApplicantMessageReader reader;
    private final ClockRoutes clock;
    private final LiveEvents live;
    private final SendGate gate;
    private final List<Consumer<Router>> others;

    /** @param others add further routes */
    ApiRoutes(
            Vertx vertx,
            Offices offices,
            Chats chats,
            Media media,
            Conversations conversations,
            WebhookSender sender,
            ClockRoutes clock,
            LiveEvents live,
            SendGate gate,
            List<Consumer<Router>> others) {
        this.vertx = vertx;
        this.offices = offices;
        this.chats = chats;
        this.media = media;
        this.conversations = conversations;
        this.sender = sender;
        this.reader =
                new ApplicantMessageReader(offices, chats, id -> media.find(id).isPresent());
        this.clock = clock;
        this.live = live;
        this.gate = gate;
        this.others = List.copyOf(others);
    }

    Router router() {
        Router router = Router.router(vertx);
        router.post("/media")
                .handler(BodyHandler.create(false).setBodyLimit(Media.MAX_BYTES))
                .handler(this::keepPicture);
        router.route().handler(BodyHandler.create(false).setBodyLimit(MAX_BODY_BYTES));
        router.route().handler(context -> {
            context.response().putHeader(HttpHeaders.CACHE_CONTROL, "no-store");
            context.next();
        });
        router.post("/messages").handler(this::write);
        router.get("/chats").handler(this::latest);
        router.get("/chats/:number").handler(this::chat);
        router.post("/chats/:number/read").handler(this::seen);
        router.get("/media/:id").handler(this::picture);
        router.get("/offices").handler(context -> answer(context, OK, ChatView.offices(offices)));
        router.post("/webhooks").handler(this::webhook);
        router.get("/events").handler(live::open);
        clock.addTo(router);
        others.forEach(other -> other.accept(router));
        router.route().handler(context -> {
            throw ApiException.notFound("The simulator has nothing at this address.");
        });
        router.route().failureHandler(ApiException::answer);
        return router;
    }

    static void answer(RoutingContext context, int status, ContainerNode<?> body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .end(Json.write(body));
    }

    /** The body of a request, which must be a JSON object. */
    static JsonNode bodyOf(RoutingContext context) {
        return Json.readObject(context.body().buffer())
                .orElseThrow(() -> ApiException.invalid("The body must be a JSON object."));
    }

    private void write(RoutingContext context) {
        ApplicantMessage message = reader.read(bodyOf(context));
        gate.received(message.office());
        conversations
                .applicantWrites(message)
                .onSuccess(written -> written.accepted()
                        .timeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                        .onComplete(accepted -> answer(
                                context,
                                accepted.succeeded() ? OK : ACCEPTED,
                                Json.object().put("id", written.id()))))
                .onFailure(context::fail);
    }

    private void latest(RoutingContext context) {
        ArrayNode list = Json.array();
        chats.latest(LATEST_CHATS)
                .forEach(chat -> list.add(ChatView.summary(
                        chat,
                        offices,
                        conversations.typing().officesWritingTo(chat.last().number()))));
        answer(context, OK, list);
    }

    private void chat(RoutingContext context) {
        ArrayNode list = Json.array();
        chats.with(numberIn(context)).forEach(entry -> list.add(ChatView.entry(entry, offices)));
        answer(context, OK, list);
    }

    private void seen(RoutingContext context) {
        conversations.seenByApplicant(numberIn(context), reader.office(bodyOf(context)));
        context.response().setStatusCode(NO_CONTENT).end();
    }

    /** Keeps a picture for an applicant's message: the request's body is the file. */
    private void keepPicture(RoutingContext context) {
        String type = String.valueOf(context.request().getHeader(HttpHeaders.CONTENT_TYPE));
        Buffer file = Optional.ofNullable(context.body().buffer()).orElseGet(Buffer::buffer);
        vertx.executeBlocking(() -> media.keep(file, type), false)
                .onSuccess(id -> answer(context, OK, Json.object().put("id", id)))
                .onFailure(failure -> context.fail(
                        failure instanceof GraphException refusal
                                ? ApiException.invalid(
                                        String.valueOf(refusal.error().details()))
                                : failure));
    }

    private void picture(RoutingContext context) {
        Media.Picture picture = media.find(context.pathParam("id"))
                .orElseThrow(() -> ApiException.notFound("There is no picture with this id."));
        // A picture never changes.
        context.response().putHeader(HttpHeaders.CACHE_CONTROL, "private, max-age=86400, immutable");
        MediaRoutes.send(context, picture);
    }

    /** Signs a body as it is and posts it once, so that a test can send what no person writes. */
    private void webhook(RoutingContext context) {
        if (context.body().length() <= 0) {
            throw ApiException.invalid("The body must be the webhook to sign and send.");
        }
        sender.post(context.body().buffer())
                .onSuccess(status -> answer(context, OK, Json.object().put("status", status)))
                .onFailure(unreachable -> answer(context, OK, Json.object().putNull("status")));
    }

    private static String numberIn(RoutingContext context) {
        return PhoneNumber.fromWhatsApp(context.pathParam("number").strip())
                .map(PhoneNumber::digits)
                .orElseThrow(() -> ApiException.invalid(ApplicantMessageReader.NOT_A_NUMBER));
    }
}
