package id.antrean.platform.problem;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * An error as RFC 9457 has it.
 *
 * @param type a URI of the kind of problem
 * @param title the kind in one sentence
 * @param status the HTTP status
 * @param code the stable code to decide by
 * @param detail what is wrong here and what to do, or null
 * @param fields the parts of the request that are wrong, each with what is wrong, or null
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
public record Problem(
        String type,
        String title,
        int status,
        String code,
        @Nullable String detail,
        @Nullable Map<String, String> fields) {

    /** The media type of every error answer. */
    public static final String MEDIA_TYPE = "application/problem+json";

    private static final String TYPE_PREFIX = "urn:antrean:problem:";

    /** The problem that the exception tells of. */
    public static Problem of(ProblemException e) {
        return of(e.type(), e.getMessage(), e.fields());
    }

    static Problem of(ProblemType type, @Nullable String detail, @Nullable Map<String, String> fields) {
        return new Problem(TYPE_PREFIX + type.code(), type.title(), type.status(), type.code(), detail, fields);
    }

    static Response response(ProblemType type, @Nullable String detail, @Nullable Map<String, String> fields) {
        return Response.status(type.status())
                .type(MEDIA_TYPE)
                .entity(of(type, detail, fields))
                .build();
    }
}
