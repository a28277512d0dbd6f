package id.antrean.booking.waiting;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.Places;
import id.antrean.booking.allocation.Slot;
import id.antrean.booking.waiting.WaitingEntry.State;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OfferRulesTest {

    private static final OfficeCode BOGOR = new OfficeCode("BGR");
    private static final ZoneId ZONE = ZoneId.of("Asia/Jakarta");
    private static final LocalDate MONDAY = LocalDate.of(2026, 11, 23);
    private static final LocalDate TUESDAY = MONDAY.plusDays(1);
    private static final LocalDate WEDNESDAY = MONDAY.plusDays(2);
    private static final Instant NOW = at(MONDAY, 10, 0);
    private static final Duration TWO_HOURS = Duration.ofHours(2);
    private static final Person BUDI = person("Budi", 1987);
    private static final Person TODDLER = person("Putri", 2023);

    @Test
    void r14WhoWaitsLongestIsOfferedTheFirstPlace() {
        List<Offer> offers = offers(NOW, Map.of(day(TUESDAY), List.of(slot(1, TUESDAY, 8, 1, 0))), 1, 1, 1);

        assertThat(offers).extracting(offer -> offer.entry().id()).containsExactly(1L);
        assertThat(offers.get(0).slots()).extracting(Slot::id).containsExactly(1L);
    }

    @Test
    void r14AFamilyThatDoesNotFitKeepsItsTurnAndHoldsUpNobody() {
        Map<Day, List<Slot>> free = Map.of(day(TUESDAY), List.of(slot(1, TUESDAY, 8, 1, 0), slot(2, TUESDAY, 9, 1, 0)));

        assertThat(offers(NOW, free, 3, 1, 1, 1))
                .extracting(offer -> offer.entry().id())
                .containsExactly(2L, 3L);
        assertThat(offers(NOW, free, 2, 1))
                .extracting(offer -> offer.entry().id())
                .containsExactly(1L);
    }

    @Test
    void placesForToddlersAndElderlyPeopleAreOfferedToThemOnly() {
        Map<Day, List<Slot>> free = Map.of(day(TUESDAY), List.of(slot(1, TUESDAY, 8, 1, 1)));

        List<Offer> offers = OfferRules.offers(
                List.of(entry(1, TUESDAY, BUDI), entry(2, TUESDAY, TODDLER)),
                new Places(NOW, free),
                NOW,
                TWO_HOURS,
                day -> ZONE);

        assertThat(offers).extracting(offer -> offer.entry().id()).containsExactly(2L);
    }

    @Test
    void eachDayHasItsOwnList() {
        Map<Day, List<Slot>> free = Map.of(day(WEDNESDAY), List.of(slot(1, WEDNESDAY, 8, 1, 0)));

        List<Offer> offers = OfferRules.offers(
                List.of(entry(1, TUESDAY, BUDI), entry(2, WEDNESDAY, BUDI)),
                new Places(NOW, free),
                NOW,
                TWO_HOURS,
                day -> ZONE);

        assertThat(offers).extracting(offer -> offer.entry().id()).containsExactly(2L);
    }

    @Test
    void thePlacesOfAFamilyAreToldEarliestFirst() {
        Map<Day, List<Slot>> free = Map.of(day(TUESDAY), List.of(slot(1, TUESDAY, 8, 1, 0), slot(2, TUESDAY, 9, 1, 0)));

        List<Offer> offers = OfferRules.offers(
                List.of(entry(1, TUESDAY, TODDLER, BUDI)), new Places(NOW, free), NOW, TWO_HOURS, day -> ZONE);

        assertThat(offers.get(0).slots()).extracting(Slot::id).containsExactly(1L, 2L);
    }

    @Test
    void r6NoPlaceIsOfferedThatCannotBeReachedAnyMore() {
        Map<Day, List<Slot>> free = Map.of(day(MONDAY), List.of(slot(1, MONDAY, 10, 5, 0)));

        assertThat(offers(at(MONDAY, 9, 30), free, MONDAY, 1)).hasSize(1);
        assertThat(offers(at(MONDAY, 9, 31), free, MONDAY, 1)).isEmpty();
    }

    @Test
    void anOfferIsNeverKeptBeyondTheTimeToBeThereForTheFirstOfItsPlaces() {
        Map<Day, List<Slot>> free = Map.of(day(MONDAY), List.of(slot(1, MONDAY, 11, 1, 0), slot(2, MONDAY, 15, 1, 0)));

        assertThat(offers(NOW, free, MONDAY, 2).get(0).keptUntil()).isEqualTo(at(MONDAY, 10, 30));
        assertThat(offers(NOW, Map.of(day(MONDAY), List.of(slot(2, MONDAY, 15, 1, 0))), MONDAY, 1)
                        .get(0)
                        .keptUntil())
                .isEqualTo(at(MONDAY, 12, 0));
    }

    @ParameterizedTest
    @CsvSource({
        "2026-11-23T10:00, 2h, 2026-11-23T12:00",
        "2026-11-23T19:00, 2h, 2026-11-23T21:00",
        "2026-11-23T20:30, 2h, 2026-11-24T07:30",
        "2026-11-23T21:00, 2h, 2026-11-24T08:00",
        "2026-11-23T23:59, 2h, 2026-11-24T08:00",
        "2026-11-24T00:00, 2h, 2026-11-24T08:00",
        "2026-11-24T05:59, 2h, 2026-11-24T08:00",
        "2026-11-24T06:00, 2h, 2026-11-24T08:00",
        "2026-11-23T20:00, 31h, 2026-11-25T21:00"
    })
    void onlyTheTimeWhenPeopleReadMessagesCounts(LocalDateTime from, String length, LocalDateTime end) {
        assertThat(OfferRules.daytime(from.atZone(ZONE), Duration.parse("PT" + length)))
                .isEqualTo(end.atZone(ZONE));
    }

    @Test
    void exactlyThatMuchDaytimePassesUntilAnOfferIsOver() {
        SeededRandom.check(300, random -> {
            ZonedDateTime from = MONDAY.atStartOfDay(ZONE).plusMinutes(random.between(0, 48 * 60));
            int minutes = random.between(1, 40 * 60);

            ZonedDateTime end = OfferRules.daytime(from, Duration.ofMinutes(minutes));

            int counted = 0;
            for (ZonedDateTime at = from; at.isBefore(end); at = at.plusMinutes(1)) {
                LocalTime time = at.toLocalTime();
                counted += !time.isBefore(LocalTime.of(6, 0)) && time.isBefore(LocalTime.of(21, 0)) ? 1 : 0;
            }
            assertThat(counted).isEqualTo(minutes);
        });
    }

    @Test
    void r14NobodyIsPassedByOneWhoFitsWhereHeWouldHaveFittedToo() {
        SeededRandom.check(300, random -> {
            Map<Day, List<Slot>> free = new HashMap<>();
            for (LocalDate date : List.of(TUESDAY, WEDNESDAY)) {
                free.put(
                        day(date),
                        IntStream.rangeClosed(1, random.between(1, 3))
                                .mapToObj(i -> slot(
                                        date.getDayOfMonth() * 10L + i,
                                        date,
                                        8 + i,
                                        random.between(0, 3),
                                        random.between(0, 1)))
                                .toList());
            }
            List<WaitingEntry> waiting = IntStream.rangeClosed(1, 10)
                    .mapToObj(i -> entry(i, random.oneOf(TUESDAY, WEDNESDAY), people(random)))
                    .toList();

            List<Offer> offers = OfferRules.offers(waiting, new Places(NOW, free), NOW, TWO_HOURS, day -> ZONE);

            assertThat(offers).extracting(Offer::entry).containsExactlyElementsOf(expected(waiting, free));
            assertThat(offers).allSatisfy(offer -> {
                assertThat(offer.slots()).hasSameSizeAs(offer.entry().persons());
                assertThat(offer.slots()).allMatch(slot -> !offer.keptUntil().isAfter(slot.arriveBy()));
            });
        });
    }

    /** What is offered, slot by slot: how many places it has, and how many of them are kept back. */
    private static List<WaitingEntry> expected(List<WaitingEntry> waiting, Map<Day, List<Slot>> slots) {
        Map<LocalDate, int[]> free = new HashMap<>();
        Map<LocalDate, int[]> kept = new HashMap<>();
        slots.forEach((day, ofDay) -> {
            free.put(day.date(), ofDay.stream().mapToInt(Slot::free).toArray());
            kept.put(day.date(), ofDay.stream().mapToInt(Slot::kept).toArray());
        });
        List<WaitingEntry> expected = new ArrayList<>();
        for (WaitingEntry entry : waiting) {
            int[] freeAfter = free.getOrDefault(entry.date(), new int[0]).clone();
            int[] keptAfter = kept.getOrDefault(entry.date(), new int[0]).clone();
            int toddlers =
                    (int) entry.persons().stream().filter(TODDLER::equals).count();
            if (seat(freeAfter, keptAfter, entry.persons().size() - toddlers, toddlers)) {
                expected.add(entry);
                free.put(entry.date(), freeAfter);
                kept.put(entry.date(), keptAfter);
            }
        }
        return expected;
    }

    private static boolean seat(int[] free, int[] kept, int adults, int toddlers) {
        int left = adults;
        for (int i = 0; i < free.length; i++) {
            for (; left > 0 && free[i] > kept[i]; left--) {
                free[i]--;
            }
        }
        int small = toddlers;
        for (int i = 0; i < free.length; i++) {
            for (; small > 0 && free[i] > 0; small--) {
                free[i]--;
                kept[i] = Math.max(0, kept[i] - 1);
            }
        }
        return left + small == 0;
    }

    private static List<Offer> offers(Instant now, Map<Day, List<Slot>> free, int... sizes) {
        return offers(now, free, TUESDAY, sizes);
    }

    private static List<Offer> offers(Instant now, Map<Day, List<Slot>> free, LocalDate date, int... sizes) {
        List<WaitingEntry> waiting = IntStream.range(0, sizes.length)
                .mapToObj(i -> entry(
                        i + 1L,
                        date,
                        IntStream.range(0, sizes[i]).mapToObj(one -> BUDI).toArray(Person[]::new)))
                .toList();
        return OfferRules.offers(waiting, new Places(now, free), now, TWO_HOURS, day -> ZONE);
    }

    private static Person[] people(SeededRandom random) {
        return IntStream.range(0, random.between(1, 3))
                .mapToObj(i -> random.oneOf(BUDI, TODDLER))
                .toArray(Person[]::new);
    }

    private static WaitingEntry entry(long id, LocalDate date, Person... persons) {
        return new WaitingEntry(
                id, "token" + id, BOGOR, date, id, Arrays.asList(persons), State.WAITING, null, List.of());
    }

    private static Person person(String name, int year) {
        return new Person(new PersonName(name), LocalDate.of(year, 5, 1));
    }

    private static Day day(LocalDate date) {
        return new Day(BOGOR, date);
    }

    private static Slot slot(long id, LocalDate date, int hour, int free, int kept) {
        Instant start = at(date, hour, 0);
        Duration half = Duration.ofMinutes(30);
        return new Slot(id, start, start.plus(half), start.minus(half), free, kept);
    }

    private static Instant at(LocalDate date, int hour, int minute) {
        return date.atTime(hour, minute).atZone(ZONE).toInstant();
    }
}
