package id.antrean.intake.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

class AccountReaderTest {

    private static final String TOLD_AT = "2026-11-23T10:00:00Z";
    private static final long TIME = 1_795_428_000L;

    @Test
    void eachFieldTellsWhatHappenedInItsOwnPlace() throws JsonProcessingException {
        assertThat(reports(
                        field("message_template_status_update", """
                                event: 'PAUSED', message_template_name: 'pengingat_h1', message_template_language: 'id'"""),
                        field("template_category_update", """
                                message_template_name: 'pengingat_h1', message_template_language: 'en_US',
                                previous_category: 'UTILITY', new_category: 'MARKETING'"""),
                        field("message_template_quality_update", """
                                previous_quality_score: 'GREEN', new_quality_score: 'RED',
                                message_template_name: 'pengingat_h1', message_template_language: 'fil'"""),
                        field("phone_number_quality_update", "event: 'FLAGGED', display_phone_number: '6281100000001'"),
                        field("business_capability_update", "max_phone_numbers_per_business: 2"),
                        field("account_update", "event: 'DISABLED_UPDATE', ban_info: {waba_ban_state: 'DISABLE'}"),
                        field("account_alerts", "alert_info: {alert_type: 'OBA_APPROVED', alert_description: 'Budi'}"),
                        field("account_alerts", "alert_type: 'OBA_APPROVED'"),
                        field("smb_message_echoes", "message_echoes: [{text: {body: 'Budi'}}]")))
                .containsExactly(
                        "account message_template_status_update 204 PAUSED pengingat_h1 id - " + TOLD_AT,
                        "account template_category_update 204 MARKETING pengingat_h1 en_US - " + TOLD_AT,
                        "account message_template_quality_update 204 RED pengingat_h1 fil - " + TOLD_AT,
                        "account phone_number_quality_update 204 FLAGGED - - - " + TOLD_AT,
                        "account business_capability_update 204 - - - - " + TOLD_AT,
                        "account account_update 204 DISABLED_UPDATE - - - " + TOLD_AT,
                        "account account_alerts 204 OBA_APPROVED - - - " + TOLD_AT,
                        "account account_alerts 204 OBA_APPROVED - - - " + TOLD_AT,
                        "account smb_message_echoes 204 - - - - " + TOLD_AT);
    }

    @Test
    void ofFieldsAboutPeopleOnlyTheFieldAndTheEventAreTaken() throws JsonProcessingException {
        assertThat(reports(
                        field(
                                "security",
                                "event: 'PIN_CHANGED', requester: '6281100000021', message_template_name: 'budi'"),
                        field("user_preferences", "user_preferences: [{wa_id: '6281100000021', value: 'stop'}]")))
                .containsExactly(
                        "account security 204 PIN_CHANGED - - - " + TOLD_AT,
                        "account user_preferences 204 - - - - " + TOLD_AT);
    }

    @Test
    void whatIsNotInTheFormOfMetasWordsIsLeftOut() throws JsonProcessingException {
        String change = field("message_template_status_update", """
                event: 'Budi Santoso', message_template_name: 'Pengingat!', message_template_language: 'bahasa'""");
        assertThat(reports(
                        change,
                        change.replace("message_template_status_update", "rahasia Budi"),
                        change.replace("'message_template_status_update'", "7"),
                        field("a".repeat(65), "event: {}, message_template_name: 7"),
                        "{field: 'account_update'}"))
                .containsExactly(
                        "account message_template_status_update 204 - - - - " + TOLD_AT,
                        "account unknown 204 - - - - " + TOLD_AT,
                        "account unknown 204 - - - - " + TOLD_AT,
                        "account unknown 204 - - - - " + TOLD_AT,
                        "account account_update 204 - - - - " + TOLD_AT);
    }

    @Test
    void anAccountOrTimeThatWasNotToldIsLeftEmpty() throws JsonProcessingException {
        JsonNode body = Envelopes.json("""
                {entry: [{id: 'WABA', time: 'now', changes: [{field: 'account_update', value: {event: 'X'}}]},
                         {changes: [{field: 'account_update', value: {event: 'Y'}}]},
                         {id: 204, changes: [{field: 'account_update', value: {event: 'Z'}}]}]}""");

        assertThat(Envelopes.read(body).stream().map(Envelopes::inShort))
                .containsExactly(
                        "account account_update  X - - - -",
                        "account account_update  Y - - - -",
                        "account account_update 204 Z - - - -");
    }

    @Test
    void messagesStatusesAndErrorsOfOneValueAreAllTold() throws JsonProcessingException {
        JsonNode body = Envelopes.body(Envelopes.value("""
                errors: [{code: 130429, title: 'Rate limit hit'}, {code: 'x'}, 7],
                messages: [{from: '+6281100000021', id: 'wamid.1', type: 'text', text: {body: 'halo'}}],
                statuses: [{id: 'wamid.2', status: 'sent', pricing: {category: 'utility', type: 'regular'}}]"""));

        assertThat(Envelopes.read(body).stream().map(Envelopes::inShort))
                .containsExactly(
                        "account error 305000000000029 - - - 130429 -",
                        "account error 305000000000029 - - - - -",
                        "account error 305000000000029 - - - - -",
                        "message 21 null 'halo'",
                        "delivery sent - - utility/regular");
    }

    @Test
    void anErrorOfAnOfficeThatIsNotOursIsToldToo() throws JsonProcessingException {
        JsonNode body =
                Envelopes.body(Envelopes.change("metadata: {phone_number_id: '999'}, errors: [{code: 131042}]"));

        assertThat(Envelopes.read(body).stream().map(Envelopes::inShort))
                .containsExactly("account error 999 - - - 131042 -");
    }

    @Test
    void aReportDoesNotTellInItsTextWhatWasTold() throws JsonProcessingException {
        assertThat(read(field("security", "requester: '6281100000021'")))
                .singleElement()
                .hasToString("AccountReport[security]");
    }

    private static String field(String field, String value) {
        return "{field: '" + field + "', value: {" + value + "}}";
    }

    private static Stream<String> reports(String... changes) throws JsonProcessingException {
        return read(changes).stream().map(Envelopes::inShort);
    }

    private static List<Update> read(String... changes) throws JsonProcessingException {
        return Envelopes.read(Envelopes.json("{object: 'whatsapp_business_account', entry: [{id: '204', time: " + TIME
                + ", changes: [" + String.join(",", changes) + "]}]}"));
    }
}
