package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.sandbox.simulator.Content.Choice;
import id.antrean.sandbox.simulator.Content.Menu;
import id.antrean.sandbox.simulator.Content.Tapped;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Reads what the control API is asked to send in an applicant's name. */
final class ApplicantMessageReader {

    static final String NOT_A_NUMBER = "A phone number is 6 to 15 digits with its country code, such as 6281234567890.";

    /** What WhatsApp's own input takes. */
    private static final int MAX_TEXT = 65_536;

    private static final int MAX_NAME = 256;

    private final Offices offices;
    private final Chats chats;

    ApplicantMessageReader(Offices offices, Chats chats) {
        this.offices = offices;
        this.chats = chats;
    }

    /**
     * Reads a message: {@code from}, optionally {@code name} and {@code office} or {@code phoneNumberId}, and either
     * {@code text}, or {@code replyTo} and {@code replyId} for a tap on a button or row.
     *
     * @throws ApiException when something is missing or wrong
     */
    Message read(JsonNode body) {
        String number = number(body);
        SimulatedOffice office = office(body);
        Optional<String> replyTo = text(body, "replyTo", MAX_NAME * 2);
        Content content = replyTo.isPresent()
                ? tap(replyTo.get(), text(body, "replyId", MAX_NAME).orElse(""), number)
                : Content.text(required(body, "text", MAX_TEXT));
        String name =
                text(body, "name", MAX_NAME).filter(given -> !given.isBlank()).orElse(null);
        return new Message(office, number, name, content, replyTo.orElse(null));
    }

    /** The office that a request names by {@code office} or {@code phoneNumberId}, else the first. */
    SimulatedOffice office(JsonNode body) {
        Optional<String> code = text(body, "office", MAX_NAME);
        Optional<String> phoneNumberId = text(body, "phoneNumberId", MAX_NAME);
        if (code.isEmpty() && phoneNumberId.isEmpty()) {
            return offices.first();
        }
        return code.flatMap(offices::byCode)
                .or(() -> phoneNumberId.flatMap(offices::byPhoneNumberId))
                .orElseThrow(
                        () -> ApiException.invalid("There is no such office; GET /simulator/api/offices lists them."));
    }

    private static String number(JsonNode body) {
        return PhoneNumber.fromWhatsApp(required(body, "from", MAX_NAME).strip())
                .map(PhoneNumber::digits)
                .orElseThrow(() -> ApiException.invalid("from: " + NOT_A_NUMBER));
    }

    private Content tap(String messageId, String choiceId, String number) {
        Menu menu = chats.find(messageId)
                .filter(entry -> !entry.isFromApplicant() && entry.number().equals(number))
                .map(entry -> entry.content().menu())
                .orElseThrow(
                        () -> ApiException.invalid("replyTo: there is no message with buttons or rows of this id."));
        Choice choice = menu.choices().stream()
                .filter(one -> one.id().equals(choiceId))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("replyId: the message has no such button or row."));
        return Content.tapped(new Tapped(menu.kind(), choice));
    }

    private static String required(JsonNode body, String field, int max) {
        return text(body, field, max)
                .filter(value -> !value.isBlank())
                .orElseThrow(() -> ApiException.invalid(field + " is required."));
    }

    private static Optional<String> text(JsonNode body, String field, int max) {
        JsonNode found = body.path(field);
        if (found.isMissingNode() || found.isNull()) {
            return Optional.empty();
        }
        if (!found.isTextual()) {
            throw ApiException.invalid(field + " must be text.");
        }
        if (found.textValue().length() > max) {
            throw ApiException.invalid(field + " has more than " + max + " characters.");
        }
        return Optional.of(found.textValue());
    }

    /**
     * A message to send.
     *
     * @param name the profile name; null for the one used before
     * @param quotedId the message whose button or row was tapped
     */
    record Message(
            SimulatedOffice office,
            String number,
            @Nullable String name,
            Content content,
            @Nullable String quotedId) {}
}
