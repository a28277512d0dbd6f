package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.ApiFields.required;
import static id.antrean.sandbox.simulator.ApiFields.text;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.sandbox.simulator.Content.Choice;
import id.antrean.sandbox.simulator.Content.Location;
import id.antrean.sandbox.simulator.Content.Menu;
import id.antrean.sandbox.simulator.Content.MenuKind;
import id.antrean.sandbox.simulator.Content.Tapped;
import java.util.Optional;
import java.util.function.Predicate;

/** Reads what the control API is asked to send in an applicant's name. */
final class ApplicantMessageReader {

    static final String NOT_A_NUMBER = "A phone number is 6 to 15 digits with its country code, such as 6281234567890.";

    /** What WhatsApp's own input takes. */
    private static final int MAX_TEXT = 65_536;

    private static final int MAX_NAME = 256;
    private static final int MAX_ID = 512;

    /** Where a person is who tells no place: the national monument in Jakarta. */
    private static final Location SOMEWHERE = new Location(-6.17539, 106.82715, "Monas", "Jakarta Pusat");

    private final Offices offices;
    private final Chats chats;
    private final Predicate<String> mediaIsKnown;

    /** @param mediaIsKnown tells whether a picture with the given id was uploaded */
    ApplicantMessageReader(Offices offices, Chats chats, Predicate<String> mediaIsKnown) {
        this.offices = offices;
        this.chats = chats;
        this.mediaIsKnown = mediaIsKnown;
    }

    /**
     * Reads a message: {@code from}, optionally {@code name}, {@code username} and {@code office} or
     * {@code phoneNumberId}, and either {@code replyTo} and {@code replyId} for a tap on a button or row, or {@code type}
     * ({@code text} where it is not there) with what belongs to it.
     *
     * @throws ApiException when something is missing or wrong
     */
    ApplicantMessage read(JsonNode body) {
        String number = number(required(body, "from", MAX_NAME), "from");
        SimulatedOffice office = office(body);
        Optional<String> replyTo = text(body, "replyTo", MAX_ID);
        boolean tap = replyTo.isPresent() && !body.hasNonNull("type");
        Content content = tap
                ? tap(replyTo.get(), text(body, "replyId", MAX_NAME).orElse(""), number, body)
                : content(body, number);
        return new ApplicantMessage(
                office,
                number,
                text(body, "name", MAX_NAME).filter(given -> !given.isBlank()).orElse(null),
                text(body, "username", MAX_NAME).map(String::strip).orElse(null),
                content,
                replyTo.orElse(null));
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

    private static String number(String given, String field) {
        return PhoneNumber.fromWhatsApp(given.strip())
                .map(PhoneNumber::digits)
                .orElseThrow(() -> ApiException.invalid(field + ": " + NOT_A_NUMBER));
    }

    private Content content(JsonNode body, String number) {
        String type = text(body, "type", MAX_NAME).orElse("text");
        return switch (type) {
            case "text" -> Content.text(required(body, "text", MAX_TEXT));
            case "image" -> Content.media(type, picture(body), words(body));
            case "sticker", "audio", "video", "document" -> Content.media(type, Identifiers.mediaId(), words(body));
            case "location" -> Content.location(location(body).orElse(SOMEWHERE));
            case "contacts" ->
                Content.plain(type, number(text(body, "contact", MAX_NAME).orElse(number), "contact"));
            case "reaction" -> reaction(body, number);
            case "unsupported" ->
                Content.plain(type, text(body, "text", MAX_NAME).orElse("poll_creation"));
            default ->
                throw ApiException.invalid("type must be one of text, image, sticker, audio, video, document, location,"
                        + " contacts, reaction, unsupported.");
        };
    }

    private static String words(JsonNode body) {
        return text(body, "text", MAX_TEXT).orElse("");
    }

    private String picture(JsonNode body) {
        return text(body, "mediaId", MAX_NAME)
                .filter(mediaIsKnown)
                .orElseThrow(() -> ApiException.invalid(
                        "mediaId must be the id of a picture; POST /simulator/api/media takes one."));
    }

    private Content reaction(JsonNode body, String number) {
        String to = required(body, "replyTo", MAX_ID);
        if (chats.find(to).filter(entry -> entry.number().equals(number)).isEmpty()) {
            throw ApiException.invalid("replyTo: there is no message of this id in the chat.");
        }
        return Content.plain("reaction", words(body));
    }

    private static Optional<Location> location(JsonNode body) {
        JsonNode place = body.path("location");
        if (!place.isObject()) {
            return Optional.empty();
        }
        return Optional.of(new Location(
                degrees(place, "latitude", 90),
                degrees(place, "longitude", 180),
                text(place, "name", MAX_ID).orElse(null),
                text(place, "address", MAX_ID).orElse(null)));
    }

    private static double degrees(JsonNode place, String field, double most) {
        double value = place.path(field).asDouble(Double.NaN);
        if (!(Math.abs(value) <= most)) {
            throw ApiException.invalid("location: " + field + " must be a number of degrees.");
        }
        return value;
    }

    private Content tap(String messageId, String choiceId, String number, JsonNode body) {
        Menu menu = chats.find(messageId)
                .filter(entry -> !entry.isFromApplicant() && entry.number().equals(number))
                .map(entry -> entry.content().menu())
                .orElseThrow(
                        () -> ApiException.invalid("replyTo: there is no message with buttons or rows of this id."));
        Choice choice = menu.choices().stream()
                .filter(one -> one.id().equals(choiceId))
                .findFirst()
                .orElseThrow(() -> ApiException.invalid("replyId: the message has no such button or row."));
        if (choice.link() != null) {
            throw ApiException.invalid("replyId: this button opens something and answers nothing.");
        }
        if (choice.id().equals(Content.SHARE_NUMBER)) {
            return Content.sharedNumber(number, new Tapped(menu.kind(), choice));
        }
        return menu.kind() == MenuKind.LOCATION_REQUEST_MESSAGE
                ? Content.location(location(body).orElse(SOMEWHERE))
                : Content.tapped(new Tapped(menu.kind(), choice));
    }
}
