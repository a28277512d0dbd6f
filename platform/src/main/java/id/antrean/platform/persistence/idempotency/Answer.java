package id.antrean.platform.persistence.idempotency;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.platform.problem.Problem;
import jakarta.ws.rs.core.MediaType;
import jakarta.ws.rs.core.Response;

/** An answer as the client gets it, the first time and every other time. */
record Answer(int status, String mediaType, String body) {

    static Answer to(Decision decision, ObjectMapper mapper) {
        if (decision instanceof Decision.Refused refused) {
            Problem problem = Problem.of(refused.problem());
            return new Answer(problem.status(), Problem.MEDIA_TYPE, json(problem, mapper));
        }
        Object body = ((Decision.Done) decision).body();
        return new Answer(Response.Status.OK.getStatusCode(), MediaType.APPLICATION_JSON, json(body, mapper));
    }

    private static String json(Object value, ObjectMapper mapper) {
        try {
            return mapper.writeValueAsString(value);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(value.getClass() + " cannot be written as JSON");
        }
    }

    Response response() {
        return Response.status(status).type(mediaType).entity(body).build();
    }
}
