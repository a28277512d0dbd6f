package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.time.AdjustableClock;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.net.URI;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ConversationsTest {

    private static final SimulatedOffice BOGOR = new SimulatedOffice(
            "BGR", "Kantor Imigrasi BGR", RunningSimulator.BOGOR, "628111100333", ZoneId.of("Asia/Jakarta"));

    private final Vertx vertx = Vertx.vertx();
    private final AdjustableClock clock;
    private final Chats chats = new Chats();
    private final List<String> changed = new CopyOnWriteArrayList<>();
    private final Journal journal;
    private final Conversations conversations;

    ConversationsTest(@TempDir Path directory) {
        clock = new AdjustableClock(directory.resolve("clock"));
        Media media = new Media(directory.resolve("media"));
        journal = new Journal(vertx, directory.resolve("chats.jsonl"), fact -> {});
        conversations = new Conversations(
                vertx,
                clock,
                new Offices(List.of(BOGOR)),
                chats,
                journal,
                new WebhookSender(
                        vertx, URI.create("http://localhost:1/"), RunningSimulator.SECRET, clock, new Faults()),
                new WebhookPayload(RunningSimulator.ACCOUNT),
                media,
                new LinkFetcher(vertx, media),
                changed::add);
    }

    @AfterEach
    void stop() {
        vertx.close().toCompletionStage().toCompletableFuture().join();
    }

    @Test
    void whatCannotBeKeptDoesNotStandInTheChatSoThatARetryMakesNoSecondCopy() {
        journal.close();
        Content content = Content.text("Halo");

        Future<String> sent = conversations.officeSends(
                BOGOR,
                RunningSimulator.APPLICANT,
                new GraphRequest.Send(
                        new GraphRequest.Recipient.ByPhone(RunningSimulator.APPLICANT, RunningSimulator.APPLICANT),
                        content,
                        null,
                        null),
                null);
        Future<Conversations.Written> written = conversations.applicantWrites(
                new ApplicantMessage(BOGOR, RunningSimulator.APPLICANT, "Budi", null, content, null));

        assertThat(sent.failed()).isTrue();
        assertThat(written.failed()).isTrue();
        assertThat(chats.with(RunningSimulator.APPLICANT)).isEmpty();
        assertThat(changed).isEmpty();
    }
}
