package id.antrean.platform.messaging;

/** A Kafka record that is no event of ours. */
final class MalformedEventException extends Exception {

    private static final long serialVersionUID = 1L;

    private final String code;

    MalformedEventException(String code) {
        super(code);
        this.code = code;
    }

    /** What is wrong, fit for headers and metrics. */
    String code() {
        return code;
    }
}
