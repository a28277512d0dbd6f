package id.antrean.intake.envelope;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.core.JsonProcessingException;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The types of messages, in the order in which Meta lists them. */
class MessageReaderTest {

    @Test
    void textsAndCaptionsAreReadAndEverythingElseIsNoText() throws JsonProcessingException {
        assertThat(Envelopes.shortly("""
                {type: 'text', text: {body: 'halo'}},
                {type: 'image', image: {id: '1', caption: '#BUDI#'}},
                {type: 'video', video: {id: '1', caption: 'halo'}},
                {type: 'audio', audio: {id: '1', voice: true}},
                {type: 'document', document: {id: '1', filename: 'batal.pdf'}},
                {type: 'document', document: {id: '1', filename: 'batal.pdf', caption: 'halo'}},
                {type: 'sticker', sticker: {id: '1', animated: false}},
                {type: 'location', location: {latitude: -6.6, longitude: 106.8, name: 'batal'}},
                {type: 'order', order: {catalog_id: '1', text: 'batal', product_items: []}},
                {type: 'unsupported', unsupported: {type: 'poll_creation'}, errors: [{code: 131051}]},
                {type: 'unsupported', errors: [{code: 131052}]},
                {type: 'unknown', errors: [{code: 131051}]},
                {type: 'edit', edit: {original_message_id: 'wamid.0', message: {text: {body: 'batal'}}}},
                {type: 'hologram', hologram: {}},
                {type: 7},
                {type: 'text', text: 'halo'},
                {type: 'text'}"""))
                .containsExactly(
                        "message 21 null 'halo'",
                        "message 21 null '#BUDI#'",
                        "message 21 null 'halo'",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null 'halo'",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null -",
                        "message 21 null ''",
                        "message 21 null ''");
    }

    @Test
    void whatIsNotSaidToTheOfficeIsLeftAlone() throws JsonProcessingException {
        assertThat(Envelopes.shortly("""
                {type: 'reaction', reaction: {message_id: 'wamid.0', emoji: 'x'}},
                {type: 'revoke', revoke: {original_message_id: 'wamid.0'}},
                {type: 'request_welcome'},
                {type: 'interactive', interactive: {type: 'call_permission_reply', call_permission_reply: {response: 'accept'}}}"""))
                .hasSize(4)
                .allMatch(update -> update.startsWith("ignored: a message of type "));
    }

    @Test
    void aTapOnATextIsAsIfItHadBeenTyped() throws JsonProcessingException {
        assertThat(Envelopes.shortly("""
                {type: 'interactive', interactive: {type: 'list_reply', list_reply: {id: 't1:#BUDI#25011987#24112026', title: 'Selasa'}}},
                {type: 'interactive', interactive: {type: 'button_reply', button_reply: {id: 't1:STATUS', title: 'Cek'}}},
                {type: 'button', button: {payload: 't1:INFO', text: 'Syarat'}},
                {type: 'button', button: {payload: 't1:', text: 'Syarat'}}"""))
                .containsExactly(
                        "message 21 null '#BUDI#25011987#24112026'",
                        "message 21 null 'STATUS'",
                        "message 21 null 'INFO'",
                        "message 21 null 'Syarat'");
    }

    @Test
    void aNumberSharedOnRequestIsTheSendersOwn() throws JsonProcessingException {
        assertThat(contacts("from_user_id: 'ID.1'", "origin: 'contact_request', phones: [{wa_id: '6281100000026'}]"))
                .containsExactly("changed - ID.1 to 26 ID.1");
        assertThat(contacts(
                        "from_user_id: 'ID.1'", "origin: 'contact_request', phones: [{phone: '+62 811-0000-0026'}]"))
                .containsExactly("changed - ID.1 to 26 ID.1");
    }

    @Test
    void aNumberThatWasKnownIsLeftAlone() throws JsonProcessingException {
        assertThat(contacts("from: '6281100000026'", "origin: 'contact_request', phones: [{wa_id: '6281100000026'}]"))
                .containsExactly("ignored: a number that was known");
    }

    @Test
    void anyOtherContactProvesNothing() throws JsonProcessingException {
        String sender = "from_user_id: 'ID.1'";
        assertThat(List.of(
                        contacts(sender, "phones: [{wa_id: '6281100000026'}]"),
                        contacts(sender, "origin: 'other', phones: [{wa_id: '6281100000026'}]"),
                        contacts(sender, "origin: 'contact_request', phones: []"),
                        contacts(sender, "origin: 'contact_request', phones: [{phone: '0811-0000-026'}]"),
                        contacts(sender, "origin: 'contact_request', phones: [{wa_id: 'ID.1'}]"),
                        contacts(
                                sender,
                                "origin: 'contact_request', phones: [{wa_id: '6281100000026'}, {wa_id: '6281100000027'}]"),
                        contacts(sender, "origin: 'contact_request', phones: 7")))
                .allSatisfy(updates -> assertThat(updates).containsExactly("message - ID.1 -"));
        assertThat(contacts("from: '6281100000021'", "origin: 'contact_request', phones: [{wa_id: '6281100000026'}]"))
                .containsExactly("message 21 null -");
    }

    private static List<String> contacts(String sender, String contact) throws JsonProcessingException {
        return Envelopes.read(Envelopes.body(Envelopes.value("messages: [{" + sender
                        + ", id: 'wamid.1', type: 'contacts', contacts: [{" + contact + "}]}]")))
                .stream()
                .map(Envelopes::inShort)
                .toList();
    }
}
