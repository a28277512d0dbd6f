package id.antrean.sandbox.launch;

import id.antrean.sandbox.gateway.Service;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.TimeUnit;

/** The services' processes, started and stopped side by side. */
final class ServiceGroup implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 180;

    private final List<ServiceProcess> processes;

    ServiceGroup(List<ServiceProcess> processes) {
        this.processes = List.copyOf(processes);
    }

    /**
     * Starts all and returns when all are ready.
     *
     * @throws SandboxException as soon as one fails, with the end of its log
     */
    void start() {
        CompletableFuture<?>[] each =
                processes.stream().map(ServiceGroup::start).toArray(CompletableFuture<?>[]::new);
        CompletableFuture<Void> all = CompletableFuture.allOf(each);
        for (CompletableFuture<?> one : each) {
            one.whenComplete((ready, failure) -> {
                if (failure != null) {
                    all.completeExceptionally(failure);
                }
            });
        }
        try {
            all.join();
        } catch (CompletionException e) {
            throw e.getCause() instanceof SandboxException cause ? cause : e;
        }
    }

    private static CompletableFuture<Void> start(ServiceProcess process) {
        return process.start()
                .orTimeout(PATIENCE_SECONDS, TimeUnit.SECONDS)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(
                        failure instanceof SandboxException
                                ? failure
                                : process.failure("was not ready within %d s".formatted(PATIENCE_SECONDS))));
    }

    /** The process of a service, while there is one. */
    Optional<ProcessHandle> process(Service service) {
        return processes.stream()
                .filter(process -> process.service() == service)
                .findFirst()
                .flatMap(ServiceProcess::process);
    }

    /** Stops all, and returns when all have ended. */
    @Override
    public void close() {
        Processes.end(processes.stream()
                .map(ServiceProcess::giveUp)
                .flatMap(Optional::stream)
                .toList());
        processes.forEach(ServiceProcess::forget);
    }
}
