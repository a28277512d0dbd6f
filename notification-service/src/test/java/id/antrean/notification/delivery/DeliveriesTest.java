package id.antrean.notification.delivery;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.MessageId;
import id.antrean.notification.sending.MessageState;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class DeliveriesTest {

    private static final String WAMID = "wamid.X";

    private static DeliveryReported report(@Nullable String callbackData, String status) {
        Integer code = status.equals("failed") ? 131_047 : null;
        return new DeliveryReported(new MessageId(WAMID), callbackData, status, code, null, Instant.EPOCH);
    }

    private static TrackedMessage message(MessageState state, @Nullable String wamid) {
        return new TrackedMessage("abc", state, wamid, null);
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
        assertThat(Deliveries.changedBy(List.of(report("abc", status)), List.of(message(before, null))))
                .singleElement()
                .satisfies(changed -> {
                    assertThat(changed.state()).isEqualTo(after);
                    assertThat(changed.wamid()).isEqualTo(WAMID);
                    assertThat(changed.errorCode()).isEqualTo(after == MessageState.FAILED ? 131_047 : null);
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
        assertThat(Deliveries.changedBy(List.of(report("abc", status)), List.of(message(before, WAMID))))
                .isEmpty();
    }

    @Test
    void withoutOurIdWhatsAppsIdFindsTheMessage() {
        assertThat(Deliveries.changedBy(List.of(report(null, "read")), List.of(message(MessageState.SENT, WAMID))))
                .hasSize(1);
        assertThat(Deliveries.changedBy(
                        List.of(report("not ours", "read")), List.of(message(MessageState.SENT, WAMID))))
                .hasSize(1);
    }

    @Test
    void aReportOfAMessageThatIsNotOursIsIgnored() {
        assertThat(Deliveries.changedBy(List.of(report("foreign", "read")), List.of()))
                .isEmpty();
    }

    @Test
    void aReportWithOurIdTeachesTheIdThatALaterOneMayComeWithAlone() {
        assertThat(Deliveries.changedBy(
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
            MessageState end = Deliveries.changedBy(reports, List.of(message(MessageState.SENDING, null)))
                    .iterator()
                    .next()
                    .state();
            assertThat(end == MessageState.READ).isEqualTo(read);
            assertThat(end == MessageState.DELIVERED).isEqualTo(delivered && !read);
        });
    }
}
