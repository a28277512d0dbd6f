package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.SendFault.Kind;
import id.antrean.sandbox.simulator.SendFault.Target;
import id.antrean.sandbox.simulator.WebhookFaults.Retries;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.List;

/** Lists, sets and takes back what is to go wrong. */
final class FaultRoutes {

    private static final int OK = 200;
    private static final int LOWEST_STATUS = 400;
    private static final int HIGHEST_STATUS = 599;
    private static final int MANY = 1_000_000;
    private static final int MAX_DELAY_MILLIS = 600_000;
    private static final int MAX_SUFFIX = 15;
    private static final int MAX_DUPLICATES = 100;
    /** With what only the answers tell, so that an answer can be sent back. */
    private static final String[] SENDS = {
        "fault", "on", "code", "status", "delayMillis", "times", "used", "suffix", "office"
    };

    private static final String[] WEBHOOKS = {"delayMillis", "duplicates", "reorder", "down", "repeated", "retries"};

    private final Faults faults;
    private final Offices offices;

    FaultRoutes(Faults faults, Offices offices) {
        this.faults = faults;
        this.offices = offices;
    }

    void addTo(Router router) {
        router.get("/faults").handler(this::answer);
        router.put("/faults").handler(this::set);
        router.delete("/faults").handler(context -> {
            faults.reset();
            answer(context);
        });
        router.get("/errors").handler(FaultRoutes::errors);
    }

    private void set(RoutingContext context) {
        JsonNode body = ApiFields.only(ApiRoutes.bodyOf(context), "The body", "sends", "webhooks");
        List<SendFault> sends = ApiFields.list(body, "sends").map(this::send).toList();
        faults.set(sends, webhooks(body.path("webhooks")));
        answer(context);
    }

    private SendFault send(JsonNode given) {
        JsonNode one = ApiFields.only(given, "Each of sends", SENDS);
        Kind kind = ApiFields.word(one, "fault", Kind.values(), Kind::word)
                .orElseThrow(() -> ApiException.invalid("fault is required for each of sends."));
        int code = ApiFields.number(one, "code", 0, Integer.MAX_VALUE);
        if (code == 0 && kind == Kind.FAILED || kind == Kind.ERROR && !one.has("code")) {
            throw ApiException.invalid("code is required: one of Meta's, such as 131026.");
        }
        Target on = ApiFields.word(one, "on", Target.values(), Target::word).orElse(Target.MESSAGES);
        String suffix = ApiFields.text(one, "suffix", MAX_SUFFIX).orElse("");
        if (on == Target.MEDIA && !suffix.isEmpty()) {
            throw ApiException.invalid("suffix is for messages: an upload goes to no number.");
        }
        String office = ApiFields.text(one, "office", MAX_SUFFIX)
                .map(named -> offices.byCode(named)
                        .map(SimulatedOffice::code)
                        .orElseThrow(() -> ApiException.invalid("There is no such office.")))
                .orElse(null);
        return new SendFault(
                kind,
                on,
                code,
                status(one, kind),
                ApiFields.number(one, "delayMillis", 0, MAX_DELAY_MILLIS),
                ApiFields.number(one, "times", 1, MANY),
                0,
                suffix,
                office);
    }

    private static int status(JsonNode one, Kind kind) {
        int status = ApiFields.number(one, "status", 0, HIGHEST_STATUS);
        if (status != 0 && status < LOWEST_STATUS || kind == Kind.HTTP && status == 0) {
            throw ApiException.invalid("status must be an HTTP status of 400 to 599.");
        }
        return status;
    }

    private static WebhookFaults webhooks(JsonNode faults) {
        JsonNode given = ApiFields.only(faults, "webhooks", WEBHOOKS);
        return new WebhookFaults(
                ApiFields.number(given, "delayMillis", 0, MAX_DELAY_MILLIS),
                ApiFields.number(given, "duplicates", 0, MAX_DUPLICATES),
                ApiFields.flag(given, "reorder", false),
                ApiFields.flag(given, "down", false),
                ApiFields.word(given, "retries", Retries.values(), Retries::word)
                        .orElse(Retries.QUICK));
    }

    private void answer(RoutingContext context) {
        ObjectNode view = Json.object();
        ArrayNode list = view.putArray("sends");
        for (SendFault fault : faults.sends()) {
            ObjectNode one = list.addObject().put("fault", fault.kind().word());
            one.put("on", fault.on().word());
            one.put("code", fault.code());
            one.put("status", fault.status());
            one.put("delayMillis", fault.delayMillis());
            one.put("times", fault.times());
            one.put("used", fault.used());
            one.put("suffix", fault.suffix());
            one.put("office", fault.office());
        }
        WebhookFaults webhooks = faults.webhooks();
        view.putObject("webhooks")
                .put("delayMillis", webhooks.delayMillis())
                .put("duplicates", webhooks.duplicates())
                .put("reorder", webhooks.reorder())
                .put("down", webhooks.down())
                .put("repeated", faults.repeated())
                .put("retries", webhooks.retries().word());
        ApiRoutes.answer(context, OK, view);
    }

    /** The codes that may be asked for, with their titles. */
    private static void errors(RoutingContext context) {
        ArrayNode list = Json.array();
        ErrorCatalogue.all().forEach((code, line) -> list.addObject()
                .put("code", code)
                .put("status", line.httpStatus())
                .put("title", line.title()));
        ApiRoutes.answer(context, OK, list);
    }
}
