package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import id.antrean.sandbox.simulator.TemplateDesk.Verdict;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Locale;
import java.util.Optional;

/** Lists the account's templates and judges them as Meta's reviewers and its quality rating do. */
final class TemplateControl {

    private static final int OK = 200;
    private static final int MAX_REASON = 100;

    private final Templates templates;
    private final TemplateDesk desk;

    TemplateControl(Templates templates, TemplateDesk desk) {
        this.templates = templates;
        this.desk = desk;
    }

    void addTo(Router router) {
        router.get("/templates").handler(context -> {
            ArrayNode list = Json.array();
            templates.all().forEach(template -> list.add(TemplateRoutes.view(template)));
            ApiRoutes.answer(context, OK, list);
        });
        for (Verdict verdict : Verdict.values()) {
            String action = verdict.name().toLowerCase(Locale.ROOT);
            router.post("/templates/:name/:language/" + action).handler(context -> judge(context, verdict));
        }
    }

    private void judge(RoutingContext context, Verdict verdict) {
        Template template = templates
                .find(context.pathParam("name"), context.pathParam("language"))
                .orElseThrow(() -> ApiException.notFound("There is no template of this name in this language."));
        Optional<JsonNode> body = Json.readObject(context.body().buffer());
        String reason = body.flatMap(given -> ApiFields.text(given, "reason", MAX_REASON))
                .orElse(verdict == Verdict.REJECT ? "INVALID_FORMAT" : Template.NO_REASON);
        desk.judge(template, verdict, reason)
                .onSuccess(judged -> ApiRoutes.answer(context, OK, TemplateRoutes.view(judged)))
                .onFailure(context::fail);
    }
}
