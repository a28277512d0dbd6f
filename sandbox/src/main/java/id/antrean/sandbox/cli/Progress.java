package id.antrean.sandbox.cli;

import java.io.PrintWriter;
import java.util.Locale;

/** Prints the steps of the start, each with the time since its begin. */
final class Progress {

    private static final double NANOS_PER_SECOND = 1e9;

    private final PrintWriter out;
    private final long begin = System.nanoTime();

    Progress(PrintWriter out) {
        this.out = out;
    }

    synchronized void step(String what) {
        out.printf("  %7s  %s%n", elapsed(), what);
        out.flush();
    }

    /** The time since the begin: {@code 3.2 s}. */
    String elapsed() {
        return String.format(Locale.ROOT, "%.1f s", (System.nanoTime() - begin) / NANOS_PER_SECOND);
    }
}
