package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Taps on the days that a refusal offers. */
@QuarkusTest
class ChoiceTest extends ServiceTest {

    private final Person budi = People.somebody();
    private final Sender phone = People.somePhone();
    private LocalDate saturday = LocalDate.MIN;

    @BeforeEach
    void theClosedDay() {
        saturday = monday.plusDays(5);
    }

    @Test
    void aTapBooksTheOfferedDay() {
        Announced refused = register(BOGOR, budi, phone, saturday);

        Announced issued =
                tap(BOGOR, phone, refused.each("alternatives", "choice").get(0));

        assertThat(issued.gist()).isEqualTo("booking.issued");
        assertThat(issued.text("date"))
                .isEqualTo(refused.each("alternatives", "date").get(0));
        assertThat(issued.data().at("/person/name").asText())
                .isEqualTo(budi.name().value());
    }

    @Test
    void aTapBooksTheWholeFamilyAtTheOfficeThatWasAsked() {
        Announced refused = ask(People.family(BOGOR, phone, saturday, budi, People.someToddler(saturday)));

        List<Announced> issued = ask(
                People.choice(
                        JAYAPURA, phone, refused.each("alternatives", "choice").get(1)),
                2);

        assertThat(issued).extracting(Announced::gist).containsOnly("booking.issued");
        assertThat(issued).extracting(one -> one.text("office")).containsOnly(BOGOR);
        assertThat(issued)
                .extracting(one -> one.text("date"))
                .containsOnly(refused.each("alternatives", "date").get(1));
    }

    @Test
    void theSecondTapIsToldOfTheBooking() {
        Announced refused = register(BOGOR, budi, phone, saturday);
        Announced issued =
                tap(BOGOR, phone, refused.each("alternatives", "choice").get(0));

        Announced again =
                tap(BOGOR, phone, refused.each("alternatives", "choice").get(0));
        Announced other =
                tap(BOGOR, phone, refused.each("alternatives", "choice").get(1));

        assertThat(List.of(again, other)).allSatisfy(answer -> {
            assertThat(answer.gist()).isEqualTo("booking.refused ALREADY_BOOKED");
            assertThat(answer.data().at("/held/code").asText()).isEqualTo(issued.code());
        });
        assertThat(count("select count(*) from booking where phone = $1", phone.key()))
                .isEqualTo(1);
    }

    @Test
    void aStrangersTapBooksNothingAndTellsOnlyHisOwnState() {
        Announced refused = register(BOGOR, budi, phone, saturday);
        Sender stranger = People.somePhone();
        Announced own = register(JAYAPURA, People.somebody(), stranger, monday.plusDays(1));

        Announced answer =
                tap(BOGOR, stranger, refused.each("alternatives", "choice").get(0));

        assertThat(answer.gist()).isEqualTo("status.reported STATUS");
        assertThat(answer.each("bookings", "code")).containsExactly(own.code());
        assertThat(answer.data().toString()).doesNotContain(budi.name().value()).doesNotContain(phone.key());
        assertThat(count("select count(*) from booking where phone = $1", phone.key()))
                .isZero();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "b1:day:AAAAAAAAAAAAAAAA:20270105",
                "b1:day:AAAAAAAAAAAAAAAA",
                "b1:day:AAAAAAAAAAAAAAAA:20270231",
                "b1:wait:AAAAAAAAAAAAAAAA",
                "b1:wait:AAAAAAAAAAAAAAAA:20270105",
                "b1:take:AAAAAAAAAAAAAAAA",
                "b1:leave:AAAAAAAAAAAAAAAA",
                "b1:drop:BGR-0000-000",
                "b1:fly:AAAAAAAAAAAAAAAA",
                "b2:day:AAAAAAAAAAAAAAAA:20270105",
                "b1:"
            })
    void aTapOnWhatIsUnknownIsAnsweredWithTheOwnState(String choice) {
        Announced issued = register(BOGOR, budi, phone, monday.plusDays(1));

        Announced answer = tap(BOGOR, phone, choice);

        assertThat(answer.gist()).isEqualTo("status.reported STATUS");
        assertThat(answer.each("bookings", "code")).containsExactly(issued.code());
    }

    @Test
    void aTapThatNamesAnOfficeOfOldIsAnsweredToo() {
        String code = BookingCode.of(new OfficeCode("XXX"), 4711).value();

        assertThat(tap(BOGOR, phone, "b1:drop:" + code).gist()).isEqualTo("withdrawal.answered NOT_ALLOWED");
    }

    @Test
    void aTapAfterMonthsShowsFreshDays() {
        Announced refused = register(BOGOR, budi, phone, saturday);
        LocalDate later = monday.plusWeeks(9);
        clock.moveTo(later, LocalTime.of(7, 0));

        Announced answer =
                tap(BOGOR, phone, refused.each("alternatives", "choice").get(0));

        assertThat(answer.gist()).isEqualTo("booking.refused DAY_PAST");
        assertThat(answer.each("alternatives", "date")).hasSize(5).startsWith(later.toString());
        assertThat(tap(BOGOR, phone, answer.each("alternatives", "choice").get(0))
                        .text("date"))
                .isEqualTo(later.toString());
    }

    @Test
    void aTapOnADayThatFilledMeanwhileShowsFreshDays() {
        Announced refused = register(BOGOR, budi, phone, saturday);
        String friday = refused.each("alternatives", "date").get(2);
        query("update slot set capacity = taken where office = 'BGR' and date = $1", LocalDate.parse(friday));

        Announced answer =
                tap(BOGOR, phone, refused.each("alternatives", "choice").get(2));

        assertThat(answer.gist()).isEqualTo("booking.refused DAY_FULL");
        assertThat(answer.text("waitChoice")).startsWith("b1:wait:");
        assertThat(answer.each("alternatives", "date")).hasSize(5).doesNotContain(friday);
    }
}
