package id.antrean.sandbox.simulator;

import static id.antrean.sandbox.simulator.RunningSimulator.APPLICANT;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;
import java.util.concurrent.atomic.AtomicLong;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SendGateTest {

    private static final Instant NOW = Instant.parse("2026-11-24T02:00:00Z");
    private static final SimulatedOffice BOGOR = new SimulatedOffice(
            "BGR", "Kantor Imigrasi BGR", RunningSimulator.BOGOR, "628111100333", ZoneId.of("Asia/Jakarta"));
    private static final Content TEXT = Content.text("Halo");
    private static final Limits PACES = Limits.META.withWindow(Limits.Window.OFF);

    private final AtomicLong nanos = new AtomicLong(Long.MAX_VALUE - 1_000_000_000L);
    private final Chats chats = new Chats();
    private final CurrentLimits limits = new CurrentLimits(PACES);
    private final SendGate rules = new SendGate(Clock.fixed(NOW, ZoneOffset.UTC), nanos::get, chats, limits);

    @Test
    void eightyMessagesOfANumberFitIntoAnySecond() {
        for (int i = 0; i < 80; i++) {
            send("62811000" + (1000 + i));
        }
        assertThat(refusal("628119999999")).isEqualTo(130429);

        pass(Duration.ofMillis(999));
        assertThat(refusal("628119999999")).isEqualTo(130429);
        pass(Duration.ofMillis(1));
        send("628119999999");
    }

    @Test
    void whatComesInCountsToTheThroughput() {
        for (int i = 0; i < 80; i++) {
            rules.received(BOGOR);
        }

        assertThat(refusal(APPLICANT)).isEqualTo(130429);
    }

    @Test
    void aPairHasABurstOf45AndThenOneEverySixSecondsWhichWaitingPaysBack() {
        limits.set(PACES.withMessagesPerSecond(0));
        for (int i = 0; i < 45; i++) {
            send(APPLICANT);
        }
        assertThat(refusal(APPLICANT)).isEqualTo(131056);
        send("628119999999");

        pass(Duration.ofMillis(5999));
        assertThat(refusal(APPLICANT)).isEqualTo(131056);
        pass(Duration.ofMillis(1));
        send(APPLICANT);
        assertThat(refusal(APPLICANT)).isEqualTo(131056);

        pass(Duration.ofSeconds(60));
        for (int i = 0; i < 10; i++) {
            send(APPLICANT);
        }
        assertThat(refusal(APPLICANT)).isEqualTo(131056);
    }

    @Test
    void whatIsRefusedDoesNotCount() {
        limits.set(PACES.withMessagesPerSecond(0).withPair(1, Duration.ofSeconds(6)));
        send(APPLICANT);
        for (int i = 0; i < 5; i++) {
            assertThat(refusal(APPLICANT)).isEqualTo(131056);
        }

        pass(Duration.ofSeconds(6));
        send(APPLICANT);
    }

    @Test
    void zeroIsNoLimit() {
        limits.set(Limits.NONE);
        for (int i = 0; i < 500; i++) {
            send(APPLICANT);
        }
        assertThat(rules.send(BOGOR, APPLICANT, TEXT)).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "text,     PT23H59M, true",
        "text,     PT24H,    true",
        "text,     PT24H1S,  false",
        "location, PT1H,     true",
        "button,   PT1H,     true",
        "reaction, PT1H,     false",
        "system,   PT1H,     false",
        "unsupported, PT1H,  false"
    })
    void theWindowIsOpenFor24HoursAfterWhatThePersonSaid(String type, Duration ago, boolean open) {
        limits.set(Limits.META);
        written("BGR", type, ago);

        if (open) {
            send(APPLICANT);
        } else {
            assertThat(refusal(APPLICANT)).isEqualTo(131047);
        }
    }

    @Test
    void theWindowWithOneOfficeIsNotThatOfAnother() {
        limits.set(Limits.META);
        written("JYP", "text", Duration.ofHours(1));

        assertThat(refusal(APPLICANT)).isEqualTo(131047);
    }

    @Test
    void aTemplateNeedsNoWindow() {
        limits.set(Limits.META);
        Content template = Content.template(
                new Content.TemplateUse("a", "id", "UTILITY"),
                "Halo",
                null,
                new Content.Menu(Content.MenuKind.TEMPLATE, null, null, null, List.of()));

        assertThat(rules.send(BOGOR, APPLICANT, template)).isEmpty();
    }

    @Test
    void outsideTheWindowAMessageMayAlsoBeAcceptedAndFailLater() {
        limits.set(Limits.META.withWindow(Limits.Window.FAILED));

        assertThat(rules.send(BOGOR, APPLICANT, TEXT)).map(GraphError::code).contains(131047);
    }

    private void send(String number) {
        assertThat(rules.send(BOGOR, number, TEXT)).isEmpty();
    }

    private int refusal(String number) {
        GraphException refusal = catchThrowableOfType(GraphException.class, () -> rules.send(BOGOR, number, TEXT));
        assertThat(refusal).as("it should be refused").isNotNull();
        assertThat(refusal.error().httpStatus()).isEqualTo(400);
        return refusal.error().code();
    }

    private void pass(Duration time) {
        nanos.addAndGet(time.toNanos());
    }

    private void written(String office, String type, Duration ago) {
        chats.apply(new Fact.Wrote(
                new ChatEntry(
                        "wamid." + type,
                        ChatEntry.Direction.IN,
                        office,
                        APPLICANT,
                        Content.plain(type, "x"),
                        NOW.minus(ago).toEpochMilli(),
                        Status.DELIVERED,
                        null,
                        null,
                        null),
                "Budi",
                null));
    }
}
