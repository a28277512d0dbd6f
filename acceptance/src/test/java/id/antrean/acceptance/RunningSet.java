package id.antrean.acceptance;

import id.antrean.sandbox.launch.Sandbox;
import id.antrean.sandbox.launch.SandboxOptions;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.ParameterContext;
import org.junit.jupiter.api.extension.ParameterResolver;

/** Starts the set once for all test classes, as {@code ./antrean up} does, and hands it to test methods. */
final class RunningSet implements ParameterResolver {

    private static final ExtensionContext.Namespace NAMESPACE = ExtensionContext.Namespace.create(RunningSet.class);

    /** The running set. */
    record Running(Sandbox sandbox) implements AutoCloseable {

        URI gateway() {
            return sandbox.gateway();
        }

        @Override
        public void close() {
            sandbox.close();
        }
    }

    @Override
    public boolean supportsParameter(ParameterContext parameter, ExtensionContext context) {
        return parameter.getParameter().getType() == Running.class;
    }

    @Override
    public Object resolveParameter(ParameterContext parameter, ExtensionContext context) {
        return context.getRoot()
                .getStore(NAMESPACE)
                .computeIfAbsent(Running.class, key -> start(newFolder()), Running.class);
    }

    /** Starts a set on the data of this folder. */
    static Running start(Path data) {
        return new Running(Sandbox.start(SandboxOptions.quiet(data)));
    }

    /** A folder for the data of one set; it stays after the tests, with its logs. */
    static Path newFolder() {
        try {
            Path target = Files.createDirectories(Path.of("target").toAbsolutePath());
            return Files.createTempDirectory(target, "antrean-data");
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
