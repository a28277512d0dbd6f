package id.antrean.acceptance;

import static id.antrean.acceptance.Applicant.CODE;
import static id.antrean.acceptance.Applicant.textOf;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.acceptance.RunningSet.Running;
import id.antrean.sandbox.gateway.Service;
import java.time.Duration;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What people get when the service that answers them is killed while it does. */
@ExtendWith(RunningSet.class)
class KilledNotificationIT {

    private static final int PEOPLE = 1_000;
    /** Longer than any restart, however busy the machine. */
    private static final Duration PATIENCE = Duration.ofSeconds(300);
    /** Enough for messages to be at WhatsApp, with their outcome unknown to us. */
    private static final int UNDER_WAY = 5;

    @Test
    void aThousandPeopleAreAnsweredOnceEachThoughItIsKilledTwiceMeanwhile(Running set) {
        long seed = System.nanoTime();
        System.out.println("KilledNotificationIT: seed " + seed);
        Random random = new Random(seed);
        Crowd crowd = new Crowd(set.gateway(), PEOPLE, random);

        int half = random.nextInt(400, 600);
        CompletableFuture<Void> writing = crowd.register(0, half);
        answered(crowd.people().get(random.nextInt(50, 350)));
        kill(set);
        writing = CompletableFuture.allOf(writing, crowd.register(half, PEOPLE));
        killWhileMessagesAreUnderWay(set);
        keepDown(set, RunningSet.LEASE.plusSeconds(2));
        writing.join();

        Deque<Applicant> unanswered = new ArrayDeque<>(crowd.people());
        await("an answer to everyone").atMost(PATIENCE).until(() -> {
            while (!unanswered.isEmpty() && !unanswered.peek().answers().isEmpty()) {
                unanswered.remove();
            }
            return unanswered.isEmpty();
        });
        await("nothing more to send")
                .atMost(PATIENCE)
                .during(Duration.ofSeconds(3))
                .ignoreExceptions()
                .until(() ->
                        new Metrics(set.sandbox().address(Service.NOTIFICATION)).sum("antrean_messages_waiting") == 0);
        for (Applicant person : crowd.people()) {
            List<Map<String, Object>> answers = person.answers();
            assertThat(answers).as("answers to one person, seed %d", seed).hasSize(1);
            assertThat(textOf(answers.get(0))).containsPattern(CODE);
        }
    }

    private static void answered(Applicant person) {
        await("the answer to somebody in the middle").atMost(PATIENCE).until(() -> !person.answers()
                .isEmpty());
    }

    private static void kill(Running set) {
        await("the process to kill").atMost(PATIENCE).until(() -> set.sandbox()
                .process(Service.NOTIFICATION)
                .map(ProcessHandle::destroyForcibly)
                .orElse(false));
    }

    /** What lies at WhatsApp then goes out, but nobody is there to hear so. */
    private static void killWhileMessagesAreUnderWay(Running set) {
        try (Simulator simulator = new Simulator(set.gateway())) {
            simulator.failsAt(List.of(Map.of("fault", "delay", "delayMillis", 2_000, "times", 0)));
            await("messages under way").atMost(PATIENCE).until(() -> simulator.faultsUsed() >= UNDER_WAY);
            kill(set);
        }
    }

    /** Kills it whenever it is started again, so that its claims on messages lapse before it is back. */
    private static void keepDown(Running set, Duration least) {
        long begin = System.nanoTime();
        await("a long outage").atMost(PATIENCE).until(() -> {
            set.sandbox().process(Service.NOTIFICATION).ifPresent(ProcessHandle::destroyForcibly);
            return System.nanoTime() - begin > least.toNanos();
        });
    }
}
