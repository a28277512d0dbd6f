package id.antrean.sandbox.simulator;

import java.util.Map;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** What Meta's page of error codes says of each code: its HTTP status and its title. */
final class ErrorCatalogue {

    private static final int BAD_REQUEST = 400;

    /** One line per code: the code, the HTTP status and the title. */
    private static final String LINES = """
            0 401 AuthException
            1 400 API Unknown
            2 503 API Service
            3 500 API Method
            4 400 API Too Many Calls
            10 403 Permission Denied
            33 400 Parameter value is not valid
            100 400 Invalid parameter
            190 401 Access token has expired
            200 403 API Permission
            368 403 Temporarily blocked for policies violations
            80007 400 Rate limit issues
            130403 400 User is blocked by the business
            130429 400 Rate limit hit
            130472 400 User's number is part of an experiment
            130497 403 Business account is restricted from messaging users in this country
            131000 500 Something went wrong
            131005 403 Access denied
            131008 400 Required parameter is missing
            131009 400 Parameter value is not valid
            131016 500 Service unavailable
            131021 400 Recipient cannot be sender
            131026 400 Message undeliverable
            131030 400 Recipient phone number not in allowed list
            131031 403 Account has been locked
            131037 400 Display name approval is needed
            131042 400 Business eligibility payment issue
            131045 500 Incorrect certificate
            131047 400 Re-engagement message
            131048 400 Spam rate limit hit
            131049 400 Message not delivered to maintain healthy ecosystem engagement
            131050 400 User has stopped marketing messages
            131051 400 Unsupported message type
            131052 400 Media download error
            131053 400 Media upload error
            131055 400 Method not allowed
            131056 400 (Business Account, Consumer Account) pair rate limit hit
            131057 500 Account in maintenance mode
            131060 400 Message not available
            131062 400 Message kind cannot be sent to a user id
            131063 400 Marketing is not allowed for this account
            131064 400 Account is limited because of template categories
            132000 400 Template param count mismatch
            132001 404 Template does not exist
            132005 400 Template hydrated text too long
            132007 400 Template format character policy violated
            132012 400 Template parameter format mismatch
            132015 400 Template is paused
            132016 400 Template is disabled
            132018 400 Template parameter is not valid
            132068 400 Flow is blocked
            132069 400 Flow is throttled
            133000 500 Incomplete deregistration
            133004 503 Server temporarily unavailable
            133005 400 Two step verification PIN mismatch
            133006 400 Phone number re-verification needed
            133008 400 Too many two step verification PIN guesses
            133009 400 Two step verification PIN guessed too fast
            133010 400 Phone number not registered
            133015 400 Please wait a few minutes before attempting to register this phone number
            133016 400 Account register limit
            134011 400 Payments terms of service have not been accepted
            135000 400 Generic user error
            137000 400 Identity key hash mismatch
            """;

    private static final Map<Integer, Line> BY_CODE = read();

    private ErrorCatalogue() {}

    /** The error of a code; one that Meta's page does not name is a bad request without a title. */
    static GraphError of(int code, @Nullable String details) {
        Line line = BY_CODE.getOrDefault(code, new Line(BAD_REQUEST, "Error " + code));
        return new GraphError(line.httpStatus(), code, null, "(#" + code + ") " + line.title(), details);
    }

    /** What the page knows, by code. */
    static Map<Integer, Line> all() {
        return BY_CODE;
    }

    private static Map<Integer, Line> read() {
        Map<Integer, Line> lines = new TreeMap<>();
        LINES.lines()
                .map(line -> line.split(" ", 3))
                .forEach(parts -> lines.put(Integer.valueOf(parts[0]), new Line(Integer.parseInt(parts[1]), parts[2])));
        return lines;
    }

    /** What is said of one code. */
    record Line(int httpStatus, String title) {}
}
