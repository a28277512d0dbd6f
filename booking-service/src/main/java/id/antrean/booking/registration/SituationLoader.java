package id.antrean.booking.registration;

import static java.util.stream.Collectors.groupingBy;
import static java.util.stream.Collectors.mapping;
import static java.util.stream.Collectors.toMap;
import static java.util.stream.Collectors.toSet;

import id.antrean.booking.allocation.Day;
import id.antrean.booking.allocation.OpenBooking;
import id.antrean.booking.allocation.Request;
import id.antrean.booking.allocation.Situation;
import id.antrean.booking.allocation.Situation.OfficeDays;
import id.antrean.booking.allocation.Slot;
import id.antrean.booking.calendar.OfficeCalendar;
import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import io.vertx.mutiny.sqlclient.RowSet;
import io.vertx.mutiny.sqlclient.SqlConnection;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Stream;

/** Loads what a batch is decided on, for all its requests at once. */
@Singleton
final class SituationLoader {

    /** Locked in the order of their ids, so that two batches cannot wait for each other. */
    private static final String LOCK_SLOTS = """
            select slot.id, slot.office, slot.date, slot.starts_at, slot.ends_at, slot.capacity - slot.taken as room
              from slot
              join unnest($1::text[], $2::date[]) as asked (office, date)
                on slot.office = asked.office
               and slot.date = asked.date
             order by slot.id
               for no key update of slot
            """;

    /** {@code offset 0} has each person and sender looked up by index, however many the planner thinks there are. */
    private static final String OPEN_BOOKINGS = """
            select held.code, held.phone, held.user_id, held.name, held.birth_date
                 , held.slot_start, held.arrive_by, office.zone
              from (
                    select booking.*
                      from unnest($1::text[], $2::date[]) as person (name_key, birth_date)
                     cross join lateral (
                           select *
                             from booking
                            where booking.name_key = person.name_key
                              and booking.birth_date = person.birth_date
                              and booking.state = 'ISSUED'
                           offset 0
                           ) as booking
                     union
                    select booking.*
                      from unnest($3::text[]) as sender (phone)
                     cross join lateral (
                           select * from booking where booking.phone = sender.phone and booking.state = 'ISSUED' offset 0
                           ) as booking
                     union
                    select booking.*
                      from unnest($4::text[]) as sender (user_id)
                     cross join lateral (
                           select * from booking where booking.user_id = sender.user_id and booking.state = 'ISSUED' offset 0
                           ) as booking
                   ) as held
              join office on office.code = held.office
            """;

    private static final String DAYS_WITH_ROOM = """
            select distinct slot.office, slot.date
              from slot
              join unnest($1::text[], $2::date[], $3::date[], $4::timestamptz[])
                       as horizon (office, first_day, last_day, starts_from)
                on slot.office = horizon.office
               and slot.date between horizon.first_day and horizon.last_day
               and slot.starts_at >= horizon.starts_from
             where slot.taken < slot.capacity
            """;

    private final OfficeCalendars calendars;

    SituationLoader(OfficeCalendars calendars) {
        this.calendars = calendars;
    }

    /**
     * Loads all but the days with room. The slots stay locked until the transaction ends.
     *
     * @throws IllegalStateException when a request names an office that is not configured here
     */
    Uni<Situation> load(SqlConnection transaction, List<Request> requests, Instant now) {
        Map<OfficeCode, OfficeDays> offices = requests.stream()
                .map(Request::office)
                .distinct()
                .collect(toMap(Function.identity(), office -> officeDays(calendars.get(office), now)));
        Set<Day> days = requests.stream()
                .filter(request ->
                        Objects.requireNonNull(offices.get(request.office())).contains(request.date()))
                .map(request -> new Day(request.office(), request.date()))
                .collect(toSet());
        // Locks first: who waited for another transaction must see its bookings too.
        return lockSlots(transaction, days).chain(slots -> openBookings(transaction, requests)
                .map(open -> new Situation(now, offices, slots, Map.of(), open)));
    }

    private static OfficeDays officeDays(OfficeCalendar calendar, Instant now) {
        return new OfficeDays(calendar.office().zone(), calendar.office().dayOf(now), calendar.lastDay(now));
    }

    private Uni<Map<Day, List<Slot>>> lockSlots(SqlConnection transaction, Set<Day> days) {
        if (days.isEmpty()) {
            return Uni.createFrom().item(Map.of());
        }
        String[] offices = days.stream().map(day -> day.office().value()).toArray(String[]::new);
        LocalDate[] dates = days.stream().map(Day::date).toArray(LocalDate[]::new);
        return transaction
                .preparedQuery(LOCK_SLOTS)
                .execute(Tuple.of(offices, dates))
                .map(this::slotsByDay);
    }

    private Map<Day, List<Slot>> slotsByDay(RowSet<Row> rows) {
        Map<Day, List<Slot>> slots = new HashMap<>();
        for (Row row : rows) {
            Day day = new Day(new OfficeCode(row.getString(1)), row.getLocalDate(2));
            Duration arriveBefore = calendars.get(day.office()).office().arriveBefore();
            Instant startsAt = row.getOffsetDateTime(3).toInstant();
            slots.computeIfAbsent(day, first -> new ArrayList<>())
                    .add(new Slot(
                            row.getLong(0),
                            startsAt,
                            row.getOffsetDateTime(4).toInstant(),
                            startsAt.minus(arriveBefore),
                            row.getInteger(5)));
        }
        slots.values().forEach(day -> day.sort(Comparator.comparing(Slot::startsAt)));
        return slots;
    }

    private Uni<List<OpenBooking>> openBookings(SqlConnection transaction, List<Request> requests) {
        Tuple columns = Tuple.of(
                strings(requests.stream().map(request -> request.person().name().key())),
                requests.stream().map(request -> request.person().birthDate()).toArray(LocalDate[]::new),
                strings(requests.stream()
                        .map(request -> request.sender().phone())
                        .filter(Objects::nonNull)
                        .map(PhoneNumber::value)
                        .distinct()),
                strings(requests.stream()
                        .map(request -> request.sender().userId())
                        .filter(Objects::nonNull)
                        .distinct()));
        return transaction.preparedQuery(OPEN_BOOKINGS).execute(columns).map(rows -> {
            List<OpenBooking> open = new ArrayList<>();
            rows.forEach(row -> open.add(openBooking(row)));
            return open;
        });
    }

    private static String[] strings(Stream<String> values) {
        return values.toArray(String[]::new);
    }

    private static OpenBooking openBooking(Row row) {
        String phone = row.getString(1);
        ZoneId zone = ZoneId.of(row.getString(7));
        return new OpenBooking(
                new BookingCode(row.getString(0)),
                new Sender(phone == null ? null : new PhoneNumber(phone), row.getString(2)),
                new Person(new PersonName(row.getString(3)), row.getLocalDate(4)),
                local(row.getOffsetDateTime(5), zone),
                local(row.getOffsetDateTime(6), zone));
    }

    private static OffsetDateTime local(OffsetDateTime time, ZoneId zone) {
        return time.atZoneSameInstant(zone).toOffsetDateTime();
    }

    /** The days on which each of these offices could still give somebody a place. */
    Uni<Map<OfficeCode, Set<LocalDate>>> daysWithRoom(
            SqlConnection transaction, Collection<OfficeCode> offices, Situation situation) {
        List<OfficeCalendar> asked = offices.stream().map(calendars::get).toList();
        Tuple columns = Tuple.of(
                strings(asked.stream().map(calendar -> calendar.office().code().value())),
                asked.stream()
                        .map(calendar -> calendar.office().dayOf(situation.now()))
                        .toArray(LocalDate[]::new),
                asked.stream()
                        .map(calendar -> calendar.lastDay(situation.now()))
                        .toArray(LocalDate[]::new),
                asked.stream()
                        .map(calendar -> situation
                                .now()
                                .plus(calendar.office().arriveBefore())
                                .atOffset(ZoneOffset.UTC))
                        .toArray(OffsetDateTime[]::new));
        return transaction.preparedQuery(DAYS_WITH_ROOM).execute(columns).map(rows -> rows.stream()
                .collect(groupingBy(
                        row -> new OfficeCode(row.getString(0)), mapping(row -> row.getLocalDate(1), toSet()))));
    }
}
