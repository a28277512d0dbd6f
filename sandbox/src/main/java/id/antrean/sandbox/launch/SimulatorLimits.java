package id.antrean.sandbox.launch;

import id.antrean.sandbox.simulator.Limits;
import java.time.Duration;
import java.util.Arrays;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;

/** How strict the simulator is to be, from the settings {@code antrean.simulator.*}. */
final class SimulatorLimits {

    private static final String PREFIX = "antrean.simulator.";

    private SimulatorLimits() {}

    /**
     * Reads them; what is not set is as Meta has it for a number of the unlimited tier.
     *
     * @throws SandboxException if one of them is not understood
     */
    static Limits of(Settings settings) {
        Limits defaults = Limits.UNLIMITED_NUMBER;
        return new Limits(
                number(settings, "messages-per-second").orElse(defaults.messagesPerSecond()),
                number(settings, "pair-burst").orElse(defaults.pairBurst()),
                number(settings, "pair-pause-seconds").map(Duration::ofSeconds).orElse(defaults.pairPause()),
                word(settings, "window", Limits.Window.values()).orElse(defaults.window()),
                word(settings, "template-review", Limits.Review.values()).orElse(defaults.review()));
    }

    private static Optional<Integer> number(Settings settings, String name) {
        return settings.find(PREFIX + name).map(value -> {
            if (!value.matches("[0-9]{1,7}")) {
                throw new SandboxException(
                        "%s%s must be a whole number, 0 for no limit; it is %s.".formatted(PREFIX, name, value));
            }
            return Integer.valueOf(value);
        });
    }

    private static <E extends Enum<E>> Optional<E> word(Settings settings, String name, E[] values) {
        return settings.find(PREFIX + name).map(value -> Arrays.stream(values)
                .filter(one -> word(one).equals(value))
                .findFirst()
                .orElseThrow(() -> new SandboxException("%s%s must be one of %s; it is %s."
                        .formatted(
                                PREFIX,
                                name,
                                Arrays.stream(values).map(SimulatorLimits::word).collect(Collectors.joining(", ")),
                                value))));
    }

    private static String word(Enum<?> value) {
        return value.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
