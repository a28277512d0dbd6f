package id.antrean.booking.calendar;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.calendar.Reconciliation.Change;
import id.antrean.booking.calendar.Reconciliation.ExistingSlot;
import id.antrean.contracts.testing.SeededRandom;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class ReconciliationTest {

    private static final LocalDate DATE = LocalDate.of(2026, 11, 24);
    private static final Instant NOW = Instant.parse("2026-11-24T00:00:00Z");
    private static final Duration HALF_AN_HOUR = Duration.ofMinutes(30);

    @Test
    void aNewSlotIsOpenedAndOneThatIsGoneIsClosed() {
        Reconciliation found = Reconciliation.of(List.of(planned(2, 10, 0)), List.of(existing(1, 10, 0, 0)), NOW);

        assertThat(found.inserts()).containsExactly(planned(2, 10, 0));
        assertThat(found.changes()).singleElement().satisfies(change -> assertThat(change.closed())
                .isTrue());
        assertThat(found.surplus()).isEmpty();
    }

    @Test
    void aSlotThatBeganStaysAsItWas() {
        Reconciliation found = Reconciliation.of(
                List.of(planned(0, 10, 0)), List.of(existing(0, 3, 3, 3), existing(-1, 3, 3, 3)), NOW);

        assertThat(found.inserts()).isEmpty();
        assertThat(found.changes()).isEmpty();
        assertThat(found.surplus()).isEmpty();
    }

    @Test
    void r11WhatIsTakenBeyondTheNewCapacityIsSurplusAndStays() {
        Reconciliation found = Reconciliation.of(List.of(planned(1, 10, 2)), List.of(existing(1, 15, 12, 12)), NOW);

        assertThat(found.surplus()).containsEntry(1L, 4);
        assertThat(found.changes())
                .containsExactly(new Change(1, planned(1, 10, 2).endsAt(), 12, 0, 0, false));
    }

    @Test
    void reservedPlacesThatArePartlyTakenGiveWayToWhatIsTaken() {
        Reconciliation found = Reconciliation.of(List.of(planned(1, 15, 5)), List.of(existing(1, 15, 12, 12)), NOW);

        assertThat(found.surplus()).containsEntry(1L, 2);
        assertThat(found.changes())
                .containsExactly(new Change(1, planned(1, 15, 5).endsAt(), 15, 3, 0, false));
    }

    @Test
    void whatFollowsThePlanAlreadyIsLeftAlone() {
        Reconciliation found =
                Reconciliation.of(List.of(planned(1, 15, 5)), List.of(existing(1, 15, 5, 10, 10, 0)), NOW);

        assertThat(found).isEqualTo(new Reconciliation(List.of(), List.of(), Map.of()));
    }

    @Test
    void r11NoChangeEverLeavesASlotWithMoreThanItsCapacity() {
        SeededRandom.check(5_000, random -> {
            List<PlannedSlot> plan = new ArrayList<>();
            List<ExistingSlot> existing = new ArrayList<>();
            for (int position = -1; position <= 4; position++) {
                if (random.inPercent(60)) {
                    int capacity = random.between(1, 10);
                    plan.add(planned(position, capacity, random.between(0, capacity)));
                }
                if (random.inPercent(70)) {
                    int capacity = random.between(1, 10);
                    int taken = random.between(0, capacity);
                    existing.add(existing(
                            position,
                            capacity,
                            random.between(0, capacity - taken),
                            taken,
                            random.between(0, taken),
                            0));
                }
            }
            Reconciliation found = Reconciliation.of(plan, existing, NOW);
            for (Change change : found.changes()) {
                ExistingSlot slot = existing.stream()
                        .filter(any -> any.id() == change.id())
                        .findFirst()
                        .orElseThrow();
                assertThat(slot.startsAt()).isAfter(NOW);
                assertThat(slot.taken() + slot.held() + change.reserved()).isLessThanOrEqualTo(change.capacity());
            }
            // Done twice, nothing more is to be done.
            List<ExistingSlot> after = existing.stream()
                    .map(slot -> found.changes().stream()
                            .filter(change -> change.id() == slot.id())
                            .findFirst()
                            .map(change -> new ExistingSlot(
                                    slot.id(),
                                    slot.date(),
                                    slot.startsAt(),
                                    change.endsAt(),
                                    change.capacity(),
                                    change.reserved(),
                                    change.priority(),
                                    slot.taken(),
                                    slot.held(),
                                    slot.open(),
                                    change.closed()))
                            .orElse(slot))
                    .toList();
            assertThat(Reconciliation.of(plan, after, NOW).changes()).isEmpty();
        });
    }

    private static PlannedSlot planned(int position, int capacity, int reserved) {
        Instant start = NOW.plus(HALF_AN_HOUR.multipliedBy(position));
        return new PlannedSlot(start, start.plus(HALF_AN_HOUR), capacity, reserved, 0);
    }

    private static ExistingSlot existing(int position, int capacity, int taken, int open) {
        return existing(position, capacity, 0, taken, open, 0);
    }

    private static ExistingSlot existing(int position, int capacity, int reserved, int taken, int open, int held) {
        Instant start = NOW.plus(HALF_AN_HOUR.multipliedBy(position));
        return new ExistingSlot(
                position, DATE, start, start.plus(HALF_AN_HOUR), capacity, reserved, 0, taken, held, open, false);
    }
}
