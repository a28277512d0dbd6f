package id.antrean.platform.problem;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import id.antrean.platform.messaging.Causes;
import id.antrean.platform.messaging.PassingFaults;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.ForbiddenException;
import io.quarkus.security.UnauthorizedException;
import jakarta.ws.rs.WebApplicationException;
import jakarta.ws.rs.core.HttpHeaders;
import jakarta.ws.rs.core.Response;
import java.io.CharConversionException;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.jboss.logging.Logger;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/** Turns whatever ends a request into a problem. What we did not expect is logged and told to nobody. */
final class ProblemMappers {

    private static final Logger LOG = Logger.getLogger(ProblemMappers.class);
    private static final String CHALLENGE = "Basic realm=\"Antrean Paspor\", charset=\"UTF-8\"";
    private static final int RETRY_AFTER_SECONDS = 2;

    @ServerExceptionMapper
    Response expected(ProblemException e) {
        return Problem.response(e.type(), e.getMessage(), e.fields());
    }

    @ServerExceptionMapper({UnauthorizedException.class, AuthenticationFailedException.class})
    Response unauthenticated() {
        Response problem =
                Problem.response(ProblemType.UNAUTHENTICATED, "Masuk dengan akun petugas terlebih dahulu.", null);
        return Response.fromResponse(problem)
                .header(HttpHeaders.WWW_AUTHENTICATE, CHALLENGE)
                .build();
    }

    @ServerExceptionMapper
    Response forbidden(ForbiddenException e) {
        return Problem.response(ProblemType.FORBIDDEN, "Akun Anda tidak berwenang untuk ini.", null);
    }

    /** Bytes that are no text of any charset are told by an exception of their own. */
    @ServerExceptionMapper({JsonParseException.class, CharConversionException.class})
    Response notJson() {
        return Problem.response(ProblemType.MALFORMED_JSON, "Isi permintaan bukan JSON yang benar.", null);
    }

    /** The subclass is named because Quarkus brings a mapper of its own for it. */
    @ServerExceptionMapper({JsonMappingException.class, MismatchedInputException.class})
    Response otherJson(JsonMappingException e) {
        List<JsonMappingException.Reference> path = e.getPath();
        if (path.isEmpty()) {
            return Problem.response(ProblemType.INVALID_REQUEST, "Isi permintaan tidak lengkap.", null);
        }
        String field = path.stream()
                .map(part -> part.getFieldName() != null ? part.getFieldName() : "[" + part.getIndex() + "]")
                .collect(Collectors.joining("."));
        return Problem.response(
                ProblemType.INVALID_REQUEST,
                "Isian " + field + " tidak sesuai bentuknya.",
                Map.of(field, "bentuknya salah"));
    }

    @ServerExceptionMapper
    Response httpError(WebApplicationException e) {
        Throwable cause = e.getCause();
        if (cause instanceof JsonParseException) {
            return notJson();
        }
        if (cause instanceof JsonMappingException mapping) {
            return otherJson(mapping);
        }
        Response answer = e.getResponse();
        int status = answer.getStatus();
        if (status < Response.Status.BAD_REQUEST.getStatusCode()) {
            return answer;
        }
        if (status >= Response.Status.INTERNAL_SERVER_ERROR.getStatusCode()) {
            return unexpected(e);
        }
        return Problem.response(typeOf(status), null, null);
    }

    private static ProblemType typeOf(int status) {
        return switch (status) {
            case 401 -> ProblemType.UNAUTHENTICATED;
            case 403 -> ProblemType.FORBIDDEN;
            case 404 -> ProblemType.NOT_FOUND;
            case 405 -> ProblemType.METHOD_NOT_ALLOWED;
            case 406 -> ProblemType.NOT_ACCEPTABLE;
            case 413 -> ProblemType.TOO_LARGE;
            case 415 -> ProblemType.UNSUPPORTED_MEDIA_TYPE;
            default -> ProblemType.INVALID_REQUEST;
        };
    }

    @ServerExceptionMapper
    Response unexpected(Throwable e) {
        if (PassingFaults.isPassing(e)) {
            LOG.warnf("A request waits for better times: %s", Causes.inFull(e));
            return unavailable();
        }
        LOG.errorf("A request failed: %s", Causes.inFull(e));
        return Problem.response(ProblemType.INTERNAL, "Terjadi kesalahan di sistem. Coba sekali lagi.", null);
    }

    private static Response unavailable() {
        Response problem = Problem.response(
                ProblemType.UNAVAILABLE, "Sistem sedang tidak dapat dihubungi. Coba lagi sebentar.", null);
        return Response.fromResponse(problem)
                .header(HttpHeaders.RETRY_AFTER, RETRY_AFTER_SECONDS)
                .build();
    }
}
