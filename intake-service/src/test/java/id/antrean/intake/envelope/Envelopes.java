package id.antrean.intake.envelope;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.json.JsonReadFeature;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Sender;
import id.antrean.platform.office.Office;
import java.time.Duration;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Writes webhooks in short, and what was read from them. */
public final class Envelopes {

    public static final Office OFFICE = new Office(
            new OfficeCode("BGR"),
            "Kantor contoh",
            "305000000000029",
            "6281100000001",
            ZoneId.of("Asia/Jakarta"),
            "Jl. Contoh 1",
            Duration.ofMinutes(30));

    private static final ObjectMapper RELAXED = JsonMapper.builder()
            .enable(JsonReadFeature.ALLOW_UNQUOTED_FIELD_NAMES)
            .enable(JsonReadFeature.ALLOW_SINGLE_QUOTES)
            .build();

    private Envelopes() {}

    /** Reads a body for this one office. */
    public static List<Update> read(JsonNode body) {
        return EnvelopeReader.read(
                body, id -> id.equals(OFFICE.phoneNumberId()) ? Optional.of(OFFICE) : Optional.empty());
    }

    static String inShort(Update update) {
        if (update instanceof Update.Message message) {
            String text = message.text() == null ? "-" : "'" + message.text() + "'";
            return "message " + inShort(message.sender()) + " " + text;
        }
        if (update instanceof Update.Choice choice) {
            return "choice " + inShort(choice.sender()) + " " + choice.choice();
        }
        if (update instanceof Update.SenderChange change) {
            return "changed " + inShort(change.previous()) + " to " + inShort(change.current());
        }
        if (update instanceof Update.Delivery delivery) {
            return "delivery " + delivery.status() + " " + orDash(delivery.callbackData()) + " "
                    + orDash(delivery.errorCode())
                    + (delivery.pricing() == null
                            ? ""
                            : " " + delivery.pricing().category() + "/"
                                    + delivery.pricing().type());
        }
        if (update instanceof Update.AccountReport report) {
            return "account " + report.subject() + " " + report.account() + " " + orDash(report.event()) + " "
                    + orDash(report.template()) + " " + orDash(report.templateLanguage()) + " "
                    + orDash(report.errorCode()) + " " + orDash(report.at());
        }
        return update instanceof Update.Ignored ignored
                ? "ignored: " + ignored.what()
                : "rejected: " + ((Update.Rejected) update).cause().code();
    }

    static String inShort(Sender sender) {
        String phone = sender.phone() == null ? "-" : sender.phone().value().replace("+62811000000", "");
        return phone + " " + sender.userId();
    }

    static String orDash(@Nullable Object value) {
        return Objects.toString(value, "-");
    }

    /** Messages of one sender, each with an id. */
    static List<String> shortly(String messages) throws JsonProcessingException {
        String complete = messages.replace("{type: 'system', from: null,", "{id: 'wamid.1', type: 'system',")
                .replace("{type: ", "{from: '6281100000021', id: 'wamid.1', type: ")
                .replace("interactive: {from: '6281100000021', id: 'wamid.1', ", "interactive: {")
                .replace("system: {from: '6281100000021', id: 'wamid.1', ", "system: {");
        return read(body(value("messages: [" + complete + "]"))).stream()
                .map(Envelopes::inShort)
                .toList();
    }

    static JsonNode value(String content) throws JsonProcessingException {
        return change("metadata: {phone_number_id: '" + OFFICE.phoneNumberId() + "'}, " + content);
    }

    static JsonNode change(String value) throws JsonProcessingException {
        return RELAXED.readTree("{field: 'messages', value: {" + value + "}}");
    }

    static JsonNode json(String relaxed) throws JsonProcessingException {
        return RELAXED.readTree(relaxed);
    }

    static JsonNode body(JsonNode change) throws JsonProcessingException {
        return RELAXED.readTree("{object: 'whatsapp_business_account', entry: [{id: '1', changes: [" + change + "]}]}");
    }
}
