package id.antrean.sandbox.simulator;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The account's templates, in memory: what the facts add up to. Safe for use by several threads. */
final class Templates {

    private final Map<String, Template> byId = new LinkedHashMap<>();

    /** Takes a fact in; those of chats change nothing. */
    synchronized void apply(Fact fact) {
        if (fact instanceof Fact.TemplateKept kept) {
            byId.put(kept.template().id(), kept.template());
        } else if (fact instanceof Fact.TemplateRemoved removed) {
            byId.remove(removed.id());
        }
    }

    synchronized Optional<Template> byId(String id) {
        return Optional.ofNullable(byId.get(id));
    }

    /** The template of a name in a language. */
    synchronized Optional<Template> find(String name, String language) {
        return byId.values().stream()
                .filter(one -> one.name().equals(name) && one.language().equals(language))
                .findFirst();
    }

    /** All of them, oldest first. */
    synchronized List<Template> all() {
        return List.copyOf(byId.values());
    }
}
