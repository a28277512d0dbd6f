package id.antrean.sandbox.launch;

import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** A service's process: started, awaited, started again when it ends by itself, stopped. */
final class ServiceProcess {

    private final Plan plan;
    private final Readiness readiness;
    private final Consumer<String> progress;
    private final Backoff backoff = new Backoff();
    private final CompletableFuture<Void> ready = new CompletableFuture<>();

    private @Nullable Process process;
    private boolean stopping;

    /**
     * What to run.
     *
     * @param command starts it, and sends its output to the log
     * @param pidFile where its number is recorded
     * @param address where it answers
     */
    record Plan(Service service, ProcessBuilder command, LogFile log, Path pidFile, URI address) {}

    ServiceProcess(Plan plan, Readiness readiness, Consumer<String> progress) {
        this.plan = plan;
        this.readiness = readiness;
        this.progress = progress;
    }

    /** Starts it; the future tells when it is ready for the first time, or why it will not be. */
    CompletableFuture<Void> start() {
        plan.log().rotate();
        run();
        return ready;
    }

    private synchronized void run() {
        if (stopping) {
            return;
        }
        long begin = System.nanoTime();
        try {
            Process started = plan.command().start();
            process = started;
            Files.writeString(plan.pidFile(), Long.toString(started.pid()));
            started.onExit()
                    .thenAccept(ended -> onEnd(
                            "ended with status " + ended.exitValue(), Duration.ofNanos(System.nanoTime() - begin)));
            readiness.of(plan.address(), started::isAlive).thenRun(this::onReady);
        } catch (IOException e) {
            onEnd("cannot be started (%s)".formatted(e.getMessage()), Duration.ZERO);
        }
    }

    private void onReady() {
        progress.accept(name() + (ready.complete(null) ? " ready" : " ready again"));
    }

    private synchronized void onEnd(String what, Duration run) {
        if (stopping) {
            return;
        }
        if (!ready.isDone()) {
            ready.completeExceptionally(failure(what));
            return;
        }
        Duration pause = backoff.after(run);
        progress.accept("%s %s; started again in %d s, see %s"
                .formatted(name(), what, pause.toSeconds(), plan.log().path()));
        CompletableFuture.delayedExecutor(pause.toMillis(), TimeUnit.MILLISECONDS)
                .execute(this::run);
    }

    /** What went wrong, with the end of the log. */
    SandboxException failure(String what) {
        return new SandboxException("%s %s; %s ends with:%n%s"
                .formatted(name(), what, plan.log().path(), plan.log().tail()));
    }

    private String name() {
        return plan.service().id();
    }

    Service service() {
        return plan.service();
    }

    /** The process, while there is one. */
    synchronized Optional<ProcessHandle> process() {
        return Optional.ofNullable(process).map(Process::toHandle).filter(ProcessHandle::isAlive);
    }

    /** From now on it is not started again; what runs of it is for the caller to end. */
    synchronized Optional<ProcessHandle> giveUp() {
        stopping = true;
        ready.completeExceptionally(new SandboxException(name() + " was stopped."));
        return process();
    }

    /** Forgets its number: it has ended. */
    void forget() {
        try {
            Files.deleteIfExists(plan.pidFile());
        } catch (IOException e) {
            throw new SandboxException("%s cannot be deleted.".formatted(plan.pidFile()), e);
        }
    }
}
