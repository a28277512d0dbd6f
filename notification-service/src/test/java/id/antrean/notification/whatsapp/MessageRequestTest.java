package id.antrean.notification.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
import java.util.List;
import org.junit.jupiter.api.Test;

class MessageRequestTest {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final PhoneNumber PHONE = new PhoneNumber("+6281100000021");

    private static void assertJson(MessageRequest request, String expected) throws JsonProcessingException {
        assertThat(JSON.readTree(JSON.writeValueAsString(request))).isEqualTo(JSON.readTree(expected));
    }

    @Test
    void aPictureForANumberAnswersItsMessage() throws JsonProcessingException {
        assertJson(MessageRequest.image(new Addressee(PHONE, "ID.7"), "wamid.A", "abc", "990", "Halo"), """
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"+6281100000021","type":"image",
                 "image":{"id":"990","caption":"Halo"},"context":{"message_id":"wamid.A"},
                 "biz_opaque_callback_data":"abc"}""");
    }

    @Test
    void aTextForAHiddenNumberGoesToTheUserId() throws JsonProcessingException {
        assertJson(MessageRequest.text(new Addressee(null, "ID.7"), null, "abc", "Halo"), """
                {"messaging_product":"whatsapp","recipient_type":"individual","recipient":"ID.7","type":"text",
                 "text":{"body":"Halo","preview_url":false},"biz_opaque_callback_data":"abc"}""");
    }

    @Test
    void aListHasOneSectionWithItsRows() throws JsonProcessingException {
        Interactive list = Interactive.list(
                "Pilih", "Lihat", List.of(new Interactive.Row("a", "A", "Satu"), new Interactive.Row("b", "B", null)));
        assertJson(MessageRequest.interactive(new Addressee(PHONE, null), "wamid.A", "abc", list), """
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"+6281100000021","type":"interactive",
                 "interactive":{"type":"list","body":{"text":"Pilih"},"action":{"button":"Lihat","sections":[{"rows":[
                   {"id":"a","title":"A","description":"Satu"},{"id":"b","title":"B"}]}]}},
                 "context":{"message_id":"wamid.A"},"biz_opaque_callback_data":"abc"}""");
    }

    @Test
    void buttonsAreReplies() throws JsonProcessingException {
        Interactive buttons = Interactive.buttons("Ambil?", List.of(new Interactive.Reply("a", "Ya")));
        assertJson(MessageRequest.interactive(new Addressee(PHONE, null), null, "abc", buttons), """
                {"messaging_product":"whatsapp","recipient_type":"individual","to":"+6281100000021","type":"interactive",
                 "interactive":{"type":"button","body":{"text":"Ambil?"},"action":{"buttons":[
                   {"type":"reply","reply":{"id":"a","title":"Ya"}}]}},"biz_opaque_callback_data":"abc"}""");
    }

    @Test
    void nothingPersonalIsInItsToString() {
        assertThat(MessageRequest.text(new Addressee(PHONE, null), null, "abc", "Halo")
                        .toString())
                .doesNotContain("628", "Halo");
    }
}
