package id.antrean.sandbox.launch;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;

/**
 * What the developer set, by MicroProfile's rules: options win over environment variables. The services read the same
 * by themselves; this is for what the sandbox itself must know.
 */
final class Settings {

    private static final Pattern NOT_FOR_VARIABLES = Pattern.compile("[^A-Za-z0-9]");

    private final Map<String, String> options;
    private final Map<String, String> environment;

    Settings(Map<String, String> options, Map<String, String> environment) {
        this.options = Map.copyOf(options);
        this.environment = Map.copyOf(environment);
    }

    /** The settings given as options, for the services' command lines. */
    Map<String, String> options() {
        return options;
    }

    /** The environment variables. */
    Map<String, String> environment() {
        return environment;
    }

    /** The value that was set for this name, unless blank. */
    Optional<String> find(String name) {
        String plain = NOT_FOR_VARIABLES.matcher(name).replaceAll("_");
        return Optional.ofNullable(options.get(name))
                .or(() -> Optional.ofNullable(environment.get(name)))
                .or(() -> Optional.ofNullable(environment.get(plain)))
                .or(() -> Optional.ofNullable(environment.get(plain.toUpperCase(Locale.ROOT))))
                .filter(value -> !value.isBlank());
    }
}
