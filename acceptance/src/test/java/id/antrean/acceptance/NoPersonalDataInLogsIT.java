package id.antrean.acceptance;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.acceptance.RunningSet.Running;
import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/** What all tests left in the logs. Its order makes it the last class of all. */
@ExtendWith(RunningSet.class)
@Order(Integer.MAX_VALUE)
class NoPersonalDataInLogsIT {

    private static final List<String> SECRETS = List.of("sandbox-app-secret", "sandbox-access-token");

    @Test
    void afterAllTestsTheLogsTellOfNobodyAndOfNoSecret(Running set) throws IOException {
        Applicant person = new Applicant(set.gateway());
        person.asks("#KARTIKA PUTRI#31021985#" + SetClock.typed(SetClock.workingDay(3)));
        List<Path> logs = logs();
        assertThat(logs)
                .as("the logs of all services")
                .extracting(log -> log.getFileName().toString())
                .contains(Stream.of(Service.values())
                        .map(service -> service.id() + ".log")
                        .toArray(String[]::new));

        List<String> found = new ArrayList<>();
        for (Path log : logs) {
            try (Stream<String> lines = Files.readString(log, UTF_8).lines()) {
                lines.forEach(line -> found.addAll(in(line).stream()
                        .map(what -> "%s: %s: %s".formatted(log, what, line))
                        .toList()));
            }
        }
        assertThat(found).isEmpty();
    }

    private static List<String> in(String line) {
        List<String> found = new ArrayList<>(PersonalData.OF_ALL_TESTS.in(line));
        SECRETS.stream().filter(line::contains).map(secret -> "a secret").forEach(found::add);
        return found;
    }

    /** Of all sets that were started, those of runs that were stopped included; of the services and of the servers. */
    private static List<Path> logs() throws IOException {
        List<Path> logs = new ArrayList<>();
        for (Path folder : RunningSet.folders()) {
            for (String part : List.of("logs", "postgres", "kafka")) {
                logs.addAll(logsIn(folder.resolve(part)));
            }
        }
        return logs;
    }

    private static List<Path> logsIn(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(folder)) {
            return files.filter(file -> file.toString().endsWith(".log")).toList();
        }
    }
}
