package id.antrean.intake.parsing;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.lang.management.ThreadMXBean;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** R1, by example; the messages are in {@code parsing/messages.txt}. */
class MessageParserTest {

    private static final LocalDate TODAY = LocalDate.of(2026, 11, 23);
    private static final Path MESSAGES = Path.of("src/test/resources/parsing/messages.txt");

    @TestFactory
    Stream<DynamicTest> eachMessageIsUnderstood() throws IOException {
        return Files.readAllLines(MESSAGES, StandardCharsets.UTF_8).stream()
                .filter(line -> line.contains(" => "))
                .map(line -> line.split(" => ", 2))
                .map(pair -> dynamicTest(
                        pair[0], () -> assertThat(written(MessageParser.parse(Corpus.unescaped(pair[0]), TODAY)))
                                .isEqualTo(pair[1])));
    }

    @Test
    void theArticlesExampleIsARegistration() {
        Reading reading = MessageParser.parse("#BUDI#25011987#07082017", LocalDate.of(2017, 8, 6));

        assertThat(reading.understood())
                .isEqualTo(new Understood.Registration(
                        List.of(new Entry(
                                new Person(new PersonName("BUDI"), LocalDate.of(1987, 1, 25)),
                                LocalDate.of(2017, 8, 7))),
                        "#A#9#9"));
    }

    @Test
    void noMessageTakesLong() {
        List<String> parts = List.of(
                "#",
                "a",
                " ",
                "😀",
                "ﷺ",
                "\n",
                "tgl ",
                "1",
                "1/",
                "#1#",
                "*",
                "- ",
                "A#",
                "\n#a#1#1",
                "25-01-1987 ",
                "hilang paspor ",
                "kenapa ",
                "ganti saya ",
                "status\n",
                "statusss",
                "BGR-0000-",
                "\u0301",
                "\u0323\u0301",
                "\uFF9E",
                "\u0000",
                "\uD800");
        List<String> messages = parts.stream()
                .map(part -> part.repeat(10_000 / part.length()))
                .flatMap(part -> Stream.of(
                        part,
                        "#" + part + "#25011987#24112026",
                        "#BUDI#" + part + "#24112026",
                        "#BUDI#25011987#" + part,
                        part + "25-01-1987 24-11-2026"))
                .toList();
        messages.forEach(message -> MessageParser.parse(message, TODAY));

        // What grows with the square of the length takes many times as long.
        assertThat(messages).allSatisfy(message -> assertThat(cpuTime(() -> MessageParser.parse(message, TODAY)))
                .isLessThan(Duration.ofMillis(250)));
    }

    private static Duration cpuTime(Runnable work) {
        ThreadMXBean threads = ManagementFactory.getThreadMXBean();
        long start = threads.getCurrentThreadCpuTime();
        work.run();
        return Duration.ofNanos(threads.getCurrentThreadCpuTime() - start);
    }

    @Test
    void aFaultRepeatsAtMostFortyCharacters() {
        Reading reading = MessageParser.parse("#" + "BUDI ".repeat(30) + "#25011987#24112026", TODAY);

        assertThat(reading.understood())
                .isEqualTo(new Understood.Faulty(
                        List.of(new Fault(Fault.Kind.NAME, "BUDI BUDI BUDI BUDI BUDI BUDI BUDI BUDI ")), List.of()));
    }

    private static String written(Reading reading) {
        Language language = reading.language();
        return written(reading.understood()) + (language == null ? "" : " [" + language + "]");
    }

    private static String written(Understood understood) {
        if (understood instanceof Understood.Faulty faulty) {
            String faults = faulty.faults().stream()
                    .map(fault ->
                            fault.text() == null ? fault.kind().toString() : fault.kind() + "(" + fault.text() + ")")
                    .collect(Collectors.joining(" "));
            return faulty.suggestions().isEmpty()
                    ? faults
                    : faults + " ? "
                            + faulty.suggestions().stream().map(Corpus::written).collect(Collectors.joining(" / "));
        }
        return Corpus.written(understood);
    }
}
