package id.antrean.acceptance;

import static id.antrean.acceptance.Applicant.codeIn;
import static id.antrean.acceptance.Applicant.textOf;
import static id.antrean.acceptance.SetClock.typed;
import static id.antrean.acceptance.SetClock.workingDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.acceptance.RunningSet.Running;
import id.antrean.sandbox.gateway.Service;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;

/** What survives a stop, and what a killed service leaves undone. First of all, so that no other set runs beside it. */
@Order(1)
class RestartIT {

    @Test
    void everythingIsStillThereAfterAStopAndNothingKeepsRunning() {
        Path data = RunningSet.newFolder();
        String code;
        String number;
        List<ProcessHandle> processes;
        try (Running set = RunningSet.start(data)) {
            Applicant budi = new Applicant(set.gateway());
            number = budi.number();
            code = codeIn(budi.asks("#BUDI#25011987#" + typed(workingDay(2))));
            processes = processesOf(set);
            assertThat(processes).hasSizeGreaterThanOrEqualTo(5);
        }
        // A process whose parent went before it is gone when the system has reaped it.
        await().untilAsserted(() -> assertThat(processes).noneMatch(ProcessHandle::isAlive));

        try (Running set = RunningSet.start(data)) {
            Applicant budi = new Applicant(set.gateway(), "BGR", number);
            assertThat(codeIn(budi.answers().get(0))).isEqualTo(code);
            new Counter(set.gateway(), "officer1").finds(code).body("name", equalTo("BUDI"));
            assertThat(textOf(budi.asks("#BUDI#25011987#" + typed(workingDay(2)))))
                    .as("the second registration is refused with the code held")
                    .contains(code);

            // A service that is killed in the middle of its work is started again and answers what it owes.
            set.sandbox().process(Service.BOOKING).orElseThrow().destroyForcibly();
            Applicant siti = new Applicant(set.gateway());
            siti.writes("#SITI#02031990#" + typed(workingDay(2)));
            await("the answer of the service that was killed")
                    .atMost(Duration.ofSeconds(60))
                    .until(() -> siti.answers().size() == 1);
            assertThat(codeIn(siti.answers().get(0))).startsWith("BGR-");
        }
    }

    private static List<ProcessHandle> processesOf(Running set) {
        return Stream.concat(
                        Stream.of(Service.values()).flatMap(service -> set.sandbox().process(service).stream()),
                        Stream.of(
                                        set.sandbox().backing().kafkaProcess(),
                                        set.sandbox().backing().postgresProcess())
                                .flatMap(process -> process.stream()))
                .toList();
    }
}
