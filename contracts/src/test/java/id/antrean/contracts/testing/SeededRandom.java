package id.antrean.contracts.testing;

import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Random cases for tests of rules. Each try has a seed of its own; where one fails the error tells its seed, and running
 * the test with {@code -Dantrean.seed=<seed>} makes that case the first.
 *
 * <pre>{@code
 * SeededRandom.check(1_000, random -> assertThat(rule(random.between(1, 200))).isPositive());
 * }</pre>
 */
public final class SeededRandom {

    /** The system property that sets the first seed; without it the seed is taken from the time. */
    public static final String SEED_PROPERTY = "antrean.seed";

    private final Random random;

    /** A generator that gives the same values for the same seed. */
    public SeededRandom(long seed) {
        this.random = new Random(seed);
    }

    /** What is to hold for every case. */
    @FunctionalInterface
    public interface Property {
        /**
         * Draws a case and asserts.
         *
         * @throws Exception fails the test, as an assertion does
         */
        void check(SeededRandom random) throws Exception;
    }

    /**
     * Tries the property with random cases.
     *
     * @param tries how many cases
     * @throws AssertionError for the first case that fails, with its seed and the failure as cause
     */
    public static void check(int tries, Property property) {
        check(firstSeed(), tries, property);
    }

    static void check(long firstSeed, int tries, Property property) {
        RandomGenerator seeds = new Random(firstSeed);
        long seed = firstSeed;
        for (int i = 1; i <= tries; i++) {
            try {
                property.check(new SeededRandom(seed));
            } catch (Exception | AssertionError e) {
                throw new AssertionError(
                        "case %d of %d failed; repeat it with -D%s=%d: %s"
                                .formatted(i, tries, SEED_PROPERTY, seed, e.getMessage()),
                        e);
            }
            seed = seeds.nextLong();
        }
    }

    private static long firstSeed() {
        Long given = Long.getLong(SEED_PROPERTY);
        return given != null ? given : System.nanoTime();
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public int between(int low, int high) {
        return (int) between((long) low, (long) high);
    }

    /** A whole number from {@code low} to {@code high}, both included. */
    public long between(long low, long high) {
        return high == Long.MAX_VALUE ? random.nextLong(low - 1, high) + 1 : random.nextLong(low, high + 1);
    }

    /** True in {@code percent} of a hundred cases. */
    public boolean inPercent(int percent) {
        return random.nextInt(100) < percent;
    }

    /** One of the values, each as likely as the others. */
    @SafeVarargs
    public final <T> T oneOf(T... values) {
        return values[random.nextInt(values.length)];
    }

    /** One of the values, each as likely as the others. */
    public <T> T oneOf(List<T> values) {
        return values.get(random.nextInt(values.size()));
    }

    /** One of the letters, where each may be outside the basic plane, as emoji are. */
    public String letterOf(String alphabet) {
        int[] letters = alphabet.codePoints().toArray();
        return Character.toString(letters[random.nextInt(letters.length)]);
    }

    /** So many letters of the alphabet, with repetitions. */
    public String text(String alphabet, int length) {
        return IntStream.range(0, length).mapToObj(i -> letterOf(alphabet)).collect(Collectors.joining());
    }

    /** A day from {@code first} to {@code last}, both included. */
    public LocalDate date(LocalDate first, LocalDate last) {
        return LocalDate.ofEpochDay(between(first.toEpochDay(), last.toEpochDay()));
    }
}
