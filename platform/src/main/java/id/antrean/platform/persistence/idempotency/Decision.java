package id.antrean.platform.persistence.idempotency;

import id.antrean.platform.problem.ProblemException;

/** What came of a request: either way the transaction is committed, and the answer is the same for every repetition. */
public sealed interface Decision {

    /**
     * It was done.
     *
     * @param body the answer, written as JSON
     */
    record Done(Object body) implements Decision {}

    /**
     * The rules are against it.
     *
     * @param problem why
     */
    record Refused(ProblemException problem) implements Decision {}
}
