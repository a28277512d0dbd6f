package id.antrean.booking.closure;

import id.antrean.booking.relocation.Relocations;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;
import java.util.List;

/**
 * What a closure would do.
 *
 * @param bookings how many bookings would be moved
 * @param days to which days
 * @param unplaced how many would stay without a place, since no later day has room
 */
@RegisterForReflection
record PreviewView(int bookings, List<Target> days, int unplaced) {

    /**
     * A day that bookings would be moved to.
     *
     * @param date the day in the office's zone
     * @param bookings how many
     */
    @RegisterForReflection
    record Target(LocalDate date, int bookings) {}

    static PreviewView of(Relocations.Outcome outcome) {
        return new PreviewView(
                outcome.moved(),
                outcome.byDay().entrySet().stream()
                        .map(day -> new Target(day.getKey(), day.getValue()))
                        .toList(),
                outcome.unplaced());
    }
}
