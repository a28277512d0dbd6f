package id.antrean.sandbox.launch;

import id.antrean.sandbox.simulator.SimulatedOffice;
import java.io.IOException;
import java.io.InputStream;
import java.io.StringReader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.time.DateTimeException;
import java.time.ZoneId;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** The offices of the sandbox: those of the project's sample, with what the developer changed or added. */
final class Offices {

    private static final String RESOURCE = "/sandbox-offices.properties";
    private static final String PREFIX = "antrean.offices.";
    private static final Pattern CODE = Pattern.compile("antrean\\.offices\\.([A-Z]{3})\\..+");
    private static final Pattern VARIABLE =
            Pattern.compile("ANTREAN_OFFICES_(?<code>[A-Z]{3})_(?:(?<hours>HOURS_)(?<day>[A-Z]+)|(?<field>[A-Z_]+))");

    private Offices() {}

    /** The sample, as the file has it. */
    static String sample() {
        try (InputStream in = Offices.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                throw new IllegalStateException(RESOURCE + " is missing from the sandbox's jar");
            }
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * The variables that set offices, by the names of the settings that they stand for. The services must not get them as
     * variables: from the upper-case form alone they would read another office, {@code bgr}.
     */
    static Map<String, String> variables(Settings settings) {
        Map<String, String> named = new TreeMap<>();
        settings.environment().forEach((variable, value) -> name(variable).ifPresent(name -> named.put(name, value)));
        return named;
    }

    /** Takes the variables of {@link #variables} out of the environment of a service. */
    static void removeVariables(Map<String, String> environment) {
        environment.keySet().removeIf(variable -> name(variable).isPresent());
    }

    /** The sample without what the developer set otherwise. */
    static String sampleWithout(Set<String> names) {
        return sample().lines()
                .filter(line -> !names.contains(line.split("=", 2)[0]))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    private static Optional<String> name(String variable) {
        Matcher matcher = VARIABLE.matcher(variable);
        if (!matcher.matches()) {
            return Optional.empty();
        }
        String office = PREFIX + matcher.group("code") + ".";
        String field = matcher.group("field");
        return Optional.of(
                field == null
                        ? office + "hours." + matcher.group("day")
                        : office + field.toLowerCase(Locale.ROOT).replace('_', '-'));
    }

    /** The offices whose WhatsApp numbers the simulator plays. */
    static List<SimulatedOffice> simulated(Settings settings) {
        Map<String, String> sample = parse(sample());
        return Stream.of(
                        sample.keySet(),
                        settings.options().keySet(),
                        variables(settings).keySet())
                .flatMap(names -> names.stream().sorted())
                .map(CODE::matcher)
                .filter(Matcher::matches)
                .map(matcher -> matcher.group(1))
                .distinct()
                .map(code -> simulated(code, settings, sample))
                .toList();
    }

    private static SimulatedOffice simulated(String code, Settings settings, Map<String, String> sample) {
        return new SimulatedOffice(
                code,
                value(code, "name", settings, sample),
                value(code, "phone-number-id", settings, sample),
                value(code, "display-number", settings, sample),
                zone(value(code, "zone", settings, sample), code));
    }

    private static String value(String code, String field, Settings settings, Map<String, String> sample) {
        String name = PREFIX + code + "." + field;
        return settings.find(name)
                .or(() -> Optional.ofNullable(sample.get(name)))
                .orElseThrow(() -> new SandboxException(name + " must be set: the office is not one of the sample."));
    }

    private static ZoneId zone(String zone, String code) {
        try {
            return ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new SandboxException(
                    "%s%s.zone must be a time zone such as Asia/Jakarta, not %s.".formatted(PREFIX, code, zone));
        }
    }

    private static Map<String, String> parse(String text) {
        Properties properties = new Properties();
        try {
            properties.load(new StringReader(text));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Map<String, String> sorted = new TreeMap<>();
        properties.stringPropertyNames().forEach(name -> sorted.put(name, properties.getProperty(name)));
        return sorted;
    }
}
