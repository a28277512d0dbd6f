package id.antrean.booking.sender;

import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Tells which known sender a message is from, in the order of messages, and learns from it.
 *
 * <p>The user id decides where it is known: a number that comes with another user id than before changed hands, and its
 * new holder inherits nothing. A number without user id is whoever holds it.
 */
final class SenderBook {

    private final Map<PhoneNumber, Entry> byPhone = new HashMap<>();
    private final Map<String, Entry> byUserId = new HashMap<>();
    private final List<Entry> entries = new ArrayList<>();
    private final List<Merge> merges = new ArrayList<>();

    SenderBook(Collection<SenderRow> rows) {
        rows.forEach(row -> add(new Entry(row, row.phone(), row.userId())));
    }

    /** A sender while a batch is read. */
    static final class Entry {

        private final @Nullable SenderRow row;
        private @Nullable PhoneNumber phone;
        private @Nullable String userId;
        private boolean heard;
        private @Nullable Entry into;

        private Entry(@Nullable SenderRow row, @Nullable PhoneNumber phone, @Nullable String userId) {
            this.row = row;
            this.phone = phone;
            this.userId = userId;
        }

        /** Its row; null for one of whom nobody knew before. */
        @Nullable
        SenderRow row() {
            return row;
        }

        @Nullable
        PhoneNumber phone() {
            return phone;
        }

        @Nullable
        String userId() {
            return userId;
        }

        /** This sender, or the one that it turned out to be. */
        Entry known() {
            return into == null ? this : into.known();
        }

        /** Whether it wrote in this batch. */
        boolean isHeard() {
            return heard;
        }
    }

    /**
     * Two entries turned out to be one sender.
     *
     * @param from the one that is no more: it was known by its number only, or by a user id that was changed
     * @param into the one that has the user id now
     */
    record Merge(Entry from, Entry into) {}

    private void add(Entry entry) {
        entries.add(entry);
        index(entry);
    }

    private void index(Entry entry) {
        if (entry.phone != null) {
            byPhone.put(entry.phone, entry);
        }
        if (entry.userId != null) {
            byUserId.put(entry.userId, entry);
        }
    }

    /** Whose message it is. */
    Entry hear(Sender sender) {
        Entry entry = find(sender);
        learn(entry, sender.phone(), sender.userId());
        entry.heard = true;
        return entry;
    }

    /** WhatsApp told that a person now has another number or user id: the sender stays the same one. */
    Entry change(Sender previous, Sender current) {
        Entry entry = known(previous);
        if (entry == null) {
            // Nobody knows who that was, or it is known as what it is now already.
            entry = find(current);
        } else if (current.userId() != null) {
            Entry other = byUserId.get(current.userId());
            if (other != null && other != entry) {
                // The new user id has written already: whoever it was known as before is this one from now on.
                learn(other, current.phone() == null ? entry.phone : current.phone(), current.userId());
                merge(entry, other);
                return other;
            }
            forget(entry.userId, entry);
            entry.userId = current.userId();
        }
        learn(entry, current.phone(), current.userId());
        return entry;
    }

    private Entry find(Sender sender) {
        Entry known = known(sender);
        if (known != null) {
            return known;
        }
        Entry newcomer = new Entry(null, null, null);
        entries.add(newcomer);
        return newcomer;
    }

    private @Nullable Entry known(Sender sender) {
        Entry byId = sender.userId() == null ? null : byUserId.get(sender.userId());
        if (byId != null) {
            return byId;
        }
        Entry holder = sender.phone() == null ? null : byPhone.get(sender.phone());
        return holder != null && (sender.userId() == null || holder.userId == null) ? holder : null;
    }

    private void learn(Entry entry, @Nullable PhoneNumber phone, @Nullable String userId) {
        if (userId != null) {
            entry.userId = userId;
        }
        if (phone != null && !phone.equals(entry.phone)) {
            Entry holder = byPhone.get(phone);
            if (holder != null && holder != entry) {
                takeNumber(holder, entry);
            }
            if (entry.phone != null) {
                byPhone.remove(entry.phone, entry);
            }
            entry.phone = phone;
        }
        index(entry);
    }

    private void takeNumber(Entry holder, Entry entry) {
        holder.phone = null;
        if (holder.userId == null) {
            merge(holder, entry);
        }
    }

    private void merge(Entry from, Entry into) {
        if (from.into != null) {
            return;
        }
        if (from.phone != null) {
            byPhone.remove(from.phone, from);
        }
        forget(from.userId, from);
        from.phone = null;
        from.userId = null;
        entries.remove(from);
        from.into = into;
        merges.add(new Merge(from, into));
    }

    private void forget(@Nullable String userId, Entry entry) {
        if (userId != null) {
            byUserId.remove(userId, entry);
        }
    }

    /** All senders, as they are now. */
    List<Entry> entries() {
        return List.copyOf(entries);
    }

    /** The senders that turned out to be one. */
    List<Merge> merges() {
        return List.copyOf(merges);
    }
}
