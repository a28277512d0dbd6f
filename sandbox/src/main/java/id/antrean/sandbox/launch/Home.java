package id.antrean.sandbox.launch;

import id.antrean.sandbox.gateway.Service;
import java.nio.file.Files;
import java.nio.file.Path;

/** The project's root, where everything was built. */
public final class Home {

    /** The system property that names the root. */
    public static final String PROPERTY = "antrean.home";

    private Home() {}

    /**
     * The root that the system property names, else the nearest one above the working directory.
     *
     * @throws SandboxException if there is none
     */
    public static Path find() {
        String named = System.getProperty(PROPERTY);
        if (named != null) {
            return Path.of(named);
        }
        for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
            if (Files.exists(folder.resolve("mvnw")) && Files.exists(folder.resolve("sandbox/pom.xml"))) {
                return folder;
            }
        }
        throw new SandboxException("The project's root was not found; start ./antrean, or set -D" + PROPERTY + ".");
    }

    /** The program of a service, as the build leaves it. */
    static Path program(Path home, Service service) {
        Path program = home.resolve(service.id()).resolve("target/quarkus-app/quarkus-run.jar");
        if (!Files.exists(program)) {
            throw new SandboxException(
                    "%s is not built; ./mvnw -DskipTests package does that.".formatted(service.id()));
        }
        return program;
    }
}
