package id.antrean.booking.misuse;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.toList;

import id.antrean.booking.misuse.Attempt.Result;
import id.antrean.booking.misuse.Identities.TooMany;
import id.antrean.booking.misuse.Identities.Tried;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.SignalKind;
import io.smallrye.mutiny.Uni;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.SqlConnection;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * Remembers who was tried from which number and refused for who he or she is, and finds many people from one number and
 * one person from many. Whoever was granted a place, or found a day full, is not remembered: that is what most people do.
 */
@Singleton
final class TriedPeople {

    private final TriedPeopleStore store;
    private final PersonHash hash;
    private final MisuseConfig config;

    TriedPeople(TriedPeopleStore store, PersonHash hash, MisuseSettings settings) {
        this.store = store;
        this.hash = hash;
        this.config = settings.config();
    }

    /**
     * An attempt that is remembered.
     *
     * @param attempt what was tried
     * @param tried who, as a hash
     * @param own whether the person is known to belong to the number
     */
    record Remembered(Attempt attempt, Tried tried, boolean own) {}

    /** What speaks for misuse in these attempts, given those before. */
    Uni<List<NewSignal>> find(SqlConnection transaction, List<Attempt> attempts, Instant now) {
        List<Attempt> refused =
                attempts.stream().filter(TriedPeople::isForWhoItIs).toList();
        if (refused.isEmpty()) {
            return Uni.createFrom().item(List.of());
        }
        List<Long> senders = refused.stream().map(Attempt::senderId).distinct().toList();
        return store.peopleOf(transaction, senders)
                .map(known -> remembered(attempts, known, now))
                .chain(remembered -> remembered.isEmpty()
                        ? Uni.createFrom().item(List.of())
                        : find(transaction, senders, remembered, now));
    }

    private static boolean isForWhoItIs(Attempt attempt) {
        return attempt.result() == Result.NUMBER_OF_ANOTHER || attempt.result() == Result.HELD_BY_OTHER;
    }

    /** Leaves out typing errors: who is like a person of the number is that person. */
    private List<Remembered> remembered(List<Attempt> attempts, Map<Long, List<Person>> known, Instant now) {
        Map<Long, List<Person>> people = new HashMap<>();
        known.forEach((sender, persons) -> people.put(sender, new ArrayList<>(persons)));
        attempts.stream()
                .filter(attempt -> attempt.result() == Result.GRANTED)
                .forEach(granted -> people.computeIfAbsent(granted.senderId(), first -> new ArrayList<>())
                        .add(granted.person()));
        List<Remembered> remembered = new ArrayList<>();
        for (Attempt attempt : attempts) {
            if (isForWhoItIs(attempt)) {
                List<Person> own = people.getOrDefault(attempt.senderId(), List.of());
                Person person = attempt.person();
                if (own.stream().anyMatch(person::isSameAs)) {
                    remembered.add(new Remembered(attempt, new Tried(hash.of(person), List.of(), now), true));
                } else if (own.stream().noneMatch(one -> Likeness.areAlike(one, person))) {
                    remembered.add(
                            new Remembered(attempt, new Tried(hash.of(person), hash.likeness(person), now), false));
                }
            }
        }
        return remembered;
    }

    private Uni<List<NewSignal>> find(
            SqlConnection transaction, List<Long> senders, List<Remembered> remembered, Instant now) {
        Instant since = now.minus(config.identities().within());
        return store.strangers(transaction, senders, since).chain(before -> store.remember(
                        transaction, remembered, now.minus(config.numbers().within()))
                .chain(() -> store.numbersOf(
                        transaction, remembered, now.minus(config.numbers().within())))
                .map(numbers -> Stream.concat(
                                manyIdentities(before, remembered, now), manyNumbers(numbers, remembered, now))
                        .toList()));
    }

    private Stream<NewSignal> manyIdentities(Map<Long, List<Tried>> before, List<Remembered> remembered, Instant now) {
        Map<Long, List<Remembered>> strangers = remembered.stream()
                .filter(one -> !one.own())
                .collect(groupingBy(one -> one.attempt().senderId(), LinkedHashMap::new, toList()));
        return strangers.entrySet().stream().flatMap(entry -> Identities.tooMany(
                        before.getOrDefault(entry.getKey(), List.of()),
                        entry.getValue().stream().map(Remembered::tried).toList(),
                        config.identities().from())
                .stream()
                .map(found -> tooMany(found, entry.getValue(), now)));
    }

    private NewSignal tooMany(TooMany found, List<Remembered> ofSender, Instant now) {
        Attempt attempt = ofSender.stream()
                .filter(one -> one.tried().equals(found.tried()))
                .findFirst()
                .orElseThrow()
                .attempt();
        return new NewSignal(
                attempt.senderId(),
                SignalKind.MANY_IDENTITIES,
                config.identities().weight(),
                found.tried().person() + "/" + now.getEpochSecond(),
                evidence(attempt, found.tried().person()).put("people", found.number()),
                now);
    }

    private Stream<NewSignal> manyNumbers(
            Map<String, List<ManyNumbers.Number>> numbers, List<Remembered> remembered, Instant now) {
        Map<String, List<Remembered>> byPerson =
                remembered.stream().collect(groupingBy(one -> one.tried().person()));
        List<NewSignal> found = new ArrayList<>();
        byPerson.forEach((person, tries) -> {
            List<ManyNumbers.Number> all = numbers.getOrDefault(person, List.of());
            for (ManyNumbers.Number number :
                    ManyNumbers.tooMany(all, config.numbers().from())) {
                tries.stream()
                        .map(Remembered::attempt)
                        .filter(attempt -> attempt.senderId() == number.senderId())
                        .findFirst()
                        .ifPresent(attempt -> found.add(new NewSignal(
                                attempt.senderId(),
                                SignalKind.MANY_NUMBERS,
                                config.numbers().weight(),
                                person + "/" + number.since().getEpochSecond(),
                                evidence(attempt, person).put("numbers", ManyNumbers.distinct(all)),
                                now)));
            }
        });
        return found.stream();
    }

    private static JsonObject evidence(Attempt attempt, String person) {
        return new JsonObject()
                .put("office", attempt.office().value())
                .put("event", attempt.eventId())
                .put("person", person)
                .put("result", attempt.result().name());
    }
}
