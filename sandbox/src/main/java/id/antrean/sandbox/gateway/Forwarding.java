package id.antrean.sandbox.gateway;

import io.vertx.core.Future;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.net.HostAndPort;
import io.vertx.httpproxy.Body;
import io.vertx.httpproxy.ProxyContext;
import io.vertx.httpproxy.ProxyInterceptor;
import io.vertx.httpproxy.ProxyRequest;
import io.vertx.httpproxy.ProxyResponse;

/** Tells a service who asked it, and answers for it when it cannot be reached. */
final class Forwarding implements ProxyInterceptor {

    private final Service service;

    Forwarding(Service service) {
        this.service = service;
    }

    @Override
    public Future<ProxyResponse> handleProxyRequest(ProxyContext context) {
        describeClient(context.request());
        return context.sendRequest().recover(cause -> Future.succeededFuture(unavailable(context.request())));
    }

    /** Set, not added to: what a client claims of itself must not reach a service. */
    private static void describeClient(ProxyRequest request) {
        HttpServerRequest original = request.proxiedRequest();
        request.putHeader("X-Forwarded-For", original.remoteAddress().hostAddress());
        request.putHeader("X-Forwarded-Proto", original.scheme());
        HostAndPort authority = original.authority();
        if (authority != null) {
            request.putHeader("X-Forwarded-Host", authority.toString());
            request.setAuthority(authority);
        }
    }

    private ProxyResponse unavailable(ProxyRequest request) {
        Problem problem = Problem.unavailable(service);
        return request.release()
                .response()
                .setStatusCode(problem.status())
                .putHeader("Content-Type", Problem.MEDIA_TYPE)
                .putHeader("Retry-After", "1")
                .setBody(Body.body(problem.json()));
    }
}
