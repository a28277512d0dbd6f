package id.antrean.sandbox.launch;

import id.antrean.backing.Database;
import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;

/**
 * The services' configuration: one file for all of them, and one for each. Environment variables win over the first;
 * nothing wins over the second, since only the sandbox knows where it put things.
 */
final class ConfigFiles {

    /** Above the services' own application.properties (250), below .env files (295) and the environment (300). */
    private static final int DEFAULTS = 275;

    /** Above system properties (400). */
    private static final int DECIDED = 500;

    private static final String ORDINAL = "config_ordinal=";

    private final Path folder;

    ConfigFiles(Path folder) {
        this.folder = folder;
    }

    /** Writes what all services share. */
    void writeShared(URI gateway, String passwordHash, Settings settings) {
        Map<String, String> values = new TreeMap<>(WhatsApp.defaults(gateway));
        for (Accounts.Account account : Accounts.ALL) {
            String prefix = "antrean.staff.accounts." + account.name() + ".";
            values.put(prefix + "password-hash", passwordHash);
            values.put(prefix + "role", account.role());
            values.put(prefix + "offices", account.offices());
        }
        Map<String, String> offices = Offices.variables(settings);
        values.putAll(offices);
        write(shared(), """
                # Written by ./antrean up at each start; environment variables win over it.
                %s%d

                %s
                %s""".formatted(ORDINAL, DEFAULTS, lines(values), Offices.sampleWithout(offices.keySet())));
    }

    /** Writes what a service alone has: its port, its database, where Kafka and the clock are. */
    void writeOwn(Service service, int port, String kafka, Optional<Database> database, Path clockFile) {
        Map<String, String> values = new LinkedHashMap<>();
        values.put("quarkus.http.host", "localhost");
        values.put("quarkus.http.port", Integer.toString(port));
        values.put("kafka.bootstrap.servers", kafka);
        values.put("antrean.clock.adjustable", "true");
        if (service == Service.NOTIFICATION) {
            values.put("antrean.review.enabled", "true");
            // As many as the simulator takes.
            values.put("antrean.sending.messages-per-second", "1000");
        }
        values.put("antrean.clock.offset-file", clockFile.toString());
        database.ifPresent(own -> {
            values.put("quarkus.datasource.jdbc.url", own.jdbcUrl());
            values.put("quarkus.datasource.reactive.url", own.reactiveUrl());
            values.put("quarkus.datasource.username", own.username());
            values.put("quarkus.datasource.password", own.password());
        });
        write(own(service), """
                # Written by ./antrean up at each start; wins over everything else.
                %s%d

                %s""".formatted(ORDINAL, DECIDED, lines(values)));
    }

    /** The value of {@code SMALLRYE_CONFIG_LOCATIONS} for a service. */
    String locations(Service service) {
        return location(shared()) + "," + location(own(service));
    }

    private static String location(Path file) {
        // A comma would end the location; everything else odd is escaped by the URI.
        return file.toUri().toString().replace(",", "%2C");
    }

    private Path shared() {
        return folder.resolve("antrean.properties");
    }

    private Path own(Service service) {
        return folder.resolve(service.id() + ".properties");
    }

    private static String lines(Map<String, String> values) {
        StringBuilder lines = new StringBuilder();
        values.forEach((name, value) ->
                lines.append(name).append('=').append(escaped(value)).append('\n'));
        return lines.toString();
    }

    private static String escaped(String value) {
        return value.replace("\\", "\\\\").replace("\n", "\\n");
    }

    /** For the owner's eyes only: it holds secrets. */
    private static void write(Path file, String text) {
        try {
            Files.deleteIfExists(file);
            Files.createFile(file, PosixFilePermissions.asFileAttribute(PosixFilePermissions.fromString("rw-------")));
            Files.writeString(file, text);
        } catch (IOException e) {
            throw new SandboxException(
                    "The configuration %s cannot be written (%s).".formatted(file, e.getMessage()), e);
        }
    }
}
