package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.VisitExpired;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Bookings that the office moved: their people may register anew at once. */
@QuarkusTest
class ReplacementTest extends ServiceTest {

    private final Person budi = People.somebody();
    private final Sender phone = People.somePhone();
    private LocalDate tuesday = LocalDate.MIN;
    private String moved = "";

    @BeforeEach
    void aMovedBooking() {
        tuesday = monday.plusDays(1);
        moved = register(BOGOR, budi, phone, tuesday).code();
        query("""
                update booking
                   set slot_id = later.id, slot_start = later.starts_at, moved_at = now()
                     , arrive_by = later.starts_at - interval '30 minutes'
                  from slot, slot as later
                 where booking.code = $1
                   and slot.id = booking.slot_id
                   and later.office = slot.office
                   and later.starts_at = slot.starts_at + interval '1 day'
                """, moved);
    }

    @Test
    void aNewRegistrationReplacesTheMovedBookingAndFreesItsPlace() {
        List<Announced> answers = ask(People.registration(BOGOR, budi, phone, tuesday.plusDays(2)), 2);

        assertThat(answers)
                .extracting(Announced::gist)
                .containsExactlyInAnyOrder("booking.issued", "booking.withdrawn");
        Announced issued = one(answers, "booking.issued");
        assertThat(issued.text("replaces")).isEqualTo(moved);
        Announced withdrawn = one(answers, "booking.withdrawn");
        assertThat(withdrawn.code()).isEqualTo(moved);
        assertThat(withdrawn.text("cause")).isEqualTo("REPLACED");
        assertThat(stateOf(moved)).isEqualTo("WITHDRAWN");
        assertThat(count(
                        "select sum(taken) from slot where office = 'BGR' and date between $1 and $2",
                        tuesday,
                        tuesday.plusDays(3)))
                .isEqualTo(1);
        assertThat(count(
                        "select count(*) from signal where sender_id = (select sender_id from booking where code = $1)",
                        moved))
                .isZero();
    }

    @Test
    void theNewBookingIsNotReplacedAgain() {
        ask(People.registration(BOGOR, budi, phone, tuesday.plusDays(2)), 2);

        assertThat(register(BOGOR, budi, phone, tuesday.plusDays(3)).gist())
                .isEqualTo("booking.refused ALREADY_BOOKED");
    }

    @Test
    void aFamilyMayReplaceTheBookingOfOneOfThem() {
        List<Announced> answers =
                ask(People.family(BOGOR, phone, tuesday.plusDays(2), People.someToddler(tuesday), budi), 3);

        assertThat(answers.stream().filter(one -> one.type().contains("issued")).map(one -> one.text("replaces")))
                .containsExactlyInAnyOrder("", moved);
        assertThat(stateOf(moved)).isEqualTo("WITHDRAWN");
    }

    @Test
    void aDayWithoutRoomDoesNotCostTheMovedBooking() {
        Announced refused = register(BOGOR, budi, phone, monday.plusDays(5));

        assertThat(refused.gist()).isEqualTo("booking.refused DAY_CLOSED");
        assertThat(stateOf(moved)).isEqualTo("ISSUED");
        assertThat(ask(
                        People.choice(
                                BOGOR,
                                phone,
                                refused.each("alternatives", "choice").get(0)),
                        2))
                .extracting(Announced::gist)
                .containsExactlyInAnyOrder("booking.issued", "booking.withdrawn");
    }

    @Test
    void anotherNumberCannotReplaceIt() {
        assertThat(register(BOGOR, budi, People.somePhone(), tuesday).gist())
                .isEqualTo("booking.refused ALREADY_BOOKED_BY_OTHER");
        assertThat(stateOf(moved)).isEqualTo("ISSUED");
    }

    @Test
    void r5ThatNobodyCameAtTheOldTimeSaysNothing() {
        String old = expire(tuesday);
        await("the expiry to be seen").atMost(SOON).untilAsserted(() -> assertThat(
                        count("select count(*) from inbox where consumer = 'booking.visits' and event_id = $1", old))
                .isEqualTo(1));
        assertThat(stateOf(moved)).isEqualTo("ISSUED");

        expire(tuesday.plusDays(1));
        await("the expiry").atMost(SOON).untilAsserted(() -> assertThat(stateOf(moved))
                .isEqualTo("EXPIRED"));
    }

    private String expire(LocalDate date) {
        OffsetDateTime start = OffsetDateTime.parse(date + "T08:00:00+07:00");
        String id = UUID.randomUUID().toString();
        publish(new Envelope<>(
                id,
                "/verification-service",
                clock.instant(),
                new VisitExpired(
                        new BookingCode(moved), new OfficeCode(BOGOR), phone, budi, start, null, clock.instant())));
        return id;
    }

    private static Announced one(List<Announced> answers, String gist) {
        return answers.stream()
                .filter(answer -> answer.gist().equals(gist))
                .findFirst()
                .orElseThrow();
    }

    private String stateOf(String code) {
        return query("select state from booking where code = $1", code).get(0).getString(0);
    }
}
