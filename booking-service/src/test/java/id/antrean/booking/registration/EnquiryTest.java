package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import jakarta.inject.Inject;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Questions, and messages of all kinds in one batch or again. */
@QuarkusTest
class EnquiryTest extends ServiceTest {

    @Inject
    Registrations registrations;

    private final Person budi = People.somebody();
    private final Sender phone = People.someAccount();
    private LocalDate tuesday = LocalDate.MIN;

    @BeforeEach
    void theDay() {
        tuesday = monday.plusDays(1);
    }

    @Test
    void whoHasNothingIsToldSo() {
        Announced answer = enquire(BOGOR, phone, Subject.STATUS);

        assertThat(answer.gist()).isEqualTo("status.reported STATUS");
        assertThat(answer.data().path("bookings")).isEmpty();
        assertThat(answer.data().path("waiting")).isEmpty();
        assertThat(answer.text("standing")).isEqualTo("CLEAR");
        assertThat(enquire(BOGOR, phone, Subject.CHANGE).gist()).isEqualTo("status.reported CHANGE");
        assertThat(enquire(BOGOR, phone, Subject.WHY).gist()).isEqualTo("standing.explained");
        assertThat(enquire(BOGOR, phone, Subject.CANCEL).gist()).isEqualTo("withdrawal.answered NOT_ALLOWED");
    }

    @Test
    void statusTellsTheOpenBookingsAtAllOfficesEarliestFirst() {
        Announced later = register(BOGOR, budi, phone, tuesday.plusDays(1));
        Announced sooner = register(JAYAPURA, People.someToddler(tuesday), phone, tuesday);
        Announced expired = register(JAYAPURA, People.someToddler(tuesday), phone, tuesday);
        query("update booking set state = 'EXPIRED', closed_at = now() where code = $1", expired.code());

        Announced answer = enquire(BOGOR, phone, Subject.STATUS);

        assertThat(answer.each("bookings", "code")).containsExactly(sooner.code(), later.code());
        assertThat(answer.each("bookings", "slotStart"))
                .containsExactly(tuesday + "T08:00:00+09:00", tuesday.plusDays(1) + "T08:00:00+07:00");
        assertThat(answer.each("bookings", "arriveBy"))
                .containsExactly(sooner.text("arriveBy"), later.text("arriveBy"));
    }

    @Test
    void r4NothingIsCancelledWhereTheOfficeDoesNotAllowIt() {
        Announced issued = register(BOGOR, budi, phone, tuesday);

        Announced answer = enquire(BOGOR, phone, Subject.CANCEL);

        assertThat(answer.gist()).isEqualTo("withdrawal.answered NOT_ALLOWED");
        assertThat(answer.data().path("options")).isEmpty();
        assertThat(tap(BOGOR, phone, "b1:drop:" + issued.code()).gist()).isEqualTo("withdrawal.answered NOT_ALLOWED");
        assertThat(enquire(BOGOR, phone, Subject.STATUS).each("bookings", "code"))
                .containsExactly(issued.code());
    }

    @Test
    void aBatchOfAllKindsIsAnsweredInItsOrder() {
        Sender other = People.someAccount();
        Sender otherLater = People.someAccount();
        Announced refused = register(BOGOR, People.somebody(), other, monday.plusDays(5));
        List<Envelope<Event>> batch = kinds(other, otherLater, refused);

        registrations.answer(batch).await().atMost(SOON);

        assertThat(batch.stream().map(this::gists).toList())
                .containsExactly(
                        List.of("status.reported STATUS"),
                        List.of("booking.issued", "booking.issued"),
                        List.of("status.reported STATUS"),
                        List.of("booking.refused ALREADY_BOOKED"),
                        List.of("booking.issued"),
                        List.of("booking.refused ALREADY_BOOKED"),
                        List.of(),
                        List.of("status.reported CHANGE"),
                        List.of("withdrawal.answered NOT_ALLOWED"),
                        List.of("standing.explained"),
                        List.of("status.reported STATUS"));
        assertThat(answerTo(batch.get(0)).data().path("bookings")).isEmpty();
        assertThat(answerTo(batch.get(2)).data().path("bookings")).hasSize(2);
        assertThat(answerTo(batch.get(7)).each("bookings", "code"))
                .containsExactly(answerTo(batch.get(4)).code());
    }

    @Test
    void messagesOfAllKindsThatComeAgainChangeNothing() {
        Sender other = People.someAccount();
        Announced refused = register(BOGOR, People.somebody(), other, monday.plusDays(5));
        List<Envelope<Event>> batch = kinds(other, People.someAccount(), refused);
        registrations.answer(batch).await().atMost(SOON);
        List<List<String>> before = batch.stream().map(this::gists).toList();
        List<Long> state = state();
        List<Envelope<Event>> twice = new ArrayList<>(batch);
        twice.addAll(batch);

        registrations.answer(twice).await().atMost(SOON);
        batch.forEach(this::publish);
        register(BOGOR, People.somebody(), People.somePhone(), tuesday);

        assertThat(batch.stream().map(this::gists).toList()).isEqualTo(before);
        assertThat(state()).isEqualTo(List.of(state.get(0) + 1, state.get(1) + 1, state.get(2), state.get(3)));
    }

    private List<Envelope<Event>> kinds(Sender other, Sender otherLater, Announced refused) {
        String choice = refused.each("alternatives", "choice").get(0);
        return List.of(
                People.enquiry(BOGOR, phone, Subject.STATUS),
                People.family(BOGOR, phone, tuesday, budi, People.someToddler(tuesday)),
                People.enquiry(JAYAPURA, phone, Subject.STATUS),
                People.registration(JAYAPURA, budi, phone, tuesday),
                People.choice(BOGOR, other, choice),
                People.choice(BOGOR, other, choice),
                People.changed(BOGOR, other, otherLater),
                People.enquiry(BOGOR, otherLater, Subject.CHANGE),
                People.enquiry(BOGOR, phone, Subject.CANCEL),
                People.enquiry(BOGOR, phone, Subject.WHY),
                People.choice(BOGOR, phone, choice));
    }

    private List<String> gists(Envelope<Event> message) {
        boolean unanswered = message.data() instanceof SenderChanged;
        if (!unanswered) {
            await("an answer").atMost(SOON).until(() -> !answersTo(message).isEmpty());
        }
        return answersTo(message).stream().map(Announced::gist).toList();
    }

    private List<Long> state() {
        return List.of(
                count("select count(*) from booking"),
                count("select count(*) from sender"),
                count("select count(*) from request"),
                count("select count(*) from waiting"));
    }
}
