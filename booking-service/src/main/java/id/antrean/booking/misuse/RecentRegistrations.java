package id.antrean.booking.misuse;

import id.antrean.booking.misuse.Scripts.Member;
import id.antrean.contracts.value.OfficeCode;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * The registrations of the last seconds, in memory only: a script's may come in several batches, and writing every
 * registration down for this would cost more than it is worth. An office's registrations go through one process at a
 * time, so it sees them all; when it ends, a series that was just arriving is overlooked.
 */
@Singleton
final class RecentRegistrations {

    private static final int MAX_GROUPS = 5_000;
    private static final float LOAD_FACTOR = 0.75f;

    /** Registrations that look alike but for name and dates. */
    record Group(OfficeCode office, Instant second, String shape) {}

    private final Map<Group, Deque<Member>> groups = new LinkedHashMap<>(16, LOAD_FACTOR, true) {
        private static final long serialVersionUID = 1L;

        @Override
        protected boolean removeEldestEntry(Map.Entry<Group, Deque<Member>> eldest) {
            return size() > MAX_GROUPS;
        }
    };

    /**
     * Adds a registration and returns it with those before it, itself the last. One that is seen again, after a
     * transaction that failed, is added once.
     */
    synchronized List<Member> with(Group group, Member member) {
        Deque<Member> members = groups.computeIfAbsent(group, first -> new ArrayDeque<>());
        members.removeIf(known -> known.eventId().equals(member.eventId()));
        members.addLast(member);
        if (members.size() > Scripts.SEEN_TOGETHER) {
            members.removeFirst();
        }
        return List.copyOf(members);
    }
}
