package id.antrean.booking.dialogue;

import id.antrean.booking.dialogue.DialogueBook.Key;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.PersonName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Dialogues in the database. The rows of their senders are locked, so nobody else changes them. */
@Singleton
class DialogueStore {

    private static final String FIND = """
            select dialogue.sender_id, dialogue.office, name, birth_date, visit_date, asked_at
              from dialogue
              join unnest($1::bigint[], $2::text[]) as asked (sender_id, office)
                on dialogue.sender_id = asked.sender_id
               and dialogue.office = asked.office
            """;

    private static final String SAVE = """
            insert into dialogue (sender_id, office, name, birth_date, visit_date, asked_at)
            select sender_id, office, name, birth_date, visit_date, asked_at
              from unnest($1::bigint[], $2::text[], $3::text[], $4::date[], $5::date[], $6::timestamptz[])
                as known (sender_id, office, name, birth_date, visit_date, asked_at)
            on conflict on constraint dialogue_pk do update
               set name       = excluded.name
                 , birth_date = excluded.birth_date
                 , visit_date = excluded.visit_date
                 , asked_at   = excluded.asked_at
            """;

    private static final String END = """
            delete from dialogue
             using unnest($1::bigint[], $2::text[]) as ended (sender_id, office)
             where dialogue.sender_id = ended.sender_id
               and dialogue.office = ended.office
            """;

    Uni<Map<Key, Dialogue>> find(SqlConnection transaction, Collection<Key> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().item(Map.of())
                : transaction.preparedQuery(FIND).execute(columns(keys)).map(rows -> {
                    Map<Key, Dialogue> found = new HashMap<>();
                    rows.forEach(
                            row -> found.put(new Key(row.getLong(0), new OfficeCode(row.getString(1))), read(row)));
                    return found;
                });
    }

    private static Dialogue read(Row row) {
        String name = row.getString(2);
        return new Dialogue(
                name == null ? null : new PersonName(name),
                row.getLocalDate(3),
                row.getLocalDate(4),
                row.getOffsetDateTime(5).toInstant());
    }

    private static Tuple columns(Collection<Key> keys) {
        return Tuple.tuple()
                .addArrayOfLong(keys.stream().map(Key::senderId).toArray(Long[]::new))
                .addArrayOfString(keys.stream().map(key -> key.office().value()).toArray(String[]::new));
    }

    Uni<Void> save(SqlConnection transaction, Map<Key, Dialogue> dialogues) {
        if (dialogues.isEmpty()) {
            return Uni.createFrom().voidItem();
        }
        List<Map.Entry<Key, Dialogue>> rows = List.copyOf(dialogues.entrySet());
        Tuple columns = columns(rows.stream().map(Map.Entry::getKey).toList())
                .addArrayOfString(rows.stream().map(row -> name(row.getValue())).toArray(String[]::new))
                .addArrayOfLocalDate(
                        rows.stream().map(row -> row.getValue().birthDate()).toArray(LocalDate[]::new))
                .addArrayOfLocalDate(
                        rows.stream().map(row -> row.getValue().visitDate()).toArray(LocalDate[]::new))
                .addArrayOfOffsetDateTime(rows.stream()
                        .map(row -> row.getValue().askedAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return transaction.preparedQuery(SAVE).execute(columns).replaceWithVoid();
    }

    private static @Nullable String name(Dialogue dialogue) {
        PersonName name = dialogue.name();
        return name == null ? null : name.value();
    }

    Uni<Void> end(SqlConnection transaction, Collection<Key> keys) {
        return keys.isEmpty()
                ? Uni.createFrom().voidItem()
                : transaction.preparedQuery(END).execute(columns(keys)).replaceWithVoid();
    }
}
