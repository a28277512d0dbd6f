package id.antrean.sandbox.simulator;

import id.antrean.sandbox.simulator.ChatEntry.Direction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
import java.nio.file.Files;
import java.time.Clock;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** What people and offices do in the chats, and what follows from it: webhooks to send, ticks to show. */
final class Conversations {

    /** Enough for the answer to the send request to be there first; Meta's own states come no sooner. */
    private static final long SENT_AFTER_MILLIS = 100;

    private static final long DELIVERED_AFTER_MILLIS = 250;

    private final Vertx vertx;
    private final Clock clock;
    private final Offices offices;
    private final Chats chats;
    private final Journal journal;
    private final WebhookSender sender;
    private final WebhookPayload payload;
    private final Media media;
    private final LinkFetcher links;
    private final StateReports reports;
    private final Typing typing;
    private final Consumer<String> changed;

    /** @param changed is given the number of each chat that changes */
    Conversations(
            Vertx vertx,
            Clock clock,
            Offices offices,
            Chats chats,
            Journal journal,
            WebhookSender sender,
            WebhookPayload payload,
            Media media,
            LinkFetcher links,
            Consumer<String> changed) {
        this.vertx = vertx;
        this.clock = clock;
        this.offices = offices;
        this.chats = chats;
        this.journal = journal;
        this.sender = sender;
        this.payload = payload;
        this.media = media;
        this.links = links;
        this.reports = new StateReports(vertx, sender, payload, offices, chats, this::record);
        this.typing = new Typing(vertx, changed);
        this.changed = changed;
    }

    /**
     * An applicant writes to an office.
     *
     * @return completed when the message is kept, from when on it will reach the webhook, whatever happens
     */
    Future<Written> applicantWrites(ApplicantMessage message) {
        SimulatedOffice office = message.office();
        ChatEntry entry = new ChatEntry(
                Identifiers.messageId(message.number()),
                Direction.IN,
                office.code(),
                message.number(),
                message.content(),
                clock.millis(),
                Status.SENT,
                null,
                message.quotedId(),
                null);
        return record(new Fact.Wrote(entry, message.name(), message.username()))
                .map(kept -> new Written(entry.id(), post(office, entry)));
    }

    /**
     * An office sends a message to a number; completes with the message's id when it is kept.
     *
     * @param error the code that the message fails with after it was accepted; null to deliver it
     */
    Future<String> officeSends(SimulatedOffice office, String number, GraphRequest.Send send, @Nullable Integer error) {
        ChatEntry entry = new ChatEntry(
                Identifiers.messageId(number),
                Direction.OUT,
                office.code(),
                number,
                send.content(),
                clock.millis(),
                Status.SENT,
                send.callbackData(),
                send.quotedId(),
                error);
        return record(new Fact.Wrote(entry, null, null)).map(kept -> {
            typing.end(number, office.code());
            readByOffice(office.code(), chats.with(number));
            if (error == null) {
                vertx.setTimer(
                        SENT_AFTER_MILLIS, timer -> reports.add(new StateChange(entry, Status.SENT, entry.at())));
            }
            vertx.setTimer(DELIVERED_AFTER_MILLIS, timer -> arrive(entry));
            return entry.id();
        });
    }

    /** Which offices people see writing. */
    Typing typing() {
        return typing;
    }

    /** An office has read an applicant's message and all before it; false when there is no such message. */
    boolean readByOffice(SimulatedOffice office, GraphRequest.MarkRead mark) {
        Optional<ChatEntry> read = chats.find(mark.messageId())
                .filter(ChatEntry::isFromApplicant)
                .filter(entry -> entry.office().equals(office.code()));
        read.ifPresent(entry -> {
            List<ChatEntry> chat = chats.with(entry.number());
            readByOffice(office.code(), chat.subList(0, chat.indexOf(entry) + 1));
            if (mark.typing()) {
                typing.begin(entry.number(), office.code());
            }
        });
        return read.isPresent();
    }

    /** The applicant looks at the chat with an office. */
    void seenByApplicant(String number, SimulatedOffice office) {
        chats.with(number).stream()
                .filter(entry -> !entry.isFromApplicant() && entry.office().equals(office.code()))
                // What is going to fail never comes to the phone.
                .filter(entry -> entry.error() == null && entry.status().mayBecome(Status.READ))
                .forEach(entry -> tick(entry.id(), Status.READ));
    }

    /** Goes on with what was not finished when the simulator ended. */
    void resume(Backlog backlog) {
        backlog.changes(chats).forEach(reports::add);
        unfinished().filter(entry -> !entry.isFromApplicant()).forEach(this::arrive);
        unfinished().filter(ChatEntry::isFromApplicant).forEach(entry -> offices.byCode(entry.office())
                .ifPresent(office -> post(office, entry)));
    }

    private Stream<ChatEntry> unfinished() {
        return chats.all().stream().filter(entry -> entry.status() == Status.SENT);
    }

    private Future<Void> post(SimulatedOffice office, ChatEntry entry) {
        return picture(entry)
                .compose(picture -> sender.deliver(Json.writeEscaped(
                        payload.message(office, entry, chats.profileOf(entry.number()), picture.orElse(null)))))
                .onSuccess(accepted -> tick(entry.id(), Status.DELIVERED))
                .onFailure(givenUp -> tick(entry.id(), Status.FAILED));
    }

    private Future<Optional<WebhookContent.Picture>> picture(ChatEntry entry) {
        String id = entry.content().mediaId();
        Optional<Media.Picture> kept = id == null ? Optional.empty() : media.find(id);
        if (kept.isEmpty()) {
            return Future.succeededFuture(Optional.empty());
        }
        return vertx.executeBlocking(
                () -> Optional.of(new WebhookContent.Picture(
                        kept.get().type().mime(),
                        Identifiers.sha256Base64(Files.readAllBytes(kept.get().file())))),
                false);
    }

    private void arrive(ChatEntry entry) {
        String link = entry.content().link();
        if (entry.error() != null || link == null || !entry.awaitsPicture()) {
            tick(entry.id(), entry.error() == null ? Status.DELIVERED : Status.FAILED);
            return;
        }
        links.fetch(link)
                .onSuccess(mediaId -> record(new Fact.Fetched(entry.id(), mediaId))
                        .onSuccess(kept -> tick(entry.id(), Status.DELIVERED)))
                .onFailure(noPicture -> tick(entry.id(), Status.FAILED));
    }

    private void readByOffice(String office, List<ChatEntry> messages) {
        messages.stream()
                .filter(entry -> entry.isFromApplicant() && entry.office().equals(office))
                // One that the webhook did not take yet was not read: it is still to be tried again.
                .filter(entry -> entry.status() == Status.DELIVERED)
                .forEach(entry -> tick(entry.id(), Status.READ));
    }

    private void tick(String id, Status status) {
        long now = clock.millis();
        Fact.Ticked fact = new Fact.Ticked(id, status, now);
        chats.apply(fact).ifPresent(entry -> {
            journal.add(fact);
            changed.accept(entry.number());
            if (!entry.isFromApplicant()) {
                reports.add(new StateChange(entry, status, now));
            }
        });
    }

    /** Keeps a fact, then shows it: what was not kept is refused, and a retry must not find it in the chat. */
    private Future<Void> record(Fact fact) {
        return journal.add(fact).map(kept -> {
            chats.apply(fact).ifPresent(entry -> changed.accept(entry.number()));
            return kept;
        });
    }

    /**
     * What an applicant wrote.
     *
     * @param id the message's id
     * @param accepted completed when the webhook has taken it
     */
    record Written(String id, Future<Void> accepted) {}
}
