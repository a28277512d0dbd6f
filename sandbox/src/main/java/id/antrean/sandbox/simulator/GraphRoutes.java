package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.GraphRequest.MarkRead;
import id.antrean.sandbox.simulator.GraphRequest.Recipient;
import id.antrean.sandbox.simulator.GraphRequest.Send;
import id.antrean.sandbox.simulator.SendFault.Kind;
import id.antrean.sandbox.simulator.SendFault.Target;
import io.vertx.core.Vertx;
import io.vertx.core.http.HttpHeaders;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jboss.logging.Logger;
import org.jspecify.annotations.Nullable;

/**
 * The Cloud API's HTTP interface, as far as offices use it: sending messages and read marks. Media and templates
 * have their own.
 */
final class GraphRoutes {

    private static final Logger LOG = Logger.getLogger(GraphRoutes.class);
    private static final Pattern VERSION = Pattern.compile("v[1-9][0-9]?\\.[0-9]");
    private static final String BEARER = "Bearer ";
    private static final int TOO_LARGE = 413;
    private static final int OK = 200;
    private static final long MAX_MESSAGE_BYTES = 1024L * 1024;

    private final Vertx vertx;
    private final byte[] accessToken;
    private final Offices offices;
    private final Chats chats;
    private final Conversations conversations;
    private final MessageReader reader;
    private final SendGate gate;
    private final Faults faults;
    private final MediaRoutes media;
    private final TemplateRoutes templates;

    GraphRoutes(
            Vertx vertx,
            String accessToken,
            Offices offices,
            Chats chats,
            Conversations conversations,
            MessageReader reader,
            SendGate gate,
            Faults faults,
            MediaRoutes media,
            TemplateRoutes templates) {
        this.vertx = vertx;
        this.accessToken = accessToken.getBytes(StandardCharsets.UTF_8);
        this.offices = offices;
        this.chats = chats;
        this.conversations = conversations;
        this.reader = reader;
        this.gate = gate;
        this.faults = faults;
        this.media = media;
        this.templates = templates;
    }

    Router router() {
        Router router = Router.router(vertx);
        router.route("/:version/*").handler(this::checkVersion).handler(this::checkToken);
        router.post("/:version/:id/messages")
                .handler(BodyHandler.create(false).setBodyLimit(MAX_MESSAGE_BYTES))
                .handler(this::messages);
        templates.addTo(router);
        media.addTo(router, this::office);
        router.route().handler(context -> {
            throw GraphError.unknownPath(context.request().path()).refusal();
        });
        router.route().failureHandler(GraphRoutes::refuse);
        return router;
    }

    private void checkVersion(RoutingContext context) {
        if (!VERSION.matcher(context.pathParam("version")).matches()) {
            throw GraphError.unknownPath(context.request().path()).refusal();
        }
        context.next();
    }

    private void checkToken(RoutingContext context) {
        String header = context.request().getHeader(HttpHeaders.AUTHORIZATION);
        if (header == null || !header.startsWith(BEARER)) {
            throw GraphError.noToken().refusal();
        }
        byte[] given = header.substring(BEARER.length()).strip().getBytes(StandardCharsets.UTF_8);
        if (!MessageDigest.isEqual(given, accessToken)) {
            throw GraphError.wrongToken().refusal();
        }
        context.next();
    }

    private SimulatedOffice office(RoutingContext context) {
        String id = context.pathParam("id");
        return offices.byPhoneNumberId(id).orElseThrow(() -> GraphError.unknownObject(
                        context.request().method().name(), id)
                .refusal());
    }

    private void messages(RoutingContext context) {
        SimulatedOffice office = office(context);
        GraphRequest request = reader.read(Json.readObject(context.body().buffer())
                .orElseThrow(
                        () -> GraphError.parameterRequired("messaging_product").refusal()));
        if (request instanceof MarkRead mark) {
            markRead(context, office, mark);
        } else {
            send(context, office, (Send) request);
        }
    }

    private void markRead(RoutingContext context, SimulatedOffice office, MarkRead mark) {
        if (!conversations.readByOffice(office, mark)) {
            throw GraphError.invalidParameter("Param message_id is not the id of a message to this number")
                    .refusal();
        }
        answer(context, OK, Json.object().put("success", true));
    }

    private void send(RoutingContext context, SimulatedOffice office, Send send) {
        String number = numberOf(send.recipient());
        if (number.equals(office.displayNumber())) {
            throw GraphError.recipientIsSender().refusal();
        }
        Optional<SendFault> fault = faults.next(Target.MESSAGES, office, number);
        Faulty.answer(vertx, context, fault, () -> {
            Optional<GraphError> closed = gate.send(office, number, send.content());
            Integer error = fault.filter(one -> one.kind() == Kind.FAILED)
                    .map(SendFault::code)
                    .or(() -> closed.map(GraphError::code))
                    .orElse(null);
            return conversations.officeSends(office, number, send, error).map(id -> accepted(send, number, id));
        });
    }

    private String numberOf(Recipient recipient) {
        if (recipient instanceof Recipient.ByUserId byId) {
            return chats.numberOf(byId.userId())
                    .orElseThrow(() -> GraphError.undeliverable().refusal());
        }
        return ((Recipient.ByPhone) recipient).number();
    }

    private static ObjectNode accepted(Send send, String number, String messageId) {
        ObjectNode answer = Json.object().put("messaging_product", "whatsapp");
        ObjectNode contact = answer.putArray("contacts").addObject();
        if (send.recipient() instanceof Recipient.ByPhone byPhone) {
            contact.put("input", byPhone.input()).put("wa_id", number);
        } else {
            contact.put("input", Identifiers.userIdOf(number));
        }
        contact.put("user_id", Identifiers.userIdOf(number));
        ObjectNode message = answer.putArray("messages").addObject().put("id", messageId);
        if (send.content().type().equals("template")) {
            message.put("message_status", "accepted");
        }
        return answer;
    }

    private static void refuse(RoutingContext context) {
        if (context.response().headWritten()) {
            // An upload that was refused for its size still breaks off afterwards.
            return;
        }
        GraphError error = errorOf(context.failure(), context.statusCode());
        answer(context, error.httpStatus(), error.toJson());
    }

    private static GraphError errorOf(@Nullable Throwable failure, int status) {
        if (failure instanceof GraphException refusal) {
            return refusal.error();
        }
        if (status == TOO_LARGE) {
            return GraphError.mediaUpload("The request is too large");
        }
        LOG.error("A request to the simulated Cloud API failed", failure);
        return GraphError.unexpected();
    }

    static void answer(RoutingContext context, int status, ObjectNode body) {
        context.response()
                .setStatusCode(status)
                .putHeader(HttpHeaders.CONTENT_TYPE, "application/json; charset=UTF-8")
                .end(Json.write(body));
    }
}
