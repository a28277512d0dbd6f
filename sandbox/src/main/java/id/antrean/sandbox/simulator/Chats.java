package id.antrean.sandbox.simulator;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** All chats, in memory: what the facts add up to. Safe for use by several threads. */
final class Chats {

    /** The chat with the latest message last. */
    private final LinkedHashMap<String, Chat> byNumber = new LinkedHashMap<>();

    private final Map<String, Place> places = new HashMap<>();
    private final Map<String, String> numbersByUserId = new HashMap<>();

    /**
     * Takes a fact in.
     *
     * @return the message as it is now; empty when the fact changes nothing, such as a tick that would go back
     */
    synchronized Optional<ChatEntry> apply(Fact fact) {
        if (fact instanceof Fact.Wrote wrote) {
            return Optional.of(add(wrote));
        }
        if (fact instanceof Fact.Ticked ticked) {
            return find(ticked.id())
                    .filter(entry -> entry.status().mayBecome(ticked.status()))
                    .map(entry -> replace(entry, old -> old.with(ticked.status())));
        }
        if (fact instanceof Fact.Fetched fetched) {
            return find(fetched.id())
                    .map(entry -> replace(entry, old -> old.with(old.content().withMedia(fetched.mediaId()))));
        }
        return Optional.empty();
    }

    /** The message with the given id. */
    synchronized Optional<ChatEntry> find(String id) {
        Place place = places.get(id);
        return place == null
                ? Optional.empty()
                : Optional.of(place.chat().entries.get(place.index()));
    }

    /** The messages with one number, oldest first. */
    synchronized List<ChatEntry> with(String number) {
        Chat chat = byNumber.get(number);
        return chat == null ? List.of() : List.copyOf(chat.entries);
    }

    /** The latest chats, newest first. */
    synchronized List<Summary> latest(int atMost) {
        List<Chat> all = new ArrayList<>(byNumber.values());
        List<Summary> newest = new ArrayList<>();
        for (int i = all.size() - 1; i >= 0 && newest.size() < atMost; i--) {
            newest.add(all.get(i).summary());
        }
        return newest;
    }

    /** The person as one wrote last. */
    synchronized Profile profileOf(String number) {
        Profile unknown = Profile.unknown(number);
        Chat chat = byNumber.get(number);
        return chat == null
                ? unknown
                : new Profile(number, chat.name == null ? unknown.name() : chat.name, chat.username);
    }

    /** When a person last wrote to an office what opens the 24-hour window, in milliseconds since 1970. */
    synchronized Optional<Long> lastWrittenAt(String number, String office) {
        return Optional.ofNullable(byNumber.get(number)).map(chat -> chat.writtenAt.get(office));
    }

    /** The number that a business-scoped user id belongs to, of those that have a chat. */
    synchronized Optional<String> numberOf(String userId) {
        return Optional.ofNullable(numbersByUserId.get(userId));
    }

    /** Every message of every chat. */
    synchronized List<ChatEntry> all() {
        return byNumber.values().stream().flatMap(chat -> chat.entries.stream()).toList();
    }

    private ChatEntry add(Fact.Wrote wrote) {
        ChatEntry entry = wrote.entry();
        // Taken out and put in again, so that the latest chat stands last.
        Chat chat = byNumber.remove(entry.number());
        if (chat == null) {
            chat = new Chat();
            numbersByUserId.put(Identifiers.userIdOf(entry.number()), entry.number());
        }
        byNumber.put(entry.number(), chat);
        places.put(entry.id(), new Place(chat, chat.entries.size()));
        chat.take(wrote);
        return entry;
    }

    private ChatEntry replace(ChatEntry entry, UnaryOperator<ChatEntry> change) {
        Place place = places.get(entry.id());
        ChatEntry changed = change.apply(entry);
        if (place != null) {
            place.chat().entries.set(place.index(), changed);
        }
        return changed;
    }

    /**
     * A chat in the list of chats.
     *
     * @param unread how many of the offices' messages the applicant has not seen
     */
    record Summary(@Nullable String name, @Nullable String username, ChatEntry last, long unread) {}

    private record Place(Chat chat, int index) {}

    private static final class Chat {
        private final List<ChatEntry> entries = new ArrayList<>();
        private final Map<String, Long> writtenAt = new HashMap<>();
        private @Nullable String name;
        private @Nullable String username;

        private void take(Fact.Wrote wrote) {
            ChatEntry entry = wrote.entry();
            entries.add(entry);
            name = wrote.name() == null ? name : wrote.name();
            if (wrote.username() != null) {
                username = wrote.username().isEmpty() ? null : wrote.username();
            }
            if (entry.opensWindow()) {
                writtenAt.merge(entry.office(), entry.at(), Math::max);
            }
        }

        private Summary summary() {
            long unread = entries.stream().filter(Chat::isUnread).count();
            return new Summary(name, username, entries.get(entries.size() - 1), unread);
        }

        private static boolean isUnread(ChatEntry entry) {
            return !entry.isFromApplicant()
                    && entry.error() == null
                    && entry.status().mayBecome(Status.READ);
        }
    }
}
