package id.antrean.notification.whatsapp;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.notification.whatsapp.MessageRequest.Addressee;
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
    void nothingPersonalIsInItsToString() {
        assertThat(MessageRequest.text(new Addressee(PHONE, null), null, "abc", "Halo")
                        .toString())
                .doesNotContain("628", "Halo");
    }
}
