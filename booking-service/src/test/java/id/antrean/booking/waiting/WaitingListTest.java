package id.antrean.booking.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import id.antrean.booking.testing.People;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.vertx.mutiny.sqlclient.Row;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The waiting list of a day with one place, which is taken. */
@QuarkusTest
@TestProfile(AdminProfile.class)
class WaitingListTest extends AdminTest {

    private static final String OFFICE = "WTG";

    private final Sender first = People.someAccount();
    private final Sender second = People.someAccount();
    private LocalDate tuesday = LocalDate.MIN;
    private String holder = "";

    @BeforeEach
    void aFullDay() {
        tuesday = monday.plusDays(1);
        places(1);
        holder =
                register(OFFICE, People.somebody(), People.somePhone(), tuesday).code();
        assertThat(holder).isNotEmpty();
    }

    @Test
    void whoWaitsIsOnTheListOnceHoweverOftenHeTaps() {
        String wait = refusedChoice(first);

        Announced joined = tap(OFFICE, first, wait);
        Announced again = tap(OFFICE, first, wait);
        Announced behind = tap(OFFICE, second, refusedChoice(second));

        assertThat(List.of(joined.gist(), again.gist(), behind.gist())).containsOnly("waiting.joined");
        assertThat(joined.text("date")).isEqualTo(tuesday.toString());
        assertThat(List.of(joined.text("ahead"), again.text("ahead"), behind.text("ahead")))
                .containsExactly("0", "0", "1");
        assertThat(states()).containsExactly("WAITING", "WAITING");
        assertThat(enquire(OFFICE, first, Subject.STATUS).each("waiting", "date"))
                .containsExactly(tuesday.toString());
    }

    @Test
    void r14AFreedPlaceIsOfferedToTheFirstAndNobodyWhoWritesMeanwhileCanPass() {
        waits(first);
        waits(second);

        places(2);
        Announced offer = offerTo(first);

        assertThat(offer.text("slotStart")).isEqualTo(tuesday + "T08:00:00+07:00");
        assertThat(offer.text("keptUntil")).isEqualTo(monday + "T09:00:00+07:00");
        assertThat(register(OFFICE, People.somebody(), People.somePhone(), tuesday)
                        .gist())
                .isEqualTo("booking.refused DAY_FULL");
        assertThat(ledger()).isEqualTo("2 opened, 1 booked, 1 held, 0 free");

        Announced issued = tap(OFFICE, first, offer.text("takeChoice"));
        Announced again = tap(OFFICE, first, offer.text("takeChoice"));

        assertThat(issued.gist()).isEqualTo("booking.issued");
        assertThat(again.gist()).isEqualTo("status.reported STATUS");
        assertThat(again.each("bookings", "code")).containsExactly(issued.code());
        assertThat(states()).containsExactly("TAKEN", "WAITING");
        assertThat(ledger()).isEqualTo("2 opened, 2 booked, 0 held, 0 free");
    }

    @Test
    void anOfferThatNobodyTakesGoesToTheNextAndThenToThePublic() {
        waits(first);
        waits(second);
        places(2);
        Announced offer = offerTo(first);

        clock.moveTo(monday, LocalTime.of(9, 1));
        Announced next = offerTo(second);
        Announced late = tap(OFFICE, first, offer.text("takeChoice"));

        assertThat(late.gist()).isEqualTo("booking.refused OFFER_OVER");
        assertThat(late.each("alternatives", "date")).isNotEmpty().doesNotContain(tuesday.toString());
        assertThat(next.text("keptUntil")).isEqualTo(monday + "T11:01:00+07:00");
        assertThat(states()).containsExactly("LAPSED", "OFFERED");

        clock.moveTo(monday, LocalTime.of(11, 2));
        await("the end of the offers").atMost(SOON).until(() -> states().equals(List.of("LAPSED", "LAPSED")));
        assertThat(register(OFFICE, People.somebody(), People.somePhone(), tuesday)
                        .gist())
                .isEqualTo("booking.issued");
    }

    @Test
    void whoLeavesMakesRoomForTheNext() {
        waits(first);
        waits(second);
        places(2);
        Announced offer = offerTo(first);

        Announced left = tap(OFFICE, first, offer.text("leaveChoice"));

        assertThat(left.gist()).isEqualTo("waiting.left");
        assertThat(offerTo(second).text("date")).isEqualTo(tuesday.toString());
        assertThat(tap(OFFICE, first, offer.text("leaveChoice")).gist()).isEqualTo("status.reported STATUS");
        assertThat(tap(OFFICE, first, offer.text("takeChoice")).gist()).isEqualTo("booking.refused OFFER_OVER");
        assertThat(states()).containsExactly("LEFT", "OFFERED");
    }

    @Test
    void anOfferIsOnlyForWhomItWasMade() {
        waits(first);
        places(2);
        Announced offer = offerTo(first);

        assertThat(tap(OFFICE, second, offer.text("takeChoice")).gist()).isEqualTo("status.reported STATUS");
        assertThat(tap(OFFICE, second, offer.text("leaveChoice")).gist()).isEqualTo("status.reported STATUS");
        assertThat(states()).containsExactly("OFFERED");
    }

    @Test
    void aFamilyThatDoesNotFitKeepsItsPlaceAndDoesNotHoldUpTheNext() {
        Envelope<Event> family = People.family(OFFICE, first, tuesday, somebody(), People.someToddler(tuesday));
        tap(OFFICE, first, ask(family).text("waitChoice"));
        waits(second);

        places(2);
        offerTo(second);
        assertThat(states()).containsExactly("WAITING", "OFFERED");
        places(4);
        Announced offer = offerTo(first);

        assertThat(offer.each("persons", "name")).hasSize(2);
        assertThat(ask(People.choice(OFFICE, first, offer.text("takeChoice")), 2))
                .extracting(Announced::gist)
                .containsOnly("booking.issued");
        assertThat(ledger()).isEqualTo("4 opened, 3 booked, 1 held, 0 free");
    }

    @Test
    void whoWantsToWaitWhenThereIsRoomAfterAllGetsThePlace() {
        String wait = refusedChoice(first);
        places(2);

        assertThat(tap(OFFICE, first, wait).gist()).isEqualTo("booking.issued");
        assertThat(states()).isEmpty();
    }

    @Test
    void whenTheDayIsOverNobodyWaitsForIt() {
        waits(first);

        clock.moveTo(tuesday.plusDays(1), LocalTime.of(0, 1));

        await("the end of the list").atMost(SOON).until(() -> states().equals(List.of("OVER")));
        assertThat(enquire(OFFICE, first, Subject.STATUS).data().path("waiting"))
                .isEmpty();
    }

    @Test
    void aClosureTakesTheOfferBackAndItsPeopleWaitOn() {
        waits(first);
        places(2);
        Announced offer = offerTo(first);

        post("admin", "/api/offices/WTG/closures", Map.of("date", tuesday.toString(), "reason", "Gempa"))
                .statusCode(200);

        assertThat(states()).containsExactly("WAITING");
        assertThat(placeOf(holder)).isEqualTo("2 8 ISSUED");
        assertThat(count("select sum(held) from slot where office = 'WTG' and date = $1", tuesday))
                .isZero();
        assertThat(tap(OFFICE, first, offer.text("takeChoice")).gist()).isEqualTo("booking.refused OFFER_OVER");
        assertThat(states()).containsExactly("WAITING");
    }

    private void places(int capacity) {
        put(
                        "admin",
                        "/api/offices/WTG/exceptions/" + tuesday,
                        Map.of("hours", "08:00-09:00", "capacity", capacity, "reason", "uji"))
                .statusCode(200);
    }

    private String refusedChoice(Sender sender) {
        Announced refused = register(OFFICE, somebody(), sender, tuesday);
        assertThat(refused.gist()).isEqualTo("booking.refused DAY_FULL");
        return refused.text("waitChoice");
    }

    private void waits(Sender sender) {
        assertThat(tap(OFFICE, sender, refusedChoice(sender)).gist()).isEqualTo("waiting.joined");
    }

    private Announced offerTo(Sender sender) {
        await("an offer").atMost(SOON).until(() -> !offersTo(sender).isEmpty());
        assertThat(offersTo(sender)).hasSize(1);
        return offersTo(sender).get(0);
    }

    private List<Announced> offersTo(Sender sender) {
        return announced().stream()
                .filter(event -> event.gist().equals("place.offered")
                        && event.data().at("/sender/userId").asText().equals(sender.userId()))
                .toList();
    }

    private List<String> states() {
        return query("select state from waiting where office = 'WTG' and date = $1 order by id", tuesday).stream()
                .map(row -> row.getString(0))
                .toList();
    }

    private String ledger() {
        Row row = query("select * from day_ledger where office = 'WTG' and date = $1", tuesday)
                .get(0);
        return "%d opened, %d booked, %d held, %d free"
                .formatted(row.getLong("opened"), row.getLong("booked"), row.getLong("held"), row.getLong("free"));
    }
}
