package id.antrean.sandbox.simulator;

/** Ends a request to the Cloud API side with an error of Meta's. */
final class GraphException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient GraphError error;

    GraphException(GraphError error) {
        super(error.message(), null, false, false);
        this.error = error;
    }

    GraphError error() {
        return error;
    }
}
