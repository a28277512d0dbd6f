package id.antrean.notification.sending;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.picture.Ticket;
import id.antrean.notification.template.TemplateMessage;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class StoredContentTest {

    static Stream<Outgoing> everyForm() {
        return Stream.of(
                new Outgoing.Text("Halo"),
                new Outgoing.CodePicture(
                        new Ticket(
                                BookingCode.of(new OfficeCode("BGR"), 7),
                                "Kantor Imigrasi",
                                "Siti",
                                "Selasa",
                                "09.30",
                                "Datang",
                                "Gratis"),
                        "Halo"),
                new Outgoing.RowList(
                        "Pilih \"satu\"",
                        "Lihat",
                        List.of(new Choice("b1:day:x:20261124", "Sel 24 Nov", "𠮷"), new Choice("b", "B", null))),
                new Outgoing.Location(-6.5971, 106.806, "Kantor Imigrasi Bogor", "Jl. Ahmad Yani No. 65"),
                new Outgoing.ContactRequest("Bagikan nomor Anda"),
                new Outgoing.Buttons("Ambil?", List.of(new Choice("a", "Ya", null), new Choice("b", "Tidak", null))));
    }

    @ParameterizedTest
    @MethodSource("everyForm")
    void whatIsKeptIsReadAsItWas(Outgoing content) {
        assertThat(StoredContent.read(content.words(), StoredContent.attachmentOf(content)))
                .isEqualTo(content);
    }

    @Test
    void aTemplateIsReadAsItWas() {
        TemplateMessage template = new TemplateMessage(
                TemplateMessage.Purpose.PLACE_OFFERED,
                Language.ENGLISH,
                Map.of("name", "Siti \"Ani\"", "office", "Bogor"),
                List.of("b1:take:x", "t1:STATUS"));
        assertThat(StoredTemplate.read(StoredTemplate.write(template))).isEqualTo(template);
        assertThat(StoredTemplate.read(StoredTemplate.write(null))).isNull();
    }
}
