package id.antrean.platform.problem;

import java.util.Map;
import org.jspecify.annotations.Nullable;

/** Ends a request with a problem. The detail is shown to the caller and must not hold what the caller may not see. */
public final class ProblemException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final ProblemType type;
    private final transient @Nullable Map<String, String> fields;

    /**
     * A problem of the request as a whole.
     *
     * @param detail what is wrong and what to do
     */
    public ProblemException(ProblemType type, String detail) {
        this(type, detail, null);
    }

    /**
     * A problem of some parts of the request.
     *
     * @param detail what is wrong and what to do
     * @param fields the name of each part that is wrong, with what is wrong with it
     */
    public ProblemException(ProblemType type, String detail, @Nullable Map<String, String> fields) {
        super(detail, null, false, false);
        this.type = type;
        this.fields = fields == null ? null : Map.copyOf(fields);
    }

    /** The kind of problem. */
    public ProblemType type() {
        return type;
    }

    @Nullable
    Map<String, String> fields() {
        return fields;
    }
}
