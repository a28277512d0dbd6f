package id.antrean.notification.whatsapp;

import org.jspecify.annotations.Nullable;

/** What came of a call. */
public sealed interface Answer {

    /**
     * Done.
     *
     * @param id of the message or of the uploaded file
     */
    record Done(String id) implements Answer {

        @Override
        public String toString() {
            return "Done";
        }
    }

    /**
     * Refused, and certainly not done.
     *
     * @param fault what follows from it
     * @param code Meta's code, or null when it was not Meta's error
     */
    record Refused(Fault fault, @Nullable Integer code) implements Answer {}

    /** No connection, for any message: certainly not done. */
    record NotReached() implements Answer {}

    /** No answer, or none that can be understood: maybe done. */
    record Unknown() implements Answer {}
}
