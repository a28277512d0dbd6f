package id.antrean.sandbox.launch;

import com.sun.net.httpserver.HttpServer;
import id.antrean.sandbox.gateway.Service;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.Reader;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Objects;
import java.util.Properties;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import java.util.zip.ZipEntry;

/** Stands for a service: reads the configuration that a service is given, answers with it, and is ready at once. */
public final class FakeService {

    /** The setting with the name of the service that fails to start. */
    static final String FAILS = "fake.fails";

    private FakeService() {}

    /** Makes a project in which every service is this one. */
    static void build(Path home) throws IOException {
        for (Service service : Service.values()) {
            Path folder = Files.createDirectories(home.resolve(service.id()).resolve("target/quarkus-app"));
            writeJar(folder.resolve("quarkus-run.jar"));
        }
    }

    private static void writeJar(Path jar) throws IOException {
        Manifest manifest = new Manifest();
        manifest.getMainAttributes().put(Attributes.Name.MANIFEST_VERSION, "1.0");
        manifest.getMainAttributes().put(Attributes.Name.MAIN_CLASS, FakeService.class.getName());
        String name = FakeService.class.getName().replace('.', '/') + ".class";
        try (OutputStream file = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(file, manifest);
                InputStream in = Objects.requireNonNull(FakeService.class.getResourceAsStream("/" + name))) {
            out.putNextEntry(new ZipEntry(name));
            in.transferTo(out);
        }
    }

    /** Serves until it is terminated. */
    public static void main(String... arguments) throws IOException {
        if (System.getProperty("java.class.path").contains(System.getProperty(FAILS, "no service"))) {
            System.out.println("The database does not answer");
            System.exit(3);
        }
        Properties configuration = new Properties();
        for (String location : System.getenv("SMALLRYE_CONFIG_LOCATIONS").split(",")) {
            try (Reader reader = Files.newBufferedReader(Path.of(URI.create(location)))) {
                configuration.load(reader);
            }
        }
        int port = Integer.parseInt(configuration.getProperty("quarkus.http.port"));
        byte[] body = configuration.toString().getBytes(StandardCharsets.UTF_8);
        HttpServer server = HttpServer.create(new InetSocketAddress("localhost", port), 0);
        server.createContext("/", exchange -> {
            exchange.sendResponseHeaders(200, body.length);
            try (OutputStream out = exchange.getResponseBody()) {
                out.write(body);
            }
        });
        server.start();
    }
}
