package id.antrean.notification;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.notification.testing.Events;
import id.antrean.notification.testing.FakeCloudApi.Reply;
import id.antrean.notification.testing.FakeCloudApi.Sent;
import id.antrean.notification.testing.ServiceTest;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Tuple;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Whoever did not write for a day gets templates; whatever cannot be sent is recorded with its reason. */
@QuarkusTest
class OutsideTheWindowTest extends ServiceTest {

    @AfterEach
    void nothingIsLeftThatOthersCount() {
        run("delete from template_state");
        run("delete from alarm");
        run("delete from outbound_message where state in ('PENDING', 'SENDING')");
    }

    private void run(String sql) {
        pool.query(sql).execute().await().atMost(SOON);
    }

    private static JsonArray parametersOf(Sent sent) {
        return sent.body()
                .getJsonObject("template")
                .getJsonArray("components")
                .getJsonObject(0)
                .getJsonArray("parameters");
    }

    @Test
    void whoWroteWithinTheDayGetsTheWordsThemselves() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now().minus(Duration.ofHours(23)));
        publish(List.of(person.expired()));
        assertThat(onlyMessageTo(person).body().getString("type")).isEqualTo("text");
    }

    @Test
    void whoWroteLongerAgoGetsATemplateWithItsValuesAndItsButton() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now().minus(Duration.ofHours(24)));
        publish(List.of(person.expired()));

        Sent sent = onlyMessageTo(person);
        JsonObject template = sent.body().getJsonObject("template");
        assertThat(template.getString("name")).isEqualTo("booking_expired_v1");
        assertThat(template.getJsonObject("language").getString("code")).isEqualTo("id");
        assertThat(parametersOf(sent))
                .contains(new JsonObject()
                        .put("type", "text")
                        .put("parameter_name", "code")
                        .put("text", person.code().value()));
        assertThat(template.getJsonArray("components").getJsonObject(1).encode())
                .contains("\"sub_type\":\"quick_reply\"", "\"payload\":\"t1:DAFTAR\"");
        assertThat(sent.body().containsKey("context")).isFalse();
        awaitState(person, "SENT");
        assertThat(lastRow(person).getString("sent_as")).isEqualTo("booking_expired_v1");
    }

    @Test
    void anAnswerIsSentAsItIsAlsoToWhoWroteLastDaysBefore() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now().minus(Duration.ofDays(2)));
        publish(List.of(person.issued(null)));
        assertThat(onlyMessageTo(person).body().getString("type")).isEqualTo("image");
    }

    @Test
    void anAnswerIsSentAsItIsEvenIfItOvertakesTheNewsOfTheMessage() {
        Events person = Events.ofNewNumber();
        publish(List.of(person.issued(null)));
        assertThat(onlyMessageTo(person).body().getString("type")).isEqualTo("image");
    }

    @Test
    void metasVerdictGoesBeforeOurClockAtOnceOrLater() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now());
        whatsApp.reply(person.sender(), Reply.WINDOW_CLOSED);
        publish(List.of(person.expired()));
        assertThat(onlyMessageTo(person).words()).isEqualTo("booking_expired_v1");

        Events other = Events.ofNewNumber();
        publish(List.of(other.issued(null)));
        Sent words = onlyMessageTo(other);
        publish(List.of(Events.report(words.wamid(), words.callbackData(), "failed", 131_047)));
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(other.sender())).hasSize(2));
        Sent template = whatsApp.sentTo(other.sender()).get(1);
        assertThat(template.words()).isEqualTo("booking_issued_v1");
        publish(List.of(
                Events.report(words.wamid(), words.callbackData(), "failed", 131_047),
                Events.report(template.wamid(), template.callbackData(), "delivered", null)));
        awaitState(other, "DELIVERED");
        assertThat(whatsApp.sentTo(other.sender())).hasSize(2);
    }

    @Test
    void aPausedTemplateGivesWayToItsSpareOneAndComesBack() {
        publish(List.of(Events.templateStatus("booking_expired_v1", "PAUSED")));
        soon().until(() -> unusable() == 1);
        Events person = Events.ofNewNumber();
        publish(List.of(person.expired()));
        assertThat(onlyMessageTo(person).words()).isEqualTo("booking_expired_spare_v1");

        publish(List.of(Events.templateStatus("booking_expired_v1", "APPROVED")));
        soon().until(() -> unusable() == 0);
        Events other = Events.ofNewNumber();
        publish(List.of(other.expired()));
        assertThat(onlyMessageTo(other).words()).isEqualTo("booking_expired_v1");
    }

    private long unusable() {
        return pool.query("select count(*) from template_state where not usable")
                .execute()
                .await()
                .atMost(SOON)
                .iterator()
                .next()
                .getLong(0);
    }

    @Test
    void aTemplateThatIsRefusedIsFollowedByItsSpareOne() {
        Events person = Events.ofNewNumber();
        whatsApp.reply(person.sender(), Reply.TEMPLATE_PAUSED);
        publish(List.of(person.expired()));
        assertThat(onlyMessageTo(person).words()).isEqualTo("booking_expired_spare_v1");
    }

    @Test
    void whenNoTemplateCanBeUsedTheMessageWaits() {
        publish(List.of(
                Events.templateStatus("booking_expired_v1", "PAUSED"),
                Events.templateStatus("booking_expired_spare_v1", "DISABLED")));
        soon().until(() -> unusable() == 2);
        Events person = Events.ofNewNumber();
        publish(List.of(person.expired()));
        soon().until(() -> rows(person).iterator().hasNext() && lastRow(person).getInteger("attempts") == 1);
        awaitState(person, "PENDING");
        assertThat(whatsApp.sentTo(person.sender())).isEmpty();
    }

    @Test
    void whatNobodyNeedsAnyMoreIsNotSentAndSaysSo() {
        Events person = Events.ofNewNumber();
        publish(List.of(person.offered(OffsetDateTime.now(ZoneOffset.UTC).minusSeconds(1))));
        awaitState(person, "FAILED");
        assertThat(lastRow(person).getString("failure")).isEqualTo("LAPSED");
        assertThat(whatsApp.sentTo(person.sender())).isEmpty();
    }

    @Test
    void whatIsTooLateWhileItsOutcomeIsUnknownHoldsUpNothing() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now());
        pool.preparedQuery("""
                        insert into outbound_message
                               ( id, office, kind, priority, recipient, phone, words, state, attempts, claimed_until
                               , expires_at, created_at, changed_at)
                        values ($1, 'BGR', 'OFFER', 1, $1, $1, 'Halo', 'SENDING', 1, now() + interval '1 second'
                               , now() - interval '1 minute', now(), now())
                        """).execute(Tuple.of(person.sender())).await().atMost(SOON);
        publish(List.of(person.expired()));
        assertThat(onlyMessageTo(person).words()).contains("hangus");
    }

    @Test
    void aMessageThatCannotBeReadIsGivenUpAndHoldsUpNothing() {
        Events person = Events.ofNewNumber();
        pool.preparedQuery("""
                        insert into outbound_message
                               (id, office, kind, priority, recipient, phone, answers, words, attachment, created_at, changed_at)
                        values ($1, 'BGR', 'ANSWER', 0, $1, $1, 'wamid.asked', 'Halo', '{"type": "hologram"}', now(), now())
                        """).execute(Tuple.of(person.sender())).await().atMost(SOON);
        publish(List.of(person.wrote(Intent.INFO, null)));
        assertThat(onlyMessageTo(person).words()).contains("Antrean paspor");
    }

    @Test
    void whoHidesTheNumberIsAskedForItOnceAfterTheBooking() {
        Events person = Events.ofNewHiddenNumber();
        hasWritten(person, Instant.now());
        publish(List.of(person.issued(null)));
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(person.sender())).hasSize(2));
        JsonObject request = whatsApp.sentTo(person.sender()).get(1).body().getJsonObject("interactive");
        assertThat(request.getJsonObject("action").getString("name")).isEqualTo("request_contact_info");

        publish(List.of(person.issued(null), person.wrote(Intent.INFO, null)));
        soon().untilAsserted(() -> assertThat(whatsApp.sentTo(person.sender())).hasSize(4));
        assertThat(whatsApp.sentTo(person.sender()).stream()
                        .filter(sent -> sent.body().encode().contains("request_contact_info")))
                .hasSize(1);
    }

    @Test
    void whoJustWroteSeesThatItWasRead() {
        Events person = Events.ofNewNumber();
        hasWritten(person, Instant.now());
        soon().until(() -> whatsApp.attended().contains(person.messageId()));

        Events earlier = Events.ofNewNumber();
        hasWritten(earlier, Instant.now().minus(Duration.ofMinutes(5)));
        assertThat(whatsApp.attended()).doesNotContain(earlier.messageId());
    }
}
