package id.antrean.sandbox.launch;

/** The sandbox cannot start or go on; the message tells a developer why, and what to do, in a line. */
public final class SandboxException extends RuntimeException {

    private static final long serialVersionUID = 1;

    /** With the line for the developer. */
    public SandboxException(String message) {
        super(message);
    }

    /** With the line for the developer, and what led to it. */
    public SandboxException(String message, Throwable cause) {
        super(message, cause);
    }
}
