package id.antrean.intake.parsing;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The messages of {@code corpus/*.tsv}, and how what the parser makes of one is written there. */
final class Corpus {

    /** The day of all messages, a Monday. */
    static final LocalDate TODAY = LocalDate.of(2026, 11, 23);

    private static final Path FOLDER = Path.of("src/test/resources/corpus");
    private static final Pattern ESCAPE = Pattern.compile("\\\\u([0-9A-F]{4})");

    /**
     * One message.
     *
     * @param written as it stands in the file, with its escapes
     * @param forPeople {@code yes} where a person would understand it at once, {@code asks} where a careful one would ask
     *     back, {@code no} where nobody knows
     * @param expected what it should become
     */
    record Message(String written, String forPeople, String expected) {

        String text() {
            return unescaped(written);
        }

        String actual() {
            return Corpus.written(MessageParser.parse(text(), TODAY).understood());
        }
    }

    private Corpus() {}

    static List<Message> messages() {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".tsv"))
                    .sorted()
                    .flatMap(Corpus::lines)
                    .map(line -> line.split("\t"))
                    .filter(columns -> columns.length == 3)
                    .map(columns -> new Message(columns[0], columns[1], columns[2]))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static Stream<String> lines(Path file) {
        try {
            return Files.readAllLines(file, StandardCharsets.UTF_8).stream();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    static String unescaped(String text) {
        return ESCAPE.matcher(text.replace("\\n", "\n"))
                .replaceAll(match -> Character.toString(Integer.parseInt(match.group(1), 16)));
    }

    static String written(Understood understood) {
        if (understood instanceof Understood.Registration registration) {
            return registration.entries().stream().map(Corpus::written).collect(Collectors.joining(" & "));
        }
        if (understood instanceof Understood.Faulty faulty) {
            String suggestions =
                    faulty.suggestions().stream().map(Corpus::written).collect(Collectors.joining(" / "));
            return "FAULTY " + kinds(faulty.faults(), " ") + (suggestions.isEmpty() ? "" : " ? " + suggestions);
        }
        if (understood instanceof Understood.Parts parts) {
            return written(parts);
        }
        return understood instanceof Understood.Enquiry enquiry
                ? enquiry.subject().toString()
                : ((Understood.Other) understood).intent().toString();
    }

    static String written(Entry entry) {
        return entry.person().name().value() + ", " + entry.person().birthDate() + ", " + entry.visitDate();
    }

    private static String written(Understood.Parts parts) {
        return (parts.certain() ? "PARTS" : "MAYBE")
                + (parts.name() == null ? "" : " name=" + parts.name().value())
                + (parts.birthDate() == null ? "" : " birth=" + parts.birthDate())
                + (parts.visitDate() == null ? "" : " visit=" + parts.visitDate())
                + (parts.faults().isEmpty() ? "" : " faults=" + kinds(parts.faults(), ","));
    }

    private static String kinds(List<Fault> faults, String between) {
        return faults.stream().map(fault -> fault.kind().toString()).collect(Collectors.joining(between));
    }
}
