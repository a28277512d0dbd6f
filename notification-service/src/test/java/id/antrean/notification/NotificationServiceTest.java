package id.antrean.notification;

import static io.restassured.RestAssured.when;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;
import static org.hamcrest.Matchers.equalTo;

import id.antrean.backing.test.KafkaProbe;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.testing.Events;
import id.antrean.notification.testing.FakeCloudApi;
import id.antrean.notification.testing.FakeCloudApi.Reply;
import id.antrean.notification.testing.FakeCloudApi.Sent;
import id.antrean.notification.testing.LogRecorder;
import id.antrean.notification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

/** From Kafka to WhatsApp and back, with a real database and a real broker. */
@QuarkusTest
class NotificationServiceTest extends ServiceTest {

    private static final Duration LONGER_THAN_A_LEASE = Duration.ofSeconds(6);

    @Test
    void aBookingIsSentAsThePictureOfItsCodeWithTheRequirements() {
        Events person = Events.ofNewNumber();
        publish(List.of(person.issued(null)));

        Sent sent = onlyMessageTo(person);
        assertThat(sent.phoneNumberId()).isEqualTo("100000000000001");
        assertThat(sent.body().getString("recipient_type")).isEqualTo("individual");
        assertThat(sent.body().getJsonObject("context").getString("message_id")).isEqualTo(person.messageId());
        assertThat(sent.callbackData()).isNotBlank();
        assertThat(sent.words())
                .contains(person.code().value(), Events.NAME, "Datang paling lambat pukul 08.30 WIB", "Penggantian");
        FakeCloudApi.Upload picture =
                whatsApp.upload(sent.body().getJsonObject("image").getString("id"));
        assertThat(picture.contentType()).isEqualTo("image/png");
        assertThat(picture.fileName()).endsWith(".png");
        assertThat(picture.content()).startsWith(0x89, 'P', 'N', 'G');
        awaitState(person, "SENT");
        assertThat(lastRow(person).getString("wamid")).isEqualTo(sent.wamid());
    }

    @Test
    void aRefusalIsSentAsAListOfTheDaysThatHaveRoom() {
        Events person = Events.ofNewNumber();
        publish(List.of(person.refused(Reason.DAY_FULL)));

        Sent sent = onlyMessageTo(person);
        assertThat(sent.words())
                .startsWith("Maaf, semua tempat pada *Selasa, 24 November 2026* sudah terisi.")
                .contains("#RADEN AYU KARTINI#21041979#25112026");
        assertThat(sent.body().getJsonObject("context").getString("message_id")).isEqualTo(person.messageId());
        JsonObject list = sent.body().getJsonObject("interactive");
        assertThat(list.getString("type")).isEqualTo("list");
        assertThat(list.getJsonObject("action").getString("button")).isEqualTo("Pilih hari");
        JsonArray rows = list.getJsonObject("action")
                .getJsonArray("sections")
                .getJsonObject(0)
                .getJsonArray("rows");
        assertThat(rows).hasSize(2);
        assertThat(rows.getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("id", Events.DAY_CHOICE)
                        .put("title", "Rab 25 Nov 2026")
                        .put("description", "Daftarkan " + Events.NAME));
        assertThat(rows.getJsonObject(1).getString("id")).isEqualTo(Events.WAIT_CHOICE);
        awaitState(person, "SENT");
    }

    @Test
    void anOfferIsSentWithAButtonToTakeItAndOneToLeaveIt() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now());
        publish(List.of(person.offered()));

        JsonObject message = onlyMessageTo(person).body().getJsonObject("interactive");
        assertThat(message.getString("type")).isEqualTo("button");
        JsonArray buttons = message.getJsonObject("action").getJsonArray("buttons");
        assertThat(buttons).hasSize(2);
        assertThat(buttons.getJsonObject(0))
                .isEqualTo(new JsonObject()
                        .put("type", "reply")
                        .put(
                                "reply",
                                new JsonObject().put("id", Events.TAKE_CHOICE).put("title", "Ya, ambil")));
        assertThat(buttons.getJsonObject(1).getJsonObject("reply").getString("id"))
                .isEqualTo(Events.LEAVE_CHOICE);
    }

    @Test
    void aListThatIsRefusedForItsFormIsRecordedWithItsCodeAndDoesNotHoldUpOthers() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.MALFORMED);
        publish(List.of(person.refused(Reason.DAY_FULL)));
        awaitState(person, "FAILED");
        assertThat(lastRow(person).getInteger("error_code")).isEqualTo(131_009);

        publish(List.of(person.wrote(Intent.INFO, null)));
        assertThat(onlyMessageTo(person).words()).contains("*STATUS*");
    }

    @Test
    void aListThatMustBeTriedAgainIsStillAList() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.UNAVAILABLE);
        publish(List.of(person.refused(Reason.DAY_FULL)));
        assertThat(onlyMessageTo(person).body().getString("type")).isEqualTo("interactive");
    }

    @Test
    void whoWithdrawsIsToldButOfABookingThatWasReplacedTheOtherOneTells() {
        Events person = Events.ofNewNumber();
        publish(List.of(person.withdrawn(Cause.REPLACED), person.withdrawn(Cause.BY_SENDER)));
        assertThat(onlyMessageTo(person).words())
                .startsWith("*Kode booking " + person.code() + " tidak berlaku lagi.*");
    }

    @Test
    void anExpiryIsToldAndAnswersNoMessage() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now());
        publish(List.of(person.expired()));
        Sent sent = onlyMessageTo(person);
        assertThat(sent.words()).startsWith("*Kode booking " + person.code() + " hangus.*");
        assertThat(sent.body().containsKey("context")).isFalse();
    }

    @Test
    void whoWroteEnglishBeforeIsToldOfTheBookingInEnglish() {
        Events person = Events.ofNewNumber();
        publish(List.of(person.wrote(Intent.OTHER, Language.ENGLISH)));
        assertThat(onlyMessageTo(person).words()).startsWith("Welcome");

        publish(List.of(person.issued(null), person.expired()));
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(person.sender())).hasSize(3));
        assertThat(whatsApp.sentTo(person.sender()))
                .extracting(Sent::words)
                .anyMatch(words -> words.startsWith("*Booking code: "))
                .anyMatch(words -> words.contains(" is void.*"));

        publish(List.of(person.wrote(Intent.OTHER, Language.INDONESIAN), person.wrote(Intent.INFO, null)));
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(person.sender())).hasSize(5));
        assertThat(whatsApp.sentTo(person.sender()).get(4).words()).startsWith("*Antrean paspor");
    }

    @Test
    void whoHidesTheNumberIsAnsweredByUserId() {
        Events person = Events.ofNewHiddenNumber();
        publish(List.of(person.wroteTo(new OfficeCode("JYP"), Intent.OTHER, null)));
        Sent sent = onlyMessageTo(person);
        assertThat(sent.body().getString("recipient")).isEqualTo(person.sender());
        assertThat(sent.phoneNumberId()).isEqualTo("100000000000004");
    }

    @Test
    void aServerErrorIsTriedAgainAndOneMessageArrives() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.UNAVAILABLE, Reply.UNAVAILABLE);
        publish(List.of(person.issued(null)));
        onlyMessageTo(person);
        awaitState(person, "SENT");
        assertThat(lastRow(person).getInteger("attempts")).isEqualTo(3);
        assertThat(lastRow(person).getInteger("error_code")).isNull();
    }

    @Test
    void messagesOfOnePersonKeepTheirOrderWhenTheFirstOneIsDelayed() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.UNAVAILABLE, Reply.UNAVAILABLE, Reply.UNAVAILABLE);
        publish(List.of(
                person.wrote(Intent.NOT_TEXT, null),
                person.wrote(Intent.LOST_OR_DAMAGED, null),
                person.wrote(Intent.OTHER, null)));
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(person.sender()))
                .extracting(sent -> sent.words().split(" ")[0])
                .containsExactly("Maaf,", "Antrean", "Selamat"));
    }

    @Test
    void aMessageThatWasAcceptedInSilenceIsNotSentAgainOnceItIsReported() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.ACCEPT_IN_SILENCE);
        publish(List.of(person.issued(null)));
        Sent sent = onlyMessageTo(person);

        publish(List.of(Events.report(sent.wamid(), sent.callbackData(), "sent", null)));

        awaitState(person, "SENT");
        assertThat(lastRow(person).getString("wamid")).isEqualTo(sent.wamid());
        await().during(LONGER_THAN_A_LEASE).atMost(SOON).untilAsserted(() -> assertThat(
                        whatsApp.sentTo(person.sender()))
                .hasSize(1));
    }

    @Test
    void aMessageOfUnknownOutcomeIsSentAgainWhenNothingIsReportedOfIt() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.ACCEPT_IN_SILENCE);
        publish(List.of(person.wrote(Intent.OTHER, null)));
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(person.sender())).hasSize(2));
        awaitState(person, "SENT");
    }

    @Test
    void aMessageThatAProcessDiedOverIsSentAfterItsLease() {
        Events person = Events.ofNewNumber();
        pool.preparedQuery("""
                        insert into outbound_message (id, office, kind, recipient, phone, answers, words, state, attempts, claimed_until, created_at, changed_at)
                        values ($1, 'BGR', 'ANSWER', $1, $1, 'wamid.asked', 'Halo', 'SENDING', 1, now() + interval '1 second', now(), now())""").execute(Tuple.of(person.sender())).await().atMost(SOON);
        assertThat(onlyMessageTo(person).words()).isEqualTo("Halo");
        awaitState(person, "SENT");
    }

    @Test
    void aRefusalForGoodIsRecordedWithItsCode() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.UNDELIVERABLE);
        publish(List.of(person.wrote(Intent.OTHER, null)));
        awaitState(person, "FAILED");
        assertThat(lastRow(person).getInteger("error_code")).isEqualTo(131_026);
        assertThat(whatsApp.sentTo(person.sender())).isEmpty();
    }

    @Test
    void withARevokedTokenNothingIsLostAndAllIsSentAfterwards() {
        whatsApp.setRevoked(true);
        int before = whatsApp.refusals();
        List<Events> people = List.of(Events.ofNewNumber(), Events.ofNewNumber(), Events.ofNewNumber());
        people.forEach(person -> publish(List.of(person.issued(null))));
        soon().until(() -> whatsApp.refusals() > before);

        whatsApp.setRevoked(false);
        people.forEach(this::onlyMessageTo);
        people.forEach(person -> awaitState(person, "SENT"));
    }

    @Test
    void whenThePictureIsRefusedTheTextGoesAlone() {
        whatsApp.setUploadsRefused(true);
        Events person = Events.ofNewNumber();
        publish(List.of(person.issued(null)));
        Sent sent = onlyMessageTo(person);
        assertThat(sent.body().getString("type")).isEqualTo("text");
        assertThat(sent.words()).contains(person.code().value(), "Penggantian");
    }

    @Test
    void theSameEventTwiceIsOneMessage() {
        Events person = Events.ofNewNumber();
        Envelope<Event> event = person.issued(null);
        publish(List.of(event, event));
        onlyMessageTo(person);
        publish(List.of(event));
        Events other = Events.ofNewNumber();
        publish(List.of(other.issued(null)));
        onlyMessageTo(other);
        await().during(Duration.ofSeconds(1)).atMost(SOON).untilAsserted(() -> assertThat(
                        whatsApp.sentTo(person.sender()))
                .hasSize(1));
    }

    @Test
    void reportsMoveTheMessageOnInWhateverOrderTheyCome() {
        Events person = Events.ofNewNumber();
        publish(List.of(person.wrote(Intent.OTHER, null)));
        Sent sent = onlyMessageTo(person);
        publish(List.of(
                Events.report(sent.wamid(), null, "read", null),
                Events.report(sent.wamid(), sent.callbackData(), "delivered", null),
                Events.report(sent.wamid(), sent.callbackData(), "read", null),
                Events.report("wamid.foreign", "foreign", "failed", 131_026)));
        awaitState(person, "READ");
    }

    @Test
    void aFailureThatIsReportedLaterIsRecordedWithItsCode() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now());
        publish(List.of(person.expired()));
        Sent sent = onlyMessageTo(person);
        publish(List.of(Events.report(sent.wamid(), sent.callbackData(), "failed", 131_026)));
        awaitState(person, "FAILED");
        assertThat(lastRow(person).getInteger("error_code")).isEqualTo(131_026);
    }

    @Test
    void anEventThatCannotBeUnderstoodIsPutAsideAndTheNextOneIsProcessed() {
        Events person = Events.ofNewNumber();
        String letters = Topics.deadLetters("notification-service");
        try (KafkaProbe probe = KafkaProbe.fromNow(backing.kafkaBootstrapServers(), letters)) {
            probe.produce(Topics.CONVERSATIONS, person.sender(), "no event".getBytes(UTF_8), Map.of());
            publish(List.of(
                    person.wroteTo(new OfficeCode("XXX"), Intent.OTHER, null), person.wrote(Intent.OTHER, null)));
            onlyMessageTo(person);
            soon().untilAsserted(() -> assertThat(probe.records(letters)).hasSize(2));
        }
    }

    @Test
    void nothingPersonalIsLoggedWhateverGoesWrong() {
        Events person = Events.ofNewNumber();
        try (LogRecorder log = LogRecorder.start()) {
            whatsApp.setUploadsRefused(true);
            whatsApp.reply(person.sender(), Reply.UNAVAILABLE, Reply.ACCEPT_IN_SILENCE, Reply.UNDELIVERABLE);
            publish(List.of(person.issued(null), person.wroteTo(new OfficeCode("XXX"), Intent.OTHER, null)));
            awaitState(person, "FAILED");
            whatsApp.setRevoked(true);
            publish(List.of(person.wrote(Intent.OTHER, Language.ENGLISH)));
            soon().until(() -> log.text().contains("WhatsApp takes no messages (code 190)"));

            assertThat(log.text())
                    .contains("is given up", "did not answer", "cannot be processed")
                    .doesNotContainIgnoringCase(Events.NAME)
                    .doesNotContain(
                            person.sender(), person.sender().substring(1), person.messageId(), FakeCloudApi.TOKEN);
        }
    }

    @Test
    void healthCoversKafkaAndTheDatabase() {
        when().get("/q/health").then().statusCode(200).body("status", equalTo("UP"));
        String checks = when().get("/q/health/ready").asString();
        assertThat(checks).contains("Reactive Messaging", "Reactive PostgreSQL");
    }
}
