package id.antrean.intake.fuzzing;

import id.antrean.contracts.testing.SeededRandom;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.atomic.AtomicReference;
import java.util.function.Function;

/**
 * Tries many inputs and tells all the ways in which they fail, each once. The seed is printed; with
 * {@code -Dantrean.seed=<seed>} the same inputs come again. {@code -Dantrean.fuzz.inputs=<number>} makes a run longer.
 */
public final class Fuzzing {

    private static final String INPUTS_PROPERTY = "antrean.fuzz.inputs";
    private static final int MOST_FAILURES = 20;
    private static final int SHOWN = 2_000;

    /** Half of what a thread has: what calls the code under test needs some of it too. */
    private static final long STACK_BYTES = 512L * 1024;

    /** Far above what any input needs, even where other work holds the machine up; regular expressions can take hours. */
    private static final Duration SLOWEST = Duration.ofMillis(Integer.getInteger("slow", 3000));

    private final String what;
    private final Map<String, String> failures = new LinkedHashMap<>();
    private long slowestNanos;

    private Fuzzing(String what) {
        this.what = what;
    }

    /**
     * What is to hold for every input.
     *
     * @param <T> the input
     */
    @FunctionalInterface
    public interface Check<T> {
        /**
         * Tries it.
         *
         * @throws Exception fails the test, as any error does
         */
        void holds(T input) throws Exception;
    }

    /**
     * Tries so many inputs, or as many as the system property says.
     *
     * @param draws makes an input
     * @param shown writes one so that it can be read in a report and copied into a test
     * @throws AssertionError with one input for each way to fail
     */
    public static <T> void run(
            String what, int inputs, Function<SeededRandom, T> draws, Function<T, String> shown, Check<T> check) {
        Fuzzing fuzzing = new Fuzzing(what);
        AtomicReference<Throwable> broken = new AtomicReference<>();
        Thread thread = new Thread(null, () -> fuzzing.tryAll(inputs, draws, shown, check), "fuzzing", STACK_BYTES);
        thread.setUncaughtExceptionHandler((where, e) -> broken.set(e));
        thread.start();
        try {
            thread.join();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new AssertionError("interrupted", e);
        }
        if (broken.get() != null) {
            throw new AssertionError(what + ": the fuzzing itself failed", broken.get());
        }
        if (!fuzzing.failures.isEmpty()) {
            throw new AssertionError(
                    what + " failed in these ways:\n" + String.join("\n\n", fuzzing.failures.values()));
        }
    }

    private <T> void tryAll(int inputs, Function<SeededRandom, T> draws, Function<T, String> shown, Check<T> check) {
        long seed = Long.getLong(SeededRandom.SEED_PROPERTY, System.nanoTime());
        int many = Integer.getInteger(INPUTS_PROPERTY, inputs);
        Random seeds = new Random(seed);
        long start = System.nanoTime();
        long next = seed;
        int tried = 0;
        while (tried < many && failures.size() < MOST_FAILURES) {
            tryOne(draws.apply(new SeededRandom(next)), next, shown, check);
            next = seeds.nextLong();
            tried++;
        }
        System.out.printf(
                "%s: %d inputs in %.1f s, slowest %d ms, %d ways to fail, seed %d%n",
                what, tried, (System.nanoTime() - start) / 1e9, slowestNanos / 1_000_000, failures.size(), seed);
    }

    private <T> void tryOne(T input, long seed, Function<T, String> shown, Check<T> check) {
        long start = System.nanoTime();
        try {
            check.holds(input);
        } catch (Exception | AssertionError | StackOverflowError e) {
            failures.computeIfAbsent(
                    way(e), way -> told(way + ": " + cut(String.valueOf(e.getMessage())), seed, shown.apply(input)));
        }
        long nanos = System.nanoTime() - start;
        slowestNanos = Math.max(slowestNanos, nanos);
        if (nanos > SLOWEST.toNanos()) {
            failures.computeIfAbsent("slow", way -> told(way, seed, shown.apply(input)));
        }
    }

    /** The kind of error, and the first place in our code. */
    private static String way(Throwable e) {
        for (StackTraceElement frame : e.getStackTrace()) {
            if (frame.getClassName().startsWith("id.antrean.") || e instanceof StackOverflowError) {
                return e.getClass().getName() + " at " + frame;
            }
        }
        return e.getClass().getName();
    }

    private static String told(String way, long seed, String text) {
        return way + "\nthe first input with -D" + SeededRandom.SEED_PROPERTY + "=" + seed + ": " + cut(text);
    }

    private static String cut(String text) {
        return text.length() <= SHOWN ? text : text.substring(0, SHOWN) + "... (" + text.length() + " characters)";
    }
}
