package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.Template.State;
import io.vertx.core.Future;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Creates, changes and judges templates, keeps that, and tells the webhook of it. */
final class TemplateDesk {

    private final Clock clock;
    private final Templates templates;
    private final Journal journal;
    private final WebhookSender sender;
    private final WebhookPayload payload;
    private final CurrentLimits limits;

    TemplateDesk(
            Clock clock,
            Templates templates,
            Journal journal,
            WebhookSender sender,
            WebhookPayload payload,
            CurrentLimits limits) {
        this.clock = clock;
        this.templates = templates;
        this.journal = journal;
        this.sender = sender;
        this.payload = payload;
        this.limits = limits;
    }

    /**
     * Takes definitions in as approved, except those that are there in the same words: they stay as they are, such as
     * paused.
     *
     * @throws IllegalArgumentException if Meta would refuse one
     */
    void load(List<JsonNode> definitions) {
        for (JsonNode definition : definitions) {
            checkFromFile(definition);
            Template loaded = Template.of(Identifiers.templateId(), definition, State.APPROVED);
            Optional<Template> there = templates.find(loaded.name(), loaded.language());
            if (there.isEmpty()) {
                keep(loaded);
            } else if (!there.get().components().equals(loaded.components())
                    || !there.get().category().equals(loaded.category())
                    || there.get().named() != loaded.named()) {
                keep(Template.of(there.get().id(), definition, State.APPROVED));
            }
        }
    }

    private static void checkFromFile(JsonNode definition) {
        try {
            TemplateChecks.check(definition);
        } catch (GraphException refusal) {
            GraphError error = refusal.error();
            throw new IllegalArgumentException(
                    "The template %s (%s) would be refused: %s"
                            .formatted(
                                    definition.path("name").asText(),
                                    definition.path("language").asText(),
                                    error.details() == null ? error.message() : error.details()),
                    refusal);
        }
    }

    /**
     * Creates a template.
     *
     * @throws GraphException when Meta would refuse it
     */
    Future<Template> create(JsonNode definition) {
        TemplateChecks.check(definition);
        Template created = Template.of(Identifiers.templateId(), definition, State.PENDING);
        if (templates.find(created.name(), created.language()).isPresent()) {
            throw GraphError.invalidParameter("There is already content for this template in this language")
                    .refusal();
        }
        return keep(created).compose(kept -> review(created));
    }

    /**
     * Edits a template.
     *
     * @throws GraphException when Meta would refuse it
     */
    Future<Template> edit(Template template, JsonNode changes) {
        String category = Fields.of(changes).findText("category").orElse(template.category());
        TemplateChecks.checkCategory(category);
        JsonNode components = changes.has("components") ? changes.path("components") : template.components();
        TemplateChecks.checkComponents(components, template.named());
        if (template.state() == State.PENDING || template.state() == State.DISABLED) {
            throw GraphError.invalidParameter("Only approved, rejected and paused templates can be edited")
                    .refusal();
        }
        if (template.state() == State.APPROVED && !category.equalsIgnoreCase(template.category())) {
            throw GraphError.invalidParameter("The category of an approved template cannot be changed")
                    .refusal();
        }
        TemplateChecks.checkTimeToLive(changes, category);
        Integer ttl = changes.has(Template.TTL) ? Template.ttlOf(changes) : template.ttlSeconds();
        Template edited = template.edited(category, components, ttl, State.PENDING);
        return keep(edited).compose(kept -> review(edited));
    }

    /** Deletes templates. */
    Future<Void> delete(List<Template> gone) {
        Future<Void> all = Future.succeededFuture();
        for (Template template : gone) {
            Fact.TemplateRemoved fact = new Fact.TemplateRemoved(template.id());
            all = all.compose(before -> journal.add(fact)).onSuccess(kept -> templates.apply(fact));
        }
        return all;
    }

    /** What the account's reviewers and its quality rating do. */
    enum Verdict {
        APPROVE(State.APPROVED, "APPROVED", null),
        REJECT(State.REJECTED, "REJECTED", null),
        PAUSE(State.PAUSED, "PAUSED", "FIRST_PAUSE"),
        DISABLE(State.DISABLED, "DISABLED", "DISABLE"),
        REINSTATE(State.APPROVED, "REINSTATED", "UNPAUSE");

        private final State state;
        private final String event;
        private final @Nullable String title;

        Verdict(State state, String event, @Nullable String title) {
            this.state = state;
            this.event = event;
            this.title = title;
        }
    }

    /** Judges a template, and tells the webhook. */
    Future<Template> judge(Template template, Verdict verdict, String reason) {
        Template judged = template.with(verdict.state, reason);
        return keep(judged).map(kept -> {
            sender.deliver(
                    Json.writeEscaped(payload.templateStatus(judged, verdict.event, verdict.title, clock.millis())));
            return judged;
        });
    }

    private Future<Template> review(Template created) {
        return limits.get().review() == Limits.Review.AT_ONCE
                ? judge(created, Verdict.APPROVE, Template.NO_REASON)
                : Future.succeededFuture(created);
    }

    private Future<Void> keep(Template template) {
        Fact.TemplateKept fact = new Fact.TemplateKept(template);
        // At once, so that a second one of the same name is refused while the first is being written.
        templates.apply(fact);
        return journal.add(fact);
    }
}
