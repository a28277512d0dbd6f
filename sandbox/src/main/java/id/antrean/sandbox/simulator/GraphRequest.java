package id.antrean.sandbox.simulator;

import org.jspecify.annotations.Nullable;

/** What an office asks for at the Cloud API's {@code messages}. */
sealed interface GraphRequest {

    /**
     * A message to send.
     *
     * @param callbackData what the office wants to see again in the states of the message
     * @param quotedId the message that it answers
     */
    record Send(
            Recipient recipient,
            Content content,
            @Nullable String callbackData,
            @Nullable String quotedId) implements GraphRequest {}

    /**
     * The applicant's message was read, and every one before it.
     *
     * @param typing whether the office lets the applicant see that it is writing
     */
    record MarkRead(String messageId, boolean typing) implements GraphRequest {}

    /** Who a message is for. */
    sealed interface Recipient {

        /**
         * By phone number.
         *
         * @param input the number as it was given
         * @param number the number, digits only
         */
        record ByPhone(String input, String number) implements Recipient {}

        /** By business-scoped user id. */
        record ByUserId(String userId) implements Recipient {}
    }
}
