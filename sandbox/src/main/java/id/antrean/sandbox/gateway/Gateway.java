package id.antrean.sandbox.gateway;

import io.vertx.core.Vertx;
import io.vertx.core.http.HttpClient;
import io.vertx.core.http.HttpClientOptions;
import io.vertx.core.http.HttpServer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import io.vertx.httpproxy.HttpProxy;
import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletionException;
import java.util.function.ToIntFunction;

/** The set's one address: passes requests on to the services as they came, byte for byte. */
public final class Gateway implements AutoCloseable {

    private static final String SIMULATOR = "/simulator/";

    // Enough for a load test; a request beyond that waits for a connection.
    private static final int CONNECTIONS = 256;
    private static final int CONNECT_MILLIS = 2_000;

    private final HttpServer server;
    private final HttpClient client;

    private Gateway(HttpServer server, HttpClient client) {
        this.server = server;
        this.client = client;
    }

    /**
     * Opens it and returns when it takes requests.
     *
     * @param host the name or address to listen at
     * @param servicePort where each service listens, on this machine
     * @param simulator what answers below {@code /simulator/}
     * @throws CompletionException if it cannot listen there
     */
    public static Gateway open(
            Vertx vertx, String host, int port, ToIntFunction<Service> servicePort, Router simulator) {
        HttpClient client = vertx.createHttpClient(
                new HttpClientOptions().setMaxPoolSize(CONNECTIONS).setConnectTimeout(CONNECT_MILLIS));
        Map<Service, HttpProxy> proxies = new EnumMap<>(Service.class);
        for (Service service : Service.values()) {
            proxies.put(
                    service,
                    HttpProxy.reverseProxy(client)
                            .origin(servicePort.applyAsInt(service), "localhost")
                            .addInterceptor(new Forwarding(service)));
        }
        HttpServer server = vertx.createHttpServer().requestHandler(router(vertx, proxies, simulator));
        Gateway gateway = new Gateway(server, client);
        try {
            server.listen(port, host).toCompletionStage().toCompletableFuture().join();
            return gateway;
        } catch (CompletionException e) {
            gateway.close();
            throw e;
        }
    }

    private static Router router(Vertx vertx, Map<Service, HttpProxy> proxies, Router simulator) {
        Router router = Router.router(vertx);
        router.get().handler(Gateway::leadToSimulator);
        router.route(SIMULATOR + "*").subRouter(simulator);
        router.route().handler(context -> pass(context, proxies));
        return router;
    }

    private static void leadToSimulator(RoutingContext context) {
        String path = context.normalizedPath();
        if (path.equals("/") || path.equals("/simulator")) {
            context.redirect(SIMULATOR);
        } else {
            context.next();
        }
    }

    /** Decides by the path that the service will make of it: {@code /api/counter/../../q/health} is the latter. */
    private static void pass(RoutingContext context, Map<Service, HttpProxy> proxies) {
        Optional<HttpProxy> proxy = Routes.find(context.normalizedPath()).map(proxies::get);
        HttpServerRequest request = context.request();
        if (proxy.isPresent()) {
            proxy.get().handle(request);
            return;
        }
        Problem problem = Problem.notFound();
        request.response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .end(problem.json());
    }

    /** The port that it listens at. */
    public int port() {
        return server.actualPort();
    }

    /** Takes no more requests. */
    @Override
    public void close() {
        server.close().toCompletionStage().toCompletableFuture().join();
        client.close().toCompletionStage().toCompletableFuture().join();
    }
}
