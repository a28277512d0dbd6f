package id.antrean.intake.envelope;

import static id.antrean.intake.envelope.Envelopes.OFFICE;
import static id.antrean.intake.envelope.Envelopes.body;
import static id.antrean.intake.envelope.Envelopes.change;
import static id.antrean.intake.envelope.Envelopes.read;
import static id.antrean.intake.envelope.Envelopes.shortly;
import static id.antrean.intake.envelope.Envelopes.value;
import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.DynamicTest.dynamicTest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.contracts.testing.SeededRandom;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

class EnvelopeReaderTest {

    private static final Path SAMPLES = Path.of("src/test/resources/whatsapp");
    private static final ObjectMapper JSON = new ObjectMapper();

    /** What each sample of the Cloud API's webhooks holds, in short; "-" is what is missing. */
    private static final Map<String, List<String>> EXPECTED = Map.ofEntries(
            Map.entry(
                    "01-text",
                    List.of("message 21 ID.70000000000000021 'Selamat pagi, mau daftar paspor baru utk tgl 10/12 🙏'")),
            Map.entry("02-image-caption-forwarded", List.of("message 22 ID.70000000000000022 'KTP saya'")),
            Map.entry("03-document-pdf", List.of("message 23 ID.70000000000000023 -")),
            Map.entry("04-audio-voice-note", List.of("message 24 ID.70000000000000024 -")),
            Map.entry("05-location", List.of("message 25 ID.70000000000000025 -")),
            Map.entry(
                    "06-contacts-phone-shared-on-request",
                    List.of("changed - ID.70000000000000026 to 26 ID.70000000000000026")),
            Map.entry("07-interactive-button-reply", List.of("message 27 ID.70000000000000027 'Ya, jadwalkan'")),
            Map.entry("08-interactive-list-reply", List.of("message 28 ID.70000000000000028 'Sel 9 Des, 09.00'")),
            Map.entry("09-interactive-nfm-reply-flow", List.of("message 29 ID.70000000000000029 -")),
            Map.entry("10-template-quick-reply-button", List.of("message 30 ID.70000000000000030 'Batalkan'")),
            Map.entry(
                    "11-reaction-added-then-removed",
                    List.of("ignored: a message of type reaction", "ignored: a message of type reaction")),
            Map.entry("12-order-unexpected-for-us", List.of("message 32 ID.70000000000000032 -")),
            Map.entry(
                    "13-system-user-changed-number",
                    List.of("changed 33 ID.70000000000000033 to 83 ID.70000000000000083")),
            Map.entry(
                    "14-system-user-changed-user-id-no-phone",
                    List.of("changed - ID.70000000000000034 to - ID.70000000000000084")),
            Map.entry("15-unsupported", List.of("message 35 ID.70000000000000035 -")),
            Map.entry("16-text-bsuid-only-no-phone", List.of("message - ID.70000000000000036 'DAFTAR'")),
            Map.entry("17a-status-sent", List.of("delivery sent outbox:0193a1c2 - utility/regular")),
            Map.entry("17b-status-delivered", List.of("delivery delivered outbox:0193a1c2 - utility/regular")),
            Map.entry(
                    "17c-status-read-out-of-order-batch",
                    List.of(
                            "delivery read outbox:0193a1c3 -",
                            "delivery sent outbox:0193a1c3 - service/free_customer_service")),
            Map.entry("18-status-failed-131047-window-closed", List.of("delivery failed outbox:0193a1d0 131047")),
            Map.entry(
                    "19-batch-mixed-with-duplicate",
                    List.of(
                            "message 39 ID.70000000000000039 'JADWAL'",
                            "message 40 ID.70000000000000040 'halo'",
                            "delivery delivered - -",
                            "message 39 ID.70000000000000039 'JADWAL'")),
            Map.entry("20-value-level-error-no-message", List.of("account error 305000000000029 - - - 130429 -")),
            Map.entry("21a-sticker", List.of("message 42 ID.70000000000000042 -")),
            Map.entry("21b-video", List.of("message 43 ID.70000000000000043 'antrian hari ini'")),
            Map.entry(
                    "22-template-status-paused",
                    List.of(
                            "account message_template_status_update 204000000000017 PAUSED appointment_reminder_v1 id - 2025-12-05T00:23:20Z")),
            Map.entry("23-future-unknown-type-and-fields", List.of("message 45 ID.70000000000000045 -")),
            Map.entry("24-dashboard-test-shape-no-envelope", List.of("ignored: a body without envelope")),
            Map.entry("25-media-download-failed-131052", List.of("message 47 ID.70000000000000047 -")));

    @TestFactory
    Stream<DynamicTest> eachSampleIsRead() throws IOException {
        try (Stream<Path> files = Files.list(SAMPLES)) {
            List<Path> samples = files.filter(file -> file.toString().endsWith(".json"))
                    .sorted()
                    .toList();
            assertThat(samples).hasSameSizeAs(EXPECTED.keySet());
            return samples.stream()
                    .map(sample -> dynamicTest(sample.getFileName().toString(), () -> assertThat(readSample(sample))
                            .isEqualTo(
                                    EXPECTED.get(sample.getFileName().toString().replace(".json", "")))));
        }
    }

    private static List<String> readSample(Path sample) throws IOException {
        return Envelopes.read(JSON.readTree(Files.readString(sample, StandardCharsets.UTF_8))).stream()
                .map(Envelopes::inShort)
                .toList();
    }

    @Test
    void aMessageForAnUnknownOfficeIsRejectedWithItsWholeChange() throws JsonProcessingException {
        JsonNode change = change("metadata: {phone_number_id: '999'}, contacts: [1], messages: [{id: 'wamid.1'}]");

        assertThat(read(body(change))).containsExactly(new Update.Rejected(Update.Cause.UNKNOWN_OFFICE, change));
    }

    @Test
    void eachOfManyUpdatesForAnUnknownOfficeIsRejectedByItself() throws JsonProcessingException {
        JsonNode change = change(
                "metadata: {phone_number_id: '999'}, messages: [{id: 'wamid.1'}, {id: 'wamid.2'}], statuses: [{}]");

        assertThat(read(body(change)))
                .containsExactly(
                        new Update.Rejected(
                                Update.Cause.UNKNOWN_OFFICE,
                                change("metadata: {phone_number_id: '999'}, messages: [{id: 'wamid.1'}]")),
                        new Update.Rejected(
                                Update.Cause.UNKNOWN_OFFICE,
                                change("metadata: {phone_number_id: '999'}, messages: [{id: 'wamid.2'}]")),
                        new Update.Rejected(
                                Update.Cause.UNKNOWN_OFFICE,
                                change("metadata: {phone_number_id: '999'}, statuses: [{}]")));
    }

    @Test
    void aValueWithoutMetadataIsForAnUnknownOffice() throws JsonProcessingException {
        assertThat(read(body(change("statuses: [{id: 'wamid.1', status: 'sent'}]"))))
                .singleElement()
                .isInstanceOfSatisfying(Update.Rejected.class, rejected -> assertThat(rejected.cause())
                        .isEqualTo(Update.Cause.UNKNOWN_OFFICE));
    }

    @Test
    void whatCannotBeProcessedDoesNotHoldUpWhatStandsBesideIt() throws JsonProcessingException {
        List<String> updates =
                read(body(value("""
                        messages: [
                            {id: 'wamid.1', type: 'text', text: {body: 'halo'}},
                            {from: '6281100000021', type: 'text', text: {body: 'halo'}},
                            'halo', null, 7, [],
                            {from: '+6281100000021', id: 'wamid.2', type: 'text', text: {body: 'halo'}}],
                        statuses: [{id: 'wamid.3'}, {status: 'sent'}, {id: 'wamid.4', status: 'sent'}]
                        """))).stream().map(Envelopes::inShort).toList();

        assertThat(updates)
                .containsExactly(
                        "rejected: no-sender",
                        "rejected: no-message-id",
                        "rejected: no-message-id",
                        "rejected: no-message-id",
                        "rejected: no-message-id",
                        "rejected: no-message-id",
                        "message 21 null 'halo'",
                        "rejected: no-status",
                        "rejected: no-message-id",
                        "delivery sent - -");
    }

    @Test
    void aRejectedUpdateIsKeptWithoutThoseBesideItAndCanBeReadAgain() throws JsonProcessingException {
        List<Update> updates = read(body(value("messages: [{id: 'wamid.1'}, {from: '6281100000021', id: 'wamid.2'}]")));

        JsonNode kept = ((Update.Rejected) updates.get(0)).change();
        assertThat(kept.toString()).contains("wamid.1", OFFICE.phoneNumberId()).doesNotContain("wamid.2");
        assertThat(read(body(kept))).containsExactly(updates.get(0));
    }

    @Test
    void anUpdateDoesNotTellInItsTextWhatWasWrittenNorByWhom() throws JsonProcessingException {
        List<Update> updates = read(body(value("""
                messages: [
                    {from: '6281100000021', id: 'wamid.1', type: 'text', text: {body: 'rahasia'}},
                    {from: '6281100000021', type: 'text', text: {body: 'rahasia'}}]
                """)));

        assertThat(updates).hasSize(2).extracting(Update::toString).allSatisfy(text -> assertThat(text)
                .doesNotContain("rahasia", "6281100000021", "wamid.1"));
    }

    @Test
    void aUserIdWhereTheNumberUsedToBeIsTakenAsUserId() throws JsonProcessingException {
        assertThat(read(body(value("messages: [{from: 'ID.70000000000000036', id: 'wamid.1'}]"))))
                .singleElement()
                .isInstanceOfSatisfying(Update.Message.class, message -> {
                    assertThat(message.sender().phone()).isNull();
                    assertThat(message.sender().userId()).isEqualTo("ID.70000000000000036");
                });
    }

    @Test
    void aTapOnWhatBookingOfferedIsReadByItsIdAndNeverByItsTitle() throws JsonProcessingException {
        assertThat(shortly("""
                {type: 'interactive', interactive: {type: 'list_reply', list_reply: {id: 'b1:day:Zk3:20261124', title: 'batal'}}},
                {type: 'interactive', interactive: {type: 'button_reply', button_reply: {id: 'b1:wait:Zk3', title: 'Ya'}}},
                {type: 'interactive', interactive: {type: 'button_reply', button_reply: {id: 'b27:later:1'}}},
                {type: 'button', button: {payload: 'b1:drop:BGR-7K3M-9QZX', text: 'Lepas'}}"""))
                .containsExactly(
                        "choice 21 null b1:day:Zk3:20261124",
                        "choice 21 null b1:wait:Zk3",
                        "choice 21 null b27:later:1",
                        "choice 21 null b1:drop:BGR-7K3M-9QZX");
    }

    @Test
    void aTapOnAnythingElseIsReadByItsTitle() throws JsonProcessingException {
        assertThat(shortly("""
                {type: 'interactive', interactive: {type: 'list_reply', list_reply: {id: 'v1:slot', title: 'Senin'}}},
                {type: 'interactive', interactive: {type: 'button_reply', button_reply: {id: 'b1:a b', title: 'Ya'}}},
                {type: 'interactive', interactive: {type: 'button_reply', button_reply: {id: null, title: 'Ya'}}},
                {type: 'interactive', interactive: {type: 'product', product: {id: 'b1:wait:Zk3', title: 'Apa'}}},
                {type: 'text', text: {body: 'b1:wait:Zk3'}},
                {type: 'button', button: {payload: 'STATUS', text: 'Cek'}}"""))
                .containsExactly(
                        "message 21 null 'Senin'",
                        "message 21 null 'Ya'",
                        "message 21 null 'Ya'",
                        "message 21 null 'Apa'",
                        "message 21 null 'b1:wait:Zk3'",
                        "message 21 null 'Cek'");
    }

    @Test
    void aChangeOfWhichOneSideCannotBeIdentifiedIsLeftAlone() throws JsonProcessingException {
        assertThat(shortly("""
                {type: 'system', system: {type: 'user_changed_number', wa_id: '6281100000083'}},
                {type: 'system', system: {type: 'user_changed_number', previous_user_id: 'ID.1', user_id: null}},
                {type: 'system', system: {type: 'user_changed_number', wa_id: '6281100000021'}},
                {type: 'system', from: null, system: {type: 'user_changed_user_id', user_id: 'ID.2'}},
                {type: 'system', system: {type: 'customer_identity_changed', wa_id: '6281100000083'}},
                {type: 'system', system: 'user_changed_number'},
                {type: 'system'}"""))
                .containsExactly(
                        "changed 21 null to 83 null",
                        "ignored: a message of type system",
                        "ignored: a message of type system",
                        "ignored: a message of type system",
                        "ignored: a message of type system",
                        "ignored: a message of type system",
                        "ignored: a message of type system");
    }

    @Test
    void aChangeWithoutMessageIdIsPutAside() throws JsonProcessingException {
        assertThat(read(body(value("""
                messages: [{from: '6281100000021', type: 'system', system: {type: 'user_changed_number', wa_id: '6281100000083'}}]
                """)))).map(Envelopes::inShort).containsExactly("rejected: no-message-id");
    }

    @Test
    void theTimeIsReadAsTextOrNumberAndMayBeMissing() throws JsonProcessingException {
        List<Update> updates = read(body(value("""
                messages: [
                    {from: '6281100000021', id: 'wamid.1', timestamp: '1764892860'},
                    {from: '6281100000021', id: 'wamid.2', timestamp: 1764892860},
                    {from: '6281100000021', id: 'wamid.3', timestamp: '99999999999999999999'},
                    {from: '6281100000021', id: 'wamid.4'}]
                """)));

        Instant time = Instant.ofEpochSecond(1_764_892_860);
        assertThat(updates)
                .map(update -> Optional.ofNullable(((Update.Message) update).sentAt()))
                .containsExactly(Optional.of(time), Optional.of(time), Optional.empty(), Optional.empty());
    }

    @Test
    void anyJsonIsReadAndNoneFails() throws IOException {
        List<JsonNode> samples = new ArrayList<>();
        try (Stream<Path> files = Files.list(SAMPLES)) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".json")).toList()) {
                samples.add(JSON.readTree(file.toFile()));
            }
        }
        SeededRandom.check(5_000, random -> {
            JsonNode damaged = random.oneOf(samples).deepCopy();
            for (int damage = random.between(1, 5); damage > 0; damage--) {
                damage(random, damaged);
            }

            assertThat(read(damaged)).doesNotContainNull();
        });
    }

    /** Puts something else in the place of something, or takes it away. */
    private static void damage(SeededRandom random, JsonNode json) {
        List<JsonNode> containers = new ArrayList<>();
        collect(json, containers);
        JsonNode container = random.oneOf(containers);
        JsonNode other = random.oneOf(
                JsonNodeFactory.instance.nullNode(),
                JsonNodeFactory.instance.numberNode(-1),
                JsonNodeFactory.instance.textNode("\u0000"),
                JsonNodeFactory.instance.textNode("x".repeat(1_000)),
                JsonNodeFactory.instance.booleanNode(true),
                JsonNodeFactory.instance.arrayNode().add(1),
                JsonNodeFactory.instance.objectNode());
        if (container instanceof ObjectNode object && !object.isEmpty()) {
            List<String> names = new ArrayList<>();
            object.fieldNames().forEachRemaining(names::add);
            String name = random.oneOf(names);
            if (random.inPercent(30)) {
                object.remove(name);
            } else {
                object.set(name, other);
            }
        } else if (container instanceof ArrayNode array && !array.isEmpty()) {
            array.set(random.between(0, array.size() - 1), other);
        }
    }

    private static void collect(JsonNode json, List<JsonNode> containers) {
        if (json.isContainerNode()) {
            containers.add(json);
            json.forEach(child -> collect(child, containers));
        }
    }
}
