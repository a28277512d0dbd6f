package id.antrean.contracts.event;

import static java.util.Objects.requireNonNull;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.contracts.value.Sender;
import id.antrean.contracts.value.Standing;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * The standing of a number changed: by what it did, by time, or by a supervisor.
 *
 * @param sender whose
 * @param standing what it is now
 * @param until until when, or null where it is clear
 * @param changedAt when
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record StandingChanged(
        Sender sender, Standing standing, @Nullable Instant until, Instant changedAt) implements Event {

    public StandingChanged {
        requireNonNull(sender, "sender");
        requireNonNull(standing, "standing");
        requireNonNull(changedAt, "changedAt");
    }

    @Override
    public String key() {
        return sender.key();
    }
}
