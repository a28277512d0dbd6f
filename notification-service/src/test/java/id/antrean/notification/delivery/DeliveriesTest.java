package id.antrean.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.sending.Failure;
import id.antrean.notification.sending.MessageState;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesTest {

    private static final String WAMID = "wamid.X";

    private static final int UNDELIVERABLE = 131_026;
    private static final DeliveryRules RULES = new DeliveryRules(3, Duration.ofSeconds(30), Duration.ofMinutes(5));

    private static DeliveryReported report(@Nullable String callbackData, String status) {
        return report(WAMID, callbackData, status, status.equals("failed") ? UNDELIVERABLE : null);
    }

    private static DeliveryReported report(
            String wamid, @Nullable String callbackData, String status, @Nullable Integer code) {
        return new DeliveryReported(new MessageId(wamid), callbackData, status, code, null, Instant.EPOCH);
    }

    private static TrackedMessage message(MessageState state, @Nullable String wamid) {
        return message(state, wamid, 1, null, null);
    }

    private static TrackedMessage message(
            MessageState state,
            @Nullable String wamid,
            int attempts,
            @Nullable Language templateLanguage,
            @Nullable String sentAs) {
        Failure failure = state == MessageState.FAILED ? Failure.UNDELIVERED : null;
        return new TrackedMessage(
                "abc",
                new OfficeCode("BGR"),
                state,
                wamid,
                null,
                failure,
                attempts,
                templateLanguage,
                sentAs,
                false,
                null,
                null,
                Duration.ZERO);
    }

    private static Collection<TrackedMessage> changedBy(List<DeliveryReported> reports, List<TrackedMessage> messages) {
        return Deliveries.changedBy(RULES, reports, messages);
    }

    private static TrackedMessage after(TrackedMessage message, DeliveryReported... reports) {
        return changedBy(List.of(reports), List.of(message)).stream()
                .findFirst()
                .orElse(message);
    }

    @ParameterizedTest
    @CsvSource({
        "PENDING, sent, SENT",
        "SENDING, sent, SENT",
        "SENDING, read, READ",
        "SENT, delivered, DELIVERED",
        "DELIVERED, read, READ",
        "DELIVERED, played, READ",
        "PENDING, failed, FAILED",
        "SENDING, failed, FAILED",
        "SENT, failed, FAILED",
        "FAILED, delivered, DELIVERED",
    })
    void aReportMovesTheMessageOn(MessageState before, String status, MessageState after) {
        assertThat(changedBy(List.of(report("abc", status)), List.of(message(before, null))))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.state()).isEqualTo(after);
                    assertThat(changed.wamid()).isEqualTo(WAMID);
                    assertThat(changed.errorCode()).isEqualTo(after == MessageState.FAILED ? UNDELIVERABLE : null);
                });
    }

    @ParameterizedTest
    @CsvSource({
        "SENT, sent",
        "DELIVERED, sent",
        "DELIVERED, delivered",
        "DELIVERED, failed",
        "READ, delivered",
        "READ, failed",
        "FAILED, failed",
        "FAILED, sent",
        "SENT, warning",
        "PENDING, held_for_something_new",
    })
    void aReportOfThePastOrOfAnUnknownKindChangesNothing(MessageState before, String status) {
        assertThat(changedBy(List.of(report("abc", status)), List.of(message(before, WAMID))))
                .isEmpty();
    }

    @Test
    void withoutOurIdWhatsAppsIdFindsTheMessage() {
        assertThat(changedBy(List.of(report(null, "read")), List.of(message(MessageState.SENT, WAMID))))
                .hasSize(1);
        assertThat(changedBy(List.of(report("not ours", "read")), List.of(message(MessageState.SENT, WAMID))))
                .hasSize(1);
    }

    @Test
    void aReportOfAMessageThatIsNotOursIsIgnored() {
        assertThat(changedBy(List.of(report("foreign", "read")), List.of())).isEmpty();
    }

    @Test
    void aReportWithOurIdTeachesTheIdThatALaterOneMayComeWithAlone() {
        assertThat(changedBy(
                        List.of(report("abc", "sent"), report(null, "read")),
                        List.of(message(MessageState.SENDING, null))))
                .singleElement()
                .satisfies(changed -> assertThat(changed.state()).isEqualTo(MessageState.READ));
    }

    @Test
    void inWhateverOrderAndNumberReportsComeTheMessageEndsAtTheFurthest() {
        SeededRandom.check(500, random -> {
            List<DeliveryReported> reports = new ArrayList<>();
            for (int i = random.between(1, 12); i > 0; i--) {
                reports.add(report("abc", random.oneOf("sent", "delivered", "read", "failed")));
            }
            boolean read = reports.stream().anyMatch(report -> report.status().equals("read"));
            boolean delivered =
                    reports.stream().anyMatch(report -> report.status().equals("delivered"));
            MessageState end = changedBy(reports, List.of(message(MessageState.SENDING, null)))
                    .iterator()
                    .next()
                    .state();
            assertThat(end == MessageState.READ).isEqualTo(read);
            assertThat(end == MessageState.DELIVERED).isEqualTo(delivered && !read);
        });
    }

    @ParameterizedTest
    @CsvSource({"131000, 30", "131016, 30", "131056, 30", "130429, 30", "131042, 300"})
    void whatFailedForAReasonThatMayPassIsSentOnceMore(int code, long pause) {
        TrackedMessage after = after(message(MessageState.SENT, WAMID), report(WAMID, "abc", "failed", code));
        assertThat(after.state()).isEqualTo(MessageState.PENDING);
        assertThat(after.pause()).hasSeconds(pause);
        assertThat(after.errorCode()).isEqualTo(code);
        assertThat(after.wamid()).isNull();
    }

    @Test
    void afterTheLastAttemptAFailureIsFinal() {
        TrackedMessage after =
                after(message(MessageState.SENT, WAMID, 3, null, null), report(WAMID, "abc", "failed", 131_000));
        assertThat(after.state()).isEqualTo(MessageState.FAILED);
        assertThat(after.failure()).isEqualTo(Failure.UNDELIVERED);
    }

    @Test
    void aFailureThatIsReportedTwiceIsActedOnOnce() {
        DeliveryReported failure = report(WAMID, "abc", "failed", 131_000);
        TrackedMessage again = after(message(MessageState.SENT, WAMID), failure);
        TrackedMessage sent = again.reached(MessageState.SENT, "wamid.Y");

        assertThat(changedBy(List.of(failure), List.of(again))).isEmpty();
        assertThat(changedBy(List.of(failure), List.of(sent))).isEmpty();
        assertThat(changedBy(List.of(report(WAMID, "abc", "sent", null)), List.of(again)))
                .isEmpty();
    }

    @Test
    void whatArrivedAfterAllIsNotSentAgain() {
        TrackedMessage again = after(message(MessageState.SENT, WAMID), report(WAMID, "abc", "failed", 131_000));
        assertThat(after(again, report(WAMID, "abc", "delivered", null)).state())
                .isEqualTo(MessageState.DELIVERED);
    }

    @Test
    void outsideTheWindowATemplateGoesInsteadOfTheWords() {
        DeliveryReported closed = report(WAMID, "abc", "failed", 131_047);
        TrackedMessage words = message(MessageState.SENT, WAMID, 1, Language.ENGLISH, null);
        assertThat(after(words, closed).state()).isEqualTo(MessageState.PENDING);
        assertThat(after(words, closed).windowClosed()).isTrue();

        TrackedMessage template = message(MessageState.SENT, WAMID, 1, Language.ENGLISH, "visit_moved_v1");
        assertThat(after(template, closed).state()).isEqualTo(MessageState.FAILED);
        assertThat(after(message(MessageState.SENT, WAMID), closed).state()).isEqualTo(MessageState.FAILED);
    }

    @Test
    void whatMetaChargesForIsRememberedAndDoesNotMoveTheMessage() {
        DeliveryReported.Pricing pricing = new DeliveryReported.Pricing("utility", "regular");
        DeliveryReported report =
                new DeliveryReported(new MessageId(WAMID), "abc", "sent", null, pricing, Instant.EPOCH);
        TrackedMessage after = after(message(MessageState.DELIVERED, WAMID), report);
        assertThat(after.pricing()).isEqualTo(pricing);
        assertThat(after.state()).isEqualTo(MessageState.DELIVERED);
        assertThat(changedBy(List.of(report), List.of(after))).isEmpty();
    }
}
