package id.antrean.sandbox.launch;

import java.lang.ProcessBuilder.Redirect;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/** How a service is started: a JVM tuned for a quick start, which ends when the sandbox does. */
final class ServiceCommand {

    /**
     * An interrupt at the terminal reaches every process of the group, but only the sandbox may act on it, since it
     * knows the order to stop in. And when the sandbox is killed, its end of the standard input is closed: that ends the
     * service.
     */
    private static final String SHELL = """
            trap '' INT; exec 3<&0; (read -r _ <&3; kill $$ 2>/dev/null) & exec "$0" "$@" </dev/null 3<&-""";

    /** The setting that replaces the JVM's options below, for example to measure throughput. */
    static final String JVM_SETTING = "antrean.sandbox.jvm-options";

    // Without the second compiler a service takes 3.5 instead of 6 seconds of processor time to get ready.
    private static final String QUICK_START = "-XX:+UseSerialGC -XX:TieredStopAtLevel=1 -Xshare:auto -Xmx320m";

    private ServiceCommand() {}

    /**
     * The command to start a service with.
     *
     * @param mark an argument that tells this sandbox's processes from others
     * @param locations the files with the service's configuration
     * @param settings what the developer set
     * @param log takes what the service writes
     */
    static ProcessBuilder of(Path program, String mark, String locations, Settings settings, Path log) {
        List<String> command = new ArrayList<>(List.of("/bin/sh", "-c", SHELL, java(), mark));
        String options = settings.find(JVM_SETTING).orElse(QUICK_START);
        command.addAll(List.of(options.strip().split("\\s+")));
        settings.options().forEach((name, value) -> command.add("-D" + name + "=" + value));
        command.addAll(List.of("-jar", program.toString()));
        ProcessBuilder builder =
                new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(Redirect.appendTo(log.toFile()));
        Offices.removeVariables(builder.environment());
        builder.environment().put("SMALLRYE_CONFIG_LOCATIONS", locations);
        return builder;
    }

    private static String java() {
        return Path.of(System.getProperty("java.home"), "bin", "java").toString();
    }
}
