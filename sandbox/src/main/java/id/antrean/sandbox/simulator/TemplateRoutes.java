package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.vertx.core.MultiMap;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.ext.web.handler.BodyHandler;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** The Cloud API's management of message templates. */
final class TemplateRoutes {

    private static final int OK = 200;
    private static final int LIMIT = 25;
    private static final int HIGHEST_LIMIT = 1000;
    private static final long MAX_BYTES = 256L * 1024;

    private final String account;
    private final Templates templates;
    private final TemplateDesk desk;

    /** @param account the id of the WhatsApp business account */
    TemplateRoutes(String account, Templates templates, TemplateDesk desk) {
        this.account = account;
        this.templates = templates;
        this.desk = desk;
    }

    /** Adds the routes; those of a template pass on what is no template's id. */
    void addTo(Router router) {
        BodyHandler bodies = BodyHandler.create(false).setBodyLimit(MAX_BYTES);
        String list = "/:version/:id/message_templates";
        router.get(list).handler(this::checkAccount).handler(this::list);
        router.post(list).handler(bodies).handler(this::checkAccount).handler(this::create);
        router.delete(list).handler(this::checkAccount).handler(this::delete);
        router.get("/:version/:id").handler(this::show);
        router.post("/:version/:id").handler(bodies).handler(this::edit);
    }

    /** A template as the API shows it. */
    static ObjectNode view(Template template) {
        ObjectNode view = Json.object().put("name", template.name());
        view.put("parameter_format", template.named() ? "NAMED" : "POSITIONAL");
        view.set("components", template.components());
        view.put("language", template.language());
        view.put("status", template.state().name());
        view.put("category", template.category());
        view.put("id", template.id());
        view.put("rejected_reason", template.reason());
        if (template.ttlSeconds() != null) {
            view.put(Template.TTL, template.ttlSeconds());
        }
        return view;
    }

    private void checkAccount(RoutingContext context) {
        String id = context.pathParam("id");
        if (!id.equals(account)) {
            throw GraphError.unknownObject(context.request().method().name(), id)
                    .refusal();
        }
        context.next();
    }

    private void list(RoutingContext context) {
        MultiMap query = context.request().params();
        List<Template> found = templates.all().stream()
                .filter(one -> isWanted(query.get("name"), one.name()))
                .filter(one -> isWanted(query.get("language"), one.language()))
                .filter(one -> isWanted(query.get("status"), one.state().name()))
                .toList();
        int limit = limit(query.get("limit"));
        int from = after(found, query.get("after"));
        List<Template> page = found.subList(from, Math.min(from + limit, found.size()));

        ObjectNode answer = Json.object();
        ArrayNode data = answer.putArray("data");
        page.forEach(template -> data.add(view(template)));
        if (!page.isEmpty()) {
            addPaging(answer.putObject("paging"), page, from + page.size() < found.size(), limit, context);
        }
        GraphRoutes.answer(context, OK, answer);
    }

    private static void addPaging(
            ObjectNode paging, List<Template> page, boolean more, int limit, RoutingContext context) {
        String last = page.get(page.size() - 1).id();
        paging.putObject("cursors").put("before", page.get(0).id()).put("after", last);
        if (!more) {
            return;
        }
        StringBuilder next = new StringBuilder(context.request().scheme() + "://"
                + context.request().authority() + context.request().path() + "?limit=" + limit + "&after=" + last);
        for (String filter : List.of("name", "language", "status")) {
            Optional.ofNullable(context.request().getParam(filter)).ifPresent(value -> next.append('&')
                    .append(filter)
                    .append('=')
                    .append(URLEncoder.encode(value, StandardCharsets.UTF_8)));
        }
        paging.put("next", next.toString());
    }

    private static boolean isWanted(@Nullable String wanted, String value) {
        return wanted == null || wanted.equals(value);
    }

    private static int limit(@Nullable String given) {
        if (given == null) {
            return LIMIT;
        }
        if (!given.matches("[1-9][0-9]{0,3}")) {
            throw GraphError.invalidParameter("Param limit must be a number from 1 to 1000")
                    .refusal();
        }
        return Math.min(Integer.parseInt(given), HIGHEST_LIMIT);
    }

    private static int after(List<Template> found, @Nullable String id) {
        if (id == null) {
            return 0;
        }
        for (int i = 0; i < found.size(); i++) {
            if (found.get(i).id().equals(id)) {
                return i + 1;
            }
        }
        throw GraphError.invalidParameter("Invalid cursors values").refusal();
    }

    private void create(RoutingContext context) {
        desk.create(bodyOf(context))
                .onSuccess(template -> GraphRoutes.answer(
                        context,
                        OK,
                        Json.object()
                                .put("id", template.id())
                                .put("status", template.state().name())
                                .put("category", template.category())))
                .onFailure(context::fail);
    }

    private void delete(RoutingContext context) {
        String name = Optional.ofNullable(context.request().getParam("name"))
                .orElseThrow(() -> GraphError.parameterRequired("name").refusal());
        String id = context.request().getParam("hsm_id");
        List<Template> gone = templates.all().stream()
                .filter(one -> one.name().equals(name) && isWanted(id, one.id()))
                .toList();
        if (gone.isEmpty()) {
            throw GraphError.invalidParameter("Message template not found").refusal();
        }
        desk.delete(gone).onSuccess(done -> succeed(context)).onFailure(context::fail);
    }

    private void show(RoutingContext context) {
        templates
                .byId(context.pathParam("id"))
                .ifPresentOrElse(template -> GraphRoutes.answer(context, OK, view(template)), context::next);
    }

    private void edit(RoutingContext context) {
        String id = context.pathParam("id");
        Template template = templates.byId(id).orElseThrow(() -> GraphError.unknownObject(HttpMethod.POST.name(), id)
                .refusal());
        desk.edit(template, bodyOf(context))
                .onSuccess(edited -> succeed(context))
                .onFailure(context::fail);
    }

    private static void succeed(RoutingContext context) {
        GraphRoutes.answer(context, OK, Json.object().put("success", true));
    }

    private static JsonNode bodyOf(RoutingContext context) {
        return Json.readObject(context.body().buffer())
                .orElseThrow(() -> GraphError.invalidParameter("The body must be a JSON object")
                        .refusal());
    }
}
