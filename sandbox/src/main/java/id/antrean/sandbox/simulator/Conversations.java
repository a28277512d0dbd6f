package id.antrean.sandbox.simulator;

import id.antrean.sandbox.simulator.ChatEntry.Direction;
import io.vertx.core.Future;
import io.vertx.core.Vertx;
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
    private static final String UNKNOWN_NAME = "Pemohon";

    private final Vertx vertx;
    private final Clock clock;
    private final Offices offices;
    private final Chats chats;
    private final Journal journal;
    private final WebhookSender sender;
    private final LinkFetcher links;
    private final StateReports reports;
    private final Consumer<String> changed;

    /** @param changed is given the number of each chat that changes */
    Conversations(
            Vertx vertx,
            Clock clock,
            Offices offices,
            Chats chats,
            Journal journal,
            WebhookSender sender,
            LinkFetcher links,
            Consumer<String> changed) {
        this.vertx = vertx;
        this.clock = clock;
        this.offices = offices;
        this.chats = chats;
        this.journal = journal;
        this.sender = sender;
        this.links = links;
        this.reports = new StateReports(vertx, sender, offices, chats, this::record);
        this.changed = changed;
    }

    /**
     * An applicant writes to an office.
     *
     * @param name the profile name; null for the one used before
     * @return completed when the message is kept, from when on it will reach the webhook, whatever happens
     */
    Future<Written> applicantWrites(
            SimulatedOffice office, String number, @Nullable String name, Content content, @Nullable String quotedId) {
        ChatEntry entry = new ChatEntry(
                Identifiers.messageId(number),
                Direction.IN,
                office.code(),
                number,
                content,
                clock.millis(),
                Status.SENT,
                null,
                quotedId);
        return record(new Fact.Wrote(entry, name)).map(kept -> new Written(entry.id(), post(office, entry)));
    }

    /** An office sends a message to a number; completes with the message's id when it is kept. */
    Future<String> officeSends(SimulatedOffice office, String number, GraphRequest.Send send) {
        ChatEntry entry = new ChatEntry(
                Identifiers.messageId(number),
                Direction.OUT,
                office.code(),
                number,
                send.content(),
                clock.millis(),
                Status.SENT,
                send.callbackData(),
                send.quotedId());
        return record(new Fact.Wrote(entry, null)).map(kept -> {
            readByOffice(office.code(), chats.with(number));
            vertx.setTimer(SENT_AFTER_MILLIS, timer -> reports.add(new StateChange(entry, Status.SENT, entry.at())));
            vertx.setTimer(DELIVERED_AFTER_MILLIS, timer -> arrive(entry));
            return entry.id();
        });
    }

    /** An office has read an applicant's message and all before it; false when there is no such message. */
    boolean readByOffice(SimulatedOffice office, String messageId) {
        Optional<ChatEntry> read = chats.find(messageId)
                .filter(ChatEntry::isFromApplicant)
                .filter(entry -> entry.office().equals(office.code()));
        read.ifPresent(entry -> {
            List<ChatEntry> chat = chats.with(entry.number());
            readByOffice(office.code(), chat.subList(0, chat.indexOf(entry) + 1));
        });
        return read.isPresent();
    }

    /** The applicant looks at the chat with an office. */
    void seenByApplicant(String number, SimulatedOffice office) {
        chats.with(number).stream()
                .filter(entry -> !entry.isFromApplicant() && entry.office().equals(office.code()))
                .filter(entry -> entry.status().mayBecome(Status.READ))
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
        String name = chats.nameOf(entry.number()).orElse(UNKNOWN_NAME);
        return sender.deliver(Json.writeEscaped(WebhookPayload.message(office, entry, name)))
                .onSuccess(accepted -> tick(entry.id(), Status.DELIVERED));
    }

    private void arrive(ChatEntry entry) {
        String link = entry.content().link();
        if (link == null || !entry.awaitsPicture()) {
            tick(entry.id(), Status.DELIVERED);
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
