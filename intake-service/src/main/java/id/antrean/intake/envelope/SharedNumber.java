package id.antrean.intake.envelope;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.contracts.value.PhoneNumber;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;

/**
 * Finds the number that somebody shared because we asked for it. WhatsApp marks it as the sender's own; any other contact
 * is a forwarded one, and proves nothing.
 */
final class SharedNumber {

    private static final String ON_REQUEST = "contact_request";
    private static final Pattern BETWEEN_DIGITS = Pattern.compile("[ ().-]");

    private SharedNumber() {}

    /** Empty when none was shared on request, or more than one: then nobody knows which is the sender's. */
    static Optional<PhoneNumber> in(JsonNode message) {
        Set<PhoneNumber> numbers = elements(message.path("contacts"))
                .filter(contact -> contact.path("origin").asText("").equals(ON_REQUEST))
                .flatMap(contact -> elements(contact.path("phones")))
                .flatMap(phone -> number(phone).stream())
                .collect(Collectors.toSet());
        return numbers.size() == 1 ? Optional.of(numbers.iterator().next()) : Optional.empty();
    }

    /** Without WhatsApp's id only a number with its country: others begin with a nought, or might be of anywhere. */
    private static Optional<PhoneNumber> number(JsonNode phone) {
        String id = phone.path("wa_id").asText("");
        if (!id.isEmpty()) {
            return PhoneNumber.fromWhatsApp(id);
        }
        String shown = BETWEEN_DIGITS.matcher(phone.path("phone").asText("")).replaceAll("");
        return shown.startsWith("+") ? PhoneNumber.fromWhatsApp(shown) : Optional.empty();
    }

    private static Stream<JsonNode> elements(JsonNode array) {
        return array.isArray() ? StreamSupport.stream(array.spliterator(), false) : Stream.empty();
    }
}
