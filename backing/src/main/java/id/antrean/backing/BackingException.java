package id.antrean.backing;

/** A server of the backing could not be started, stopped or used; the message is one sentence for a person. */
public final class BackingException extends RuntimeException {

    private static final long serialVersionUID = 1;

    BackingException(String message) {
        super(message);
    }

    BackingException(String message, Throwable cause) {
        super(message, cause);
    }
}
