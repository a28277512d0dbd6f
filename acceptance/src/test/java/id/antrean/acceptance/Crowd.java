package id.antrean.acceptance;

import static id.antrean.acceptance.SetClock.typed;
import static id.antrean.acceptance.SetClock.workingDay;

import java.net.URI;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.stream.IntStream;

/** Many people, each with a name of their own, who register at about the same time, spread over offices and days. */
final class Crowd {

    private static final List<String> OFFICES = List.of("BGR", "JKS", "MKS", "JYP");
    /** Days on which no other test counts places. */
    private static final List<Integer> DAYS = List.of(16, 17, 19, 20);

    private static final int AT_ONCE = 8;
    private static final int LETTERS = 26;

    private static final int WORD_LENGTH = 5;
    /** So that nobody is taken for somebody else with nearly the same name. */
    private static final LocalDate FIRST_BIRTH_DATE = LocalDate.of(1968, 1, 1);

    private final List<Applicant> people;
    /** Whom names begin with; other crowds begin elsewhere. */
    private final int first;

    Crowd(URI gateway, int size, Random random) {
        this.first = random.nextInt(LETTERS * LETTERS * LETTERS * LETTERS);
        long numbers = 62_813_000_000_000L + random.nextInt(1_000_000) * 10_000L;
        this.people = IntStream.range(0, size)
                .mapToObj(i -> new Applicant(gateway, OFFICES.get(i % OFFICES.size()), Long.toString(numbers + i)))
                .toList();
    }

    List<Applicant> people() {
        return people;
    }

    /** These of them write their registration; completes when the last one has. */
    CompletableFuture<Void> register(int from, int until) {
        ExecutorService writers = Executors.newFixedThreadPool(AT_ONCE);
        CompletableFuture<?>[] written = IntStream.range(from, until)
                .mapToObj(i -> CompletableFuture.runAsync(() -> people.get(i).writes(registration(i)), writers))
                .toArray(CompletableFuture<?>[]::new);
        writers.shutdown();
        return CompletableFuture.allOf(written);
    }

    private String registration(int person) {
        int day = DAYS.get(person / OFFICES.size() % DAYS.size());
        LocalDate birthDate = FIRST_BIRTH_DATE.plusDays(7L * person + first % 7);
        return "#PELAMAR %s#%s#%s".formatted(word(first + person), typed(birthDate), typed(workingDay(day)));
    }

    private static String word(int number) {
        StringBuilder word = new StringBuilder();
        for (int left = number, letters = 0; letters < WORD_LENGTH; letters++, left /= LETTERS) {
            word.append((char) ('A' + left % LETTERS));
        }
        return word.toString();
    }
}
