package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.GraphRequest.MarkRead;
import id.antrean.sandbox.simulator.GraphRequest.Recipient;
import id.antrean.sandbox.simulator.GraphRequest.Send;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.regex.Pattern;

/** Reads what is posted to {@code messages}, and refuses what Meta would refuse. */
final class MessageReader {

    private static final int MAX_CALLBACK_DATA = 512;
    private static final Pattern PUNCTUATION = Pattern.compile("[ ()\\-]");
    private static final Pattern PHONE = Pattern.compile("\\+?([1-9][0-9]{5,14})");
    private static final Pattern USER_ID = Pattern.compile("[A-Z]{2}\\.(ENT\\.)?[0-9A-Za-z]{1,128}");
    private static final Set<String> NOT_SIMULATED =
            Set.of("audio", "video", "document", "sticker", "contacts", "reaction");

    private final ContentReader contents;

    /** @param mediaIsKnown tells whether a picture with the given id was uploaded */
    MessageReader(Predicate<String> mediaIsKnown, Templates templates) {
        contents = new ContentReader(mediaIsKnown, templates);
    }

    /**
     * Reads a request.
     *
     * @throws GraphException when Meta would refuse it
     */
    GraphRequest read(JsonNode json) {
        Fields request = Fields.of(json);
        checkProduct(request.findText("messaging_product"));
        if (request.findText("status").isPresent()) {
            return readMark(request);
        }
        request.findText("recipient_type")
                .filter(type -> !type.equals("individual"))
                .ifPresent(type -> {
                    throw GraphError.invalidParameter("Param recipient_type must be individual; groups are not here")
                            .refusal();
                });
        Recipient recipient = recipient(request);
        String callbackData = callbackData(request);
        String quoted = request.findObject("context")
                .flatMap(context -> context.findText("message_id"))
                .orElse(null);
        return new Send(recipient, content(request), callbackData.isEmpty() ? null : callbackData, quoted);
    }

    private static void checkProduct(Optional<String> product) {
        String given = product.orElseThrow(
                () -> GraphError.parameterRequired("messaging_product").refusal());
        if (!given.equalsIgnoreCase("whatsapp")) {
            throw GraphError.invalidParameter("Param messaging_product must be one of {WHATSAPP}")
                    .refusal();
        }
    }

    private static MarkRead readMark(Fields request) {
        if (!request.findText("status").orElse("").equals("read")) {
            throw GraphError.invalidParameter("Param status must be one of {READ}")
                    .refusal();
        }
        String messageId = request.findText("message_id")
                .filter(id -> !id.isBlank())
                .orElseThrow(() -> GraphError.parameterRequired("message_id").refusal());
        Optional<Fields> typing = request.findObject("typing_indicator");
        typing.filter(one -> !one.findText("type").orElse("").equals("text")).ifPresent(one -> {
            throw GraphError.invalidParameter("Param typing_indicator['type'] must be one of {TEXT}")
                    .refusal();
        });
        return new MarkRead(messageId, typing.isPresent());
    }

    private static Recipient recipient(Fields request) {
        Optional<String> phone = request.findText("to").filter(to -> !to.isBlank());
        if (phone.isPresent()) {
            var form = PHONE.matcher(PUNCTUATION.matcher(phone.get()).replaceAll(""));
            if (!form.matches()) {
                throw GraphError.invalidValue("Param to is not a phone number").refusal();
            }
            return new Recipient.ByPhone(phone.get(), form.group(1));
        }
        String userId = request.findText("recipient")
                .filter(given -> !given.isBlank())
                .orElseThrow(() ->
                        GraphError.missing("Param to or recipient is required").refusal());
        if (!USER_ID.matcher(userId).matches()) {
            throw GraphError.invalidValue("Param recipient is not a business-scoped user id")
                    .refusal();
        }
        return new Recipient.ByUserId(userId);
    }

    private static String callbackData(Fields request) {
        String data = request.findText("biz_opaque_callback_data").orElse("");
        if (data.length() > MAX_CALLBACK_DATA) {
            throw GraphError.invalidParameter(
                            "Param biz_opaque_callback_data must be at most " + MAX_CALLBACK_DATA + " characters long.")
                    .refusal();
        }
        return data;
    }

    private Content content(Fields request) {
        String type = request.findText("type").orElse("text");
        return switch (type) {
            case "text" -> contents.text(request.object(type));
            case "image" -> contents.image(request.object(type));
            case "location" -> contents.location(request.object(type));
            case "template" -> contents.template(request.object(type));
            case "interactive" -> contents.interactive(request.object(type));
            default ->
                throw (NOT_SIMULATED.contains(type)
                                ? GraphError.unsupportedType("The simulator does not send messages of type " + type)
                                : GraphError.invalidParameter(
                                        "Param type must be one of {AUDIO, CONTACTS, DOCUMENT, IMAGE,"
                                                + " INTERACTIVE, LOCATION, REACTION, STICKER, TEMPLATE, TEXT, VIDEO}"))
                        .refusal();
        };
    }
}
