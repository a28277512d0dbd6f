package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Who is who, whatever WhatsApp shows of a sender: the number, the user id, or both. */
@QuarkusTest
class SenderTest extends ServiceTest {

    @Inject
    Registrations registrations;

    private final Person budi = People.somebody();
    private final Sender account = People.someAccount();
    private final Sender onlyPhone = new Sender(account.phone(), null);
    private final Sender onlyId = new Sender(null, account.userId());
    private LocalDate tuesday = LocalDate.MIN;

    @BeforeEach
    void theDay() {
        tuesday = monday.plusDays(1);
    }

    @Test
    void whoHidesTheNumberLaterIsStillKnown() {
        Announced issued = register(BOGOR, budi, account, tuesday);

        assertThat(bookingsOf(onlyId)).containsExactly(issued.code());
        assertThat(bookingsOf(onlyPhone)).containsExactly(issued.code());
    }

    @Test
    void aNumberThatShowsItsUserIdLaterIsStillKnown() {
        Announced issued = register(BOGOR, budi, onlyPhone, tuesday);

        assertThat(bookingsOf(account)).containsExactly(issued.code());
        assertThat(bookingsOf(onlyId)).containsExactly(issued.code());
    }

    @Test
    void r2TheNewHolderOfANumberNeitherSeesNorInheritsWhatTheOldOneHas() {
        Announced issued = register(BOGOR, budi, account, tuesday);
        Sender newcomer = new Sender(account.phone(), People.someAccount().userId());

        assertThat(bookingsOf(newcomer)).isEmpty();
        Announced own = register(BOGOR, People.somebody(), newcomer, tuesday);

        assertThat(own.gist()).isEqualTo("booking.issued");
        assertThat(bookingsOf(onlyPhone)).containsExactly(own.code());
        assertThat(bookingsOf(onlyId)).containsExactly(issued.code());
        assertThat(register(BOGOR, People.somebody(), onlyId, tuesday).gist())
                .isEqualTo("booking.refused NUMBER_OF_ANOTHER");
    }

    @Test
    void whoGetsAnotherNumberKeepsTheBookings() {
        Announced issued = register(BOGOR, budi, account, tuesday);
        Sender moved = new Sender(People.somePhone().phone(), account.userId());

        assertThat(bookingsOf(moved)).containsExactly(issued.code());
        assertThat(bookingsOf(onlyPhone)).isEmpty();
    }

    @Test
    void aChangeThatWhatsAppTellsKeepsBookingsAndOwner() {
        Announced issued = register(BOGOR, budi, account, tuesday);
        Sender current = People.someAccount();

        publish(People.changed(BOGOR, account, current));

        assertThat(bookingsOf(current)).containsExactly(issued.code());
        assertThat(register(BOGOR, People.somebody(), current, tuesday).gist())
                .isEqualTo("booking.refused NUMBER_OF_ANOTHER");
        assertThat(bookingsOf(account)).isEmpty();
    }

    @Test
    void aChangeOfANumberWithoutUserIdKeepsTheBookings() {
        Announced issued = register(BOGOR, budi, onlyPhone, tuesday);
        Sender current = People.somePhone();

        publish(People.changed(BOGOR, onlyPhone, current));

        assertThat(bookingsOf(current)).containsExactly(issued.code());
        assertThat(bookingsOf(onlyPhone)).isEmpty();
    }

    @Test
    void aChangeThatIsToldAfterTheNewUserIdWroteKeepsTheBookingsToo() {
        Announced issued = register(BOGOR, budi, account, tuesday);
        Sender current = new Sender(account.phone(), People.someAccount().userId());
        assertThat(bookingsOf(current)).isEmpty();

        publish(People.changed(BOGOR, account, current));

        assertThat(bookingsOf(current)).containsExactly(issued.code());
        assertThat(bookingsOf(onlyId)).isEmpty();
        assertThat(register(BOGOR, People.somebody(), current, tuesday).gist())
                .isEqualTo("booking.refused NUMBER_OF_ANOTHER");
    }

    @Test
    void aChangeOfSomebodyUnknownIsNoFault() {
        Announced issued = register(BOGOR, budi, account, tuesday);
        Envelope<Event> ofKnown = People.changed(BOGOR, People.someAccount(), account);
        Envelope<Event> ofUnknown = People.changed(BOGOR, People.someAccount(), People.someAccount());

        publish(ofKnown);
        publish(ofUnknown);

        assertThat(bookingsOf(account)).containsExactly(issued.code());
        await("the changes to be seen").atMost(SOON).untilAsserted(() -> assertThat(
                        count("select count(*) from inbox where event_id = any ($1)", (Object)
                                new String[] {ofKnown.id(), ofUnknown.id()}))
                .isEqualTo(2));
        assertThat(kafka.records(DEAD_LETTERS)).isEmpty();
    }

    @Test
    void twoThatTurnOutToBeOneShareBookingsAndOwner() {
        Announced issued = register(BOGOR, budi, onlyPhone, tuesday);
        Announced ofToddler = register(BOGOR, People.someToddler(tuesday), onlyId, tuesday);

        assertThat(bookingsOf(account)).containsExactlyInAnyOrder(issued.code(), ofToddler.code());
        assertThat(bookingsOf(onlyId)).hasSize(2);
        assertThat(bookingsOf(onlyPhone)).hasSize(2);
        assertThat(register(BOGOR, People.somebody(), onlyId, tuesday).gist())
                .isEqualTo("booking.refused NUMBER_OF_ANOTHER");
    }

    @Test
    void twoThatTurnOutToBeOneWithinABatchAreOneFromThenOn() {
        Announced issued = register(BOGOR, budi, onlyPhone, tuesday);
        Envelope<Event> hidden = People.enquiry(BOGOR, onlyId, Subject.STATUS);
        Envelope<Event> whole = People.enquiry(BOGOR, account, Subject.STATUS);

        registrations.answer(List.of(hidden, whole)).await().atMost(SOON);

        assertThat(answerTo(whole).each("bookings", "code")).containsExactly(issued.code());
        assertThat(query("select former.merged_into = present.id from sender as former, sender as present "
                                + "where former.id <> present.id and former.merged_into is not null "
                                + "and present.user_id = '" + account.userId() + "' "
                                + "order by former.id desc limit 1")
                        .get(0)
                        .getBoolean(0))
                .isTrue();
    }

    private List<String> bookingsOf(Sender sender) {
        return enquire(BOGOR, sender, Subject.STATUS).each("bookings", "code");
    }
}
