package id.antrean.booking.misuse;

import id.antrean.booking.misuse.RecentRegistrations.Group;
import id.antrean.booking.misuse.Scripts.Member;
import id.antrean.booking.misuse.Scripts.Series;
import id.antrean.contracts.value.SignalKind;
import io.vertx.core.json.JsonObject;
import jakarta.inject.Singleton;
import java.time.Instant;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

/** Finds registrations by a machine among those that come in. */
@Singleton
final class ScriptedSeries {

    /** A registration of one line is shorter. */
    private static final int MAX_SHAPE = 160;

    private final RecentRegistrations recent;
    private final MisuseConfig.Scripted config;

    ScriptedSeries(RecentRegistrations recent, MisuseSettings settings) {
        this.recent = recent;
        this.config = settings.config().scripted();
    }

    /** What speaks for misuse in these registrations and those of the seconds before; of a family the first one. */
    List<NewSignal> find(List<Attempt> attempts, Instant now) {
        List<NewSignal> found = new ArrayList<>();
        Set<String> messages = new HashSet<>();
        for (Attempt attempt : attempts) {
            if (attempt.isTyped() && messages.add(attempt.eventId())) {
                Instant second = attempt.sentAt().truncatedTo(ChronoUnit.SECONDS);
                Group group = new Group(attempt.office(), second, attempt.shape());
                Member member = new Member(
                        attempt.senderId(), attempt.eventId(), attempt.person().birthDate());
                Scripts.find(recent.with(group, member), config.from())
                        .ifPresent(series -> found.addAll(signals(group, series, now)));
            }
        }
        return found;
    }

    private List<NewSignal> signals(Group group, Series series, Instant now) {
        String cause = group.office() + " " + group.second() + " "
                + Integer.toHexString(group.shape().hashCode());
        String shape = group.shape().substring(0, Math.min(group.shape().length(), MAX_SHAPE));
        return series.members().stream()
                .map(member -> new NewSignal(
                        member.senderId(),
                        SignalKind.SCRIPTED,
                        config.weight(),
                        cause,
                        new JsonObject()
                                .put("office", group.office().value())
                                .put("event", member.eventId())
                                .put("second", group.second().toString())
                                .put("shape", shape)
                                .put("registrations", series.members().size())
                                .put("birthDatesEvery", series.step()),
                        now))
                .toList();
    }
}
