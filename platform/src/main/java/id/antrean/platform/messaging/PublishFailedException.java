package id.antrean.platform.messaging;

/** Kafka has not confirmed the events in time. Some of them may have been written all the same. */
public final class PublishFailedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    PublishFailedException(String message) {
        super(message);
    }

    PublishFailedException(String message, Throwable cause) {
        super(message, cause);
    }
}
