package id.antrean.notification.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.ConnectException;
import java.net.UnknownHostException;
import java.util.concurrent.TimeoutException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class AnswersTest {

    @ParameterizedTest
    @CsvSource({
        "0, 401, TOKEN",
        "1, 400, UNCERTAIN",
        "10, 403, TOKEN",
        "33, 400, NUMBER",
        "190, 401, TOKEN",
        "200, 403, TOKEN",
        "299, 403, TOKEN",
        "368, 403, NUMBER",
        "2500, 400, TOKEN",
        "2635, 400, TOKEN",
        "131005, 403, TOKEN",
        "131031, 403, NUMBER",
        "131042, 400, NUMBER",
        "133010, 400, NUMBER",
        "3, 500, TOKEN",
        "131037, 400, NUMBER",
        "131045, 500, NUMBER",
        "131064, 400, NUMBER",
        "133000, 500, NUMBER",
        "133005, 400, NUMBER",
        "133015, 400, NUMBER",
        "4, 400, THROTTLED",
        "80007, 400, THROTTLED",
        "130429, 400, NUMBER_THROTTLED",
        "131048, 400, NUMBER_THROTTLED",
        "131056, 400, PAIR_RATE",
        "2, 503, PASSING",
        "131000, 500, UNCERTAIN",
        "131016, 500, PASSING",
        "131057, 500, PASSING",
        "133004, 503, PASSING",
        "131053, 400, MEDIA",
        "100, 400, PERMANENT",
        "131026, 400, PERMANENT",
        "131047, 400, WINDOW",
        "132001, 404, TEMPLATE",
        "132007, 400, TEMPLATE",
        "132015, 400, TEMPLATE",
        "132016, 400, TEMPLATE",
        "132000, 400, PERMANENT",
        "300, 400, PERMANENT",
        "999999, 400, PERMANENT",
        "999999, 500, UNCERTAIN",
    })
    void metasCodeDecidesAndTheStatusOnlyWhereTheCodeIsNew(int code, int status, Fault fault) {
        String body = """
                {"error":{"message":"(#%s) some words","type":"OAuthException","code":%s,"fbtrace_id":"x"}}""".formatted(code, code);
        assertThat(Answers.read(status, body)).isEqualTo(new Answer.Refused(fault, code));
    }

    @ParameterizedTest
    @CsvSource({"100, 33, NUMBER", "100, 0, PERMANENT", "100, 2018001, PERMANENT", "131026, 33, PERMANENT"})
    void aNumberThatMetaDoesNotKnowIsAFaultOfTheAccount(int code, int subcode, Fault fault) {
        String body = """
                {"error":{"message":"(#%s) some words","code":%s,"error_subcode":%s}}""".formatted(code, code, subcode);
        assertThat(Answers.read(400, body)).isEqualTo(new Answer.Refused(fault, code));
    }

    @Test
    void anAcceptedMessageAndAnUploadedFileHaveTheirIds() {
        assertThat(Answers.read(200, """
                {"messaging_product":"whatsapp","contacts":[{"input":"+628","wa_id":"628"}],
                 "messages":[{"id":"wamid.X==","message_status":"accepted"}],"more":1}""")).isEqualTo(new Answer.Done("wamid.X=="));
        assertThat(Answers.read(200, "{\"id\":\"990\"}")).isEqualTo(new Answer.Done("990"));
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "<html>", "[]", "{}", "{\"messages\":[]}", "null", "{\"messages\":[{\"id\":"})
    void aSuccessThatSaysNothingMayHaveSentTheMessage(String body) {
        assertThat(Answers.read(200, body)).isEqualTo(new Answer.Unknown());
    }

    @ParameterizedTest
    @CsvSource({"301, TOKEN", "401, TOKEN", "404, TOKEN", "429, THROTTLED"})
    void aRefusalThatIsNotMetasIsAFaultOfTheWayThere(int status, Fault fault) {
        assertThat(Answers.read(status, "<html>nginx</html>")).isEqualTo(new Answer.Refused(fault, null));
        assertThat(Answers.read(status, null)).isEqualTo(new Answer.Refused(fault, null));
    }

    @Test
    void aGatewayThatGaveUpLeavesTheOutcomeOpen() {
        assertThat(Answers.read(502, "<html>Bad gateway</html>")).isEqualTo(new Answer.Unknown());
        assertThat(Answers.read(504, null)).isEqualTo(new Answer.Unknown());
    }

    @Test
    void onlyAFailureToConnectIsSurelyNotSent() {
        assertThat(Answers.read(new IllegalStateException(new ConnectException())))
                .isEqualTo(new Answer.NotReached());
        assertThat(Answers.read(new UnknownHostException())).isEqualTo(new Answer.NotReached());
        assertThat(Answers.read(new IOException("reset"))).isEqualTo(new Answer.Unknown());
        assertThat(Answers.read(new TimeoutException())).isEqualTo(new Answer.Unknown());
    }
}
