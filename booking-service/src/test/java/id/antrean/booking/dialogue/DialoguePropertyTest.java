package id.antrean.booking.dialogue;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.dialogue.DialogueBook.Key;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Registrations that several senders tell in parts, in any order, with chat between them, in batches of any size. */
class DialoguePropertyTest {

    private static final int TRIES = 1_000;

    /** A message of a sender; the last of a registration completes it. */
    private record Said(long sender, PartsReceived parts) {}

    @Test
    void howeverItIsSplitItIsTheRegistrationOfOneLine() {
        SeededRandom.check(TRIES, random -> {
            Map<Long, RegistrationReceived.Entry> meant = new HashMap<>();
            Map<Long, List<Said>> queues = new HashMap<>();
            for (long sender = 1; sender <= random.between(1, 4); sender++) {
                RegistrationReceived.Entry entry = entry(random);
                meant.put(sender, entry);
                queues.put(sender, told(random, sender, entry));
            }

            Table table = new Table();
            List<Said> all = interleaved(random, queues);
            for (int from = 0; from < all.size(); ) {
                int to = random.between(from + 1, all.size());
                table.hear(all.subList(from, to));
                from = to;
            }

            Map<Long, List<RegistrationReceived.Entry>> expected = new HashMap<>();
            meant.forEach((sender, entry) -> expected.put(sender, List.of(entry)));
            assertThat(table.registered).isEqualTo(expected);
            assertThat(table.rows).isEmpty();
            assertThat(table.registered.size() + table.questions).isEqualTo(all.size());
        });
    }

    @Test
    void theSizeOfABatchMakesNoDifference() {
        SeededRandom.check(TRIES, random -> {
            Table alone = new Table();
            Table together = new Table();
            List<Said> all = new ArrayList<>();
            for (int i = random.between(1, 12); i > 0; i--) {
                all.add(anything(random));
            }

            all.forEach(said -> alone.hear(List.of(said)));
            together.hear(all);

            assertThat(together.rows).isEqualTo(alone.rows);
            assertThat(together.registered).isEqualTo(alone.registered);
            assertThat(together.questions).isEqualTo(alone.questions);
        });
    }

    /** What is stored between batches. */
    private static final class Table {

        private final Map<Key, Dialogue> rows = new HashMap<>();
        private final Map<Long, List<RegistrationReceived.Entry>> registered = new HashMap<>();
        private int questions;

        void hear(List<Said> batch) {
            DialogueBook book = new DialogueBook(rows, Parts.LASTS, Parts.NOW);
            for (Said said : batch) {
                Heard heard = book.hear(new Key(said.sender(), Parts.OFFICE), said.parts(), Parts.TODAY);
                if (heard.message() instanceof RegistrationReceived registration) {
                    registered
                            .computeIfAbsent(said.sender(), first -> new ArrayList<>())
                            .addAll(registration.entries());
                    assertThat(heard.question()).isNull();
                } else {
                    assertThat(heard.question()).isNotNull();
                    questions++;
                }
            }
            rows.putAll(book.changed());
            rows.keySet().removeAll(book.over());
        }
    }

    private static RegistrationReceived.Entry entry(SeededRandom random) {
        LocalDate born = random.date(Parts.TODAY.minusYears(90), Parts.TODAY.minusDays(1));
        return new RegistrationReceived.Entry(
                new Person(new PersonName(random.oneOf("Budi", "Siti Nur'aini", "Agus Wijaya")), born),
                random.date(Parts.TODAY, Parts.TODAY.plusDays(40)));
    }

    /** Each part once, alone or with others, after a word that begins the registration; and what adds nothing. */
    private static List<Said> told(SeededRandom random, long sender, RegistrationReceived.Entry entry) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        Collections.shuffle(order, new Random(random.between(0, Integer.MAX_VALUE)));
        List<Said> told = new ArrayList<>();
        told.add(new Said(sender, Parts.certain(null, null, null).message()));
        for (int from = 0; from < order.size(); ) {
            int to = random.between(from + 1, order.size());
            List<Integer> some = order.subList(from, to);
            told.add(new Said(
                    sender,
                    Parts.certain(
                                    some.contains(0) ? entry.person().name().value() : null,
                                    some.contains(1) ? entry.person().birthDate() : null,
                                    some.contains(2) ? entry.visitDate() : null)
                            .message()));
            if (to < order.size() && random.inPercent(30)) {
                told.add(new Said(sender, Parts.certain(null, null, null).message()));
            }
            from = to;
        }
        return told;
    }

    private static List<Said> interleaved(SeededRandom random, Map<Long, List<Said>> queues) {
        List<List<Said>> rest = new ArrayList<>();
        queues.values().forEach(queue -> rest.add(new ArrayList<>(queue)));
        List<Said> all = new ArrayList<>();
        while (!rest.isEmpty()) {
            List<Said> queue = random.oneOf(rest);
            all.add(queue.remove(0));
            rest.removeIf(List::isEmpty);
        }
        return all;
    }

    private static Said anything(SeededRandom random) {
        RegistrationReceived.Entry entry = entry(random);
        String name = random.inPercent(40) ? entry.person().name().value() : null;
        LocalDate birthDate = random.inPercent(40) ? entry.person().birthDate() : null;
        LocalDate visitDate = random.inPercent(40) ? entry.visitDate() : null;
        Parts parts = random.inPercent(60)
                ? Parts.certain(name, birthDate, visitDate)
                : Parts.uncertain(name, birthDate, visitDate);
        return new Said(random.between(1, 2), parts.message());
    }
}
