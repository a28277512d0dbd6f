package id.antrean.booking.registration;

import static java.util.stream.Collectors.toMap;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

@QuarkusTest
class RegistrationTest extends ServiceTest {

    private final Person budi = People.somebody();
    private final Sender phone = People.somePhone();

    @Test
    void aRegistrationIsAnsweredWithTheEarliestSlotOfTheDayAndACode() {
        LocalDate tuesday = monday.plusDays(1);

        Announced issued = register(BOGOR, budi, phone, tuesday);

        assertThat(issued.type()).isEqualTo("booking.issued.v1");
        assertThat(issued.key()).isEqualTo(issued.code()).startsWith("BGR-");
        assertThat(BookingCode.parse(issued.code())).isPresent();
        assertThat(issued.text("date")).isEqualTo(tuesday.toString());
        assertThat(issued.text("slotStart")).isEqualTo(tuesday + "T08:00:00+07:00");
        assertThat(issued.text("slotEnd")).isEqualTo(tuesday + "T08:30:00+07:00");
        assertThat(issued.text("arriveBy")).isEqualTo(tuesday + "T07:30:00+07:00");
        assertThat(issued.text("category")).isEqualTo("ADULT");
        assertThat(issued.text("language")).isEqualTo("id");
    }

    @Test
    void theBookingIsStoredWithWhoRegisteredItAndItsPlaceIsCounted() {
        Announced issued = register(BOGOR, budi, phone, monday.plusDays(1));

        Row booking =
                query("select * from booking where code = $1", issued.code()).get(0);
        assertThat(booking.getString("state")).isEqualTo("ISSUED");
        assertThat(booking.getString("name")).isEqualTo(budi.name().value());
        assertThat(booking.getString("phone")).isEqualTo(phone.key());
        assertThat(issued.id()).isEqualTo(booking.getString("registration_id") + "/issued");
        assertThat(count("select taken from slot where id = $1", booking.getLong("slot_id")))
                .isEqualTo(1);
    }

    @Test
    void theCategoryIsThatOfTheDayOfTheVisit() {
        LocalDate visit = monday.plusDays(1);
        Person turnsSixty = new Person(People.somebody().name(), visit.minusYears(60));

        assertThat(register(BOGOR, turnsSixty, phone, visit).text("category")).isEqualTo("ELDERLY");
    }

    @Test
    void r14TheSecondRegistrationOfAPersonIsRefusedWithTheCodeHeHolds() {
        Announced issued = register(BOGOR, budi, phone, monday.plusDays(1));

        Announced refused = register(JAYAPURA, budi, phone, monday.plusDays(2));

        assertThat(refused.type()).isEqualTo("booking.refused.v1");
        assertThat(refused.text("reason")).isEqualTo("ALREADY_BOOKED");
        assertThat(refused.data().path("alternatives")).isEmpty();
        JsonNode held = refused.data().path("held");
        assertThat(held.path("code").asText()).isEqualTo(issued.code());
        assertThat(held.path("office").asText()).isEqualTo(BOGOR);
        assertThat(held.path("slotStart").asText()).isEqualTo(issued.text("slotStart"));
        assertThat(held.path("arriveBy").asText()).isEqualTo(issued.text("arriveBy"));
    }

    @Test
    void r14AnotherNumberIsNotToldTheCodeOfThePerson() {
        Announced issued = register(BOGOR, budi, phone, monday.plusDays(1));

        Announced refused = register(BOGOR, budi, People.somePhone(), monday.plusDays(1));

        assertThat(refused.text("reason")).isEqualTo("ALREADY_BOOKED_BY_OTHER");
        assertThat(refused.data().toString()).doesNotContain("held").doesNotContain(issued.code());
    }

    @Test
    void aLongerNameFromTheSameNumberIsTheSamePerson() {
        register(BOGOR, budi, phone, monday.plusDays(1));
        Person longer = new Person(new PersonName("Sukarno " + budi.name().value()), budi.birthDate());

        assertThat(register(BOGOR, longer, phone, monday.plusDays(1)).text("reason"))
                .isEqualTo("ALREADY_BOOKED");
        assertThat(register(BOGOR, longer, People.somePhone(), monday.plusDays(1))
                        .type())
                .isEqualTo("booking.issued.v1");
    }

    @Test
    void aSenderWithoutANumberIsKnownByTheUserId() {
        Sender hidden = new Sender(null, "ID." + budi.name().key());
        register(BOGOR, budi, hidden, monday.plusDays(1));

        assertThat(register(BOGOR, budi, hidden, monday.plusDays(1)).text("reason"))
                .isEqualTo("ALREADY_BOOKED");
    }

    @Test
    void aRegistrationThatComesTwiceHasTheEffectOfOne() {
        Envelope<Event> registration = People.registration(BOGOR, budi, phone, monday.plusDays(1));
        publish(registration);
        publish(registration);
        Announced issued = answerTo(registration);
        publish(registration);
        // What is behind it in the same partition was answered, so it was seen too.
        register(BOGOR, People.somebody(), People.somePhone(), monday.plusDays(1));

        assertThat(answersTo(registration)).containsExactly(issued);
        assertThat(count("select count(*) from booking where registration_id = $1", registration.id()))
                .isEqualTo(1);
    }

    @Test
    void daysWithoutPlacesAreRefusedWithTheNearestThatHaveSome() {
        LocalDate saturday = monday.plusDays(5);

        assertRefused(saturday, "DAY_CLOSED", -3, -2, -1, 2, 3);
        assertRefused(monday.minusDays(3), "DAY_PAST", 3, 4, 5, 6, 7);
        assertRefused(monday.plusDays(31), "BEYOND_HORIZON", -1, -2, -3, -6, -7);
        assertThat(register(BOGOR, People.somebody(), People.somePhone(), monday.plusDays(30))
                        .type())
                .isEqualTo("booking.issued.v1");
    }

    private void assertRefused(LocalDate asked, String reason, int... distances) {
        Announced refused = register(BOGOR, People.somebody(), People.somePhone(), asked);

        assertThat(refused.type()).isEqualTo("booking.refused.v1");
        assertThat(refused.text("reason")).isEqualTo(reason);
        assertThat(refused.text("visitDate")).isEqualTo(asked.toString());
        assertThat(refused.data().path("horizonDays").asInt()).isEqualTo(30);
        assertThat(alternatives(refused))
                .containsExactly(Arrays.stream(distances)
                        .mapToObj(asked::plusDays)
                        .sorted()
                        .map(LocalDate::toString)
                        .toArray(String[]::new));
    }

    @Test
    void r6SlotsOfTodayThatCannotBeReachedAreNotGivenAndThenItIsTooLate() {
        clock.moveTo(monday, LocalTime.of(14, 0));
        assertThat(register(BOGOR, budi, phone, monday).text("slotStart")).isEqualTo(monday + "T14:30:00+07:00");

        clock.moveTo(monday, LocalTime.of(14, 1));
        Announced refused = register(BOGOR, People.somebody(), People.somePhone(), monday);

        assertThat(refused.text("reason")).isEqualTo("TODAY_TOO_LATE");
        assertThat(alternatives(refused)).startsWith(monday.plusDays(1).toString());
    }

    @Test
    void todayIsTheOfficesOwn() {
        clock.moveTo(monday, LocalTime.of(22, 30));

        assertThat(register(JAYAPURA, budi, phone, monday).text("reason")).isEqualTo("DAY_PAST");
        assertThat(register(JAYAPURA, budi, phone, monday.plusDays(1)).text("slotStart"))
                .isEqualTo(monday.plusDays(1) + "T08:00:00+09:00");
    }

    @Test
    void r11ADayIsFilledToTheLastPlaceAndNotFurther() {
        LocalDate tuesday = monday.plusDays(1);
        List<Envelope<Event>> crowd = People.crowd(181, BOGOR, tuesday);
        crowd.forEach(this::publish);

        Announced last = answerTo(crowd.get(180));

        assertThat(last.text("reason")).isEqualTo("DAY_FULL");
        assertThat(alternatives(last))
                .containsExactly(
                        monday.toString(),
                        monday.plusDays(2).toString(),
                        monday.plusDays(3).toString(),
                        monday.plusDays(4).toString(),
                        monday.plusDays(7).toString());
        await("the answers").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .hasSize(181));
        // First come, first served (R14): the order of the slots is that of the registrations.
        Map<String, String> slots =
                announced().stream().collect(toMap(Announced::id, event -> event.text("slotStart")));
        assertThat(crowd.subList(0, 180))
                .extracting(registration -> slots.getOrDefault(registration.id() + "/issued", ""))
                .isSorted()
                .doesNotContain("");
        assertThat(query("select taken, capacity from slot where office = $1 and date = $2", BOGOR, tuesday))
                .hasSize(12)
                .allSatisfy(slot -> assertThat(slot.getInteger("taken")).isEqualTo(slot.getInteger("capacity")));
    }

    private static List<String> alternatives(Announced refused) {
        return refused.each("alternatives", "date");
    }
}
