package id.antrean.sandbox.cli;

import java.io.PrintWriter;
import java.util.concurrent.CountDownLatch;

/** Ctrl-C, or any other request to end: everything is stopped before this program ends, with the status of success. */
final class Interruption {

    private static final int STOPPED_AS_ASKED = 0;

    private final Thread stop;

    private Interruption(Thread stop) {
        this.stop = stop;
    }

    /** From now on an interruption does this first. */
    static Interruption first(Runnable stop, PrintWriter out) {
        Thread hook = new Thread(
                () -> {
                    say(out, "%nStopping …%n");
                    stop.run();
                    say(out, "Stopped; the data is kept.%n");
                    // Otherwise the status would tell of the signal, as if something had gone wrong.
                    Runtime.getRuntime().halt(STOPPED_AS_ASKED);
                },
                "interruption");
        Runtime.getRuntime().addShutdownHook(hook);
        return new Interruption(hook);
    }

    private static void say(PrintWriter out, String format) {
        out.printf(format);
        out.flush();
    }

    /** Waits for it; the program ends meanwhile. */
    void await() {
        try {
            new CountDownLatch(1).await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Tells whether the program would go on without it; from then on there is none. */
    boolean revoke() {
        try {
            return Runtime.getRuntime().removeShutdownHook(stop);
        } catch (IllegalStateException alreadyEnding) {
            return false;
        }
    }
}
