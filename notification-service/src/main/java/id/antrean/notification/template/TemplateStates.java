package id.antrean.notification.template;

import id.antrean.contracts.value.Language;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Pool;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlClient;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Which templates WhatsApp takes at this moment, in the database. */
@Singleton
public final class TemplateStates {

    /** After a refusal that no webhook explained it is tried again, since the news of its return may have been missed. */
    private static final Duration REFUSAL_LASTS = Duration.ofHours(6);

    private static final String UNUSABLE = """
            select name
              from template_state
             where name = any($1::text[])
               and language = $2
               and not usable
               and (status not like 'ERROR%' or as_of > $3)
            """;

    private static final String NOTE = """
            insert into template_state (name, language, usable, status, as_of)
            values ($1, $2, $3, $4, $5)
            on conflict on constraint template_state_pk do update
               set usable = excluded.usable
                 , status = excluded.status
                 , as_of = excluded.as_of
             where template_state.as_of <= excluded.as_of
            """;

    private final Pool pool;
    private final TemplateNames names;
    private final Clock clock;

    TemplateStates(Pool pool, TemplateNames names, Clock clock) {
        this.pool = pool;
        this.names = names;
        this.clock = clock;
    }

    /** The first template of the message's purpose that is not known to be paused or refused. */
    public Uni<Optional<String>> usable(TemplateMessage message) {
        List<String> candidates = names.of(message.purpose());
        return pool.preparedQuery(UNUSABLE)
                .execute(Tuple.of(
                        candidates.toArray(String[]::new),
                        TemplateNames.code(message.language()),
                        clock.instant().minus(REFUSAL_LASTS).atOffset(ZoneOffset.UTC)))
                .map(rows -> {
                    Set<String> unusable = new HashSet<>();
                    for (Row row : rows) {
                        unusable.add(row.getString(0));
                    }
                    return candidates.stream()
                            .filter(name -> !unusable.contains(name))
                            .findFirst();
                });
    }

    /** WhatsApp refused a template, which it has not told of before. */
    public Uni<Void> refused(String name, Language language, int errorCode) {
        return refused(pool, name, language, errorCode);
    }

    /** WhatsApp reported that a template could not be sent. */
    public Uni<Void> refused(SqlClient transaction, String name, Language language, int errorCode) {
        return note(transaction, name, TemplateNames.code(language), false, "ERROR " + errorCode, clock.instant());
    }

    /**
     * WhatsApp told what a template's state is; an older report changes nothing.
     *
     * @param language WhatsApp's code
     * @param status in Meta's words
     */
    public Uni<Void> note(
            SqlClient transaction, String name, String language, boolean usable, String status, Instant at) {
        return transaction
                .preparedQuery(NOTE)
                .execute(Tuple.of(name, language, usable, status, at.atOffset(ZoneOffset.UTC)))
                .replaceWithVoid();
    }
}
