package id.antrean.booking.misuse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toList;

import id.antrean.booking.misuse.Identities.Tried;
import id.antrean.booking.misuse.TriedPeople.Remembered;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;

/** Which people were tried from which numbers, in the database. */
@Singleton
final class TriedPeopleStore {

    private static final String PEOPLE_OF = """
            select id, owner_name, owner_birth_date
              from sender
             where id = any ($1)
               and owner_name is not null
             union
            select sender_id, name, birth_date
              from booking
             where sender_id = any ($1)
            """;

    private static final String STRANGERS = """
            select sender_id, person, likeness, first_at
              from identity_attempt
             where sender_id = any ($1)
               and last_at > $2
               and not own
             order by sender_id, first_at, person
            """;

    /** Whoever was not tried for long is tried for the first time again. */
    private static final String REMEMBER = """
            insert into identity_attempt (sender_id, person, own, likeness, first_at, last_at)
            select sender_id, person, own, string_to_array(likeness, ',')::bigint[], at, at
              from unnest($1::bigint[], $2::text[], $3::boolean[], $4::text[], $5::timestamptz[])
                as tried (sender_id, person, own, likeness, at)
             order by sender_id, person
            on conflict on constraint identity_attempt_pk do update
               set own      = excluded.own
                 , likeness = excluded.likeness
                 , first_at = case when identity_attempt.last_at > $6 then identity_attempt.first_at else excluded.first_at end
                 , last_at  = excluded.last_at
            """;

    /** The number that holds the person's booking is one of them. */
    private static final String NUMBERS_OF = """
            select person, sender_id, first_at
              from identity_attempt
             where person = any ($1)
               and last_at > $4
             union all
            select held.person, booking.sender_id, booking.issued_at
              from unnest($1::text[], $2::text[], $3::date[]) as held (person, name_key, birth_date)
             cross join lateral (
                   select sender_id, issued_at
                     from booking
                    where booking.name_key = held.name_key
                      and booking.birth_date = held.birth_date
                      and booking.state = 'ISSUED'
                   offset 0
                   ) as booking
            """;

    /** The owner of each number, and everybody who was registered from it. */
    Uni<Map<Long, List<Person>>> peopleOf(SqlConnection transaction, Collection<Long> senders) {
        return transaction
                .preparedQuery(PEOPLE_OF)
                .execute(Tuple.tuple().addArrayOfLong(senders.toArray(Long[]::new)))
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.getLong(0),
                                mapping(
                                        row -> new Person(new PersonName(row.getString(1)), row.getLocalDate(2)),
                                        toList()))));
    }

    /** Who was tried since then and does not belong to the number, the first one first. */
    Uni<Map<Long, List<Tried>>> strangers(SqlConnection transaction, Collection<Long> senders, Instant since) {
        return transaction
                .preparedQuery(STRANGERS)
                .execute(Tuple.of(senders.toArray(Long[]::new), since.atOffset(ZoneOffset.UTC)))
                .map(rows -> rows.stream()
                        .collect(groupingBy(
                                row -> row.getLong(0),
                                mapping(
                                        row -> new Tried(
                                                row.getString(1),
                                                Arrays.asList(row.getArrayOfLongs(2)),
                                                row.getOffsetDateTime(3).toInstant()),
                                        toList()))));
    }

    /** Remembers these attempts; one that was last made before {@code since} counts as new. */
    Uni<Void> remember(SqlConnection transaction, List<Remembered> attempts, Instant since) {
        Map<List<Object>, Remembered> each = new LinkedHashMap<>();
        attempts.forEach(one ->
                each.putIfAbsent(List.of(one.attempt().senderId(), one.tried().person()), one));
        List<Remembered> rows = List.copyOf(each.values());
        Tuple columns = Tuple.tuple()
                .addArrayOfLong(
                        rows.stream().map(one -> one.attempt().senderId()).toArray(Long[]::new))
                .addArrayOfString(texts(rows, one -> one.tried().person()))
                .addArrayOfBoolean(rows.stream().map(Remembered::own).toArray(Boolean[]::new))
                .addArrayOfString(texts(rows, TriedPeopleStore::likeness))
                .addArrayOfOffsetDateTime(rows.stream()
                        .map(one -> one.tried().firstAt().atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new))
                .addOffsetDateTime(since.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(REMEMBER).execute(columns).replaceWithVoid();
    }

    /** An array of arrays would have to have rows of one length. */
    private static String likeness(Remembered one) {
        return String.join(
                ",", one.tried().likeness().stream().map(String::valueOf).toList());
    }

    /** All numbers that tried each of these people since then, or hold the person's booking. */
    Uni<Map<String, List<ManyNumbers.Number>>> numbersOf(
            SqlConnection transaction, List<Remembered> attempts, Instant since) {
        Map<String, Person> people = new LinkedHashMap<>();
        attempts.forEach(one -> people.put(one.tried().person(), one.attempt().person()));
        Tuple columns = Tuple.of(
                people.keySet().toArray(String[]::new),
                people.values().stream().map(person -> person.name().key()).toArray(String[]::new),
                people.values().stream().map(Person::birthDate).toArray(LocalDate[]::new),
                since.atOffset(ZoneOffset.UTC));
        return transaction.preparedQuery(NUMBERS_OF).execute(columns).map(rows -> rows.stream()
                .collect(groupingBy(
                        row -> row.getString(0),
                        mapping(
                                row -> new ManyNumbers.Number(
                                        row.getLong(1), row.getOffsetDateTime(2).toInstant()),
                                toList()))));
    }

    private static String[] texts(List<Remembered> rows, Function<Remembered, String> value) {
        return rows.stream().map(value).toArray(String[]::new);
    }
}
