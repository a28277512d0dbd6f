package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import io.vertx.mutiny.sqlclient.Row;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Whom one number may register (R2), in one message or in several. */
@QuarkusTest
class FamilyTest extends ServiceTest {

    @Inject
    Registrations registrations;

    private final Person owner = People.somebody();
    private final Person another = People.somebody();
    private final Sender phone = People.somePhone();
    private LocalDate tuesday = LocalDate.MIN;

    @BeforeEach
    void theDay() {
        tuesday = monday.plusDays(1);
    }

    @Test
    void r2AFamilyInOneMessageGetsACodeEach() {
        Person toddler = People.someToddler(tuesday);
        Person elder = People.someElder(tuesday);

        List<Announced> issued = ask(People.family(BOGOR, phone, tuesday, toddler, owner, elder), 3);

        assertThat(issued).extracting(Announced::type).containsOnly("booking.issued.v1");
        assertThat(issued)
                .extracting(one -> one.text("category"))
                .containsExactlyInAnyOrder("TODDLER", "ADULT", "ELDERLY");
        assertThat(issued).extracting(Announced::code).doesNotHaveDuplicates();
        List<Row> booked = query(
                "select group_id, dependant, category from booking where code = any ($1) order by registration_id",
                (Object) issued.stream().map(Announced::code).toArray(String[]::new));
        assertThat(booked)
                .extracting(row -> row.getString(0))
                .hasSize(3)
                .containsOnly(booked.get(0).getString(0));
        assertThat(booked).extracting(row -> row.getBoolean(1)).containsExactly(true, false, true);
        assertThat(ownerOf(phone)).isEqualTo(owner.name().value());
    }

    @Test
    void aFamilySitsInTwoSlotsWhereOneIsTooSmall() {
        fill(tuesday, 14);

        List<Announced> issued = ask(People.family(BOGOR, phone, tuesday, owner, People.someToddler(tuesday)), 2);

        assertThat(issued)
                .extracting(one -> one.text("slotStart"))
                .containsExactlyInAnyOrder(tuesday + "T08:00:00+07:00", tuesday + "T08:30:00+07:00");
    }

    @Test
    void aFamilyThatDoesNotFitIsRefusedAsAWhole() {
        fill(tuesday, 179);
        Person toddler = People.someToddler(tuesday);

        Announced refused = ask(People.family(BOGOR, phone, tuesday, owner, toddler));

        assertThat(refused.gist()).isEqualTo("booking.refused DAY_FULL");
        assertThat(refused.each("others", "name")).hasSize(1);
        assertThat(refused.text("waitChoice")).startsWith("b1:wait:");
        assertThat(openOf(phone)).isZero();
        assertThat(ownerOf(phone)).isEmpty();
        assertThat(register(BOGOR, owner, phone, tuesday).type()).isEqualTo("booking.issued.v1");
    }

    @Test
    void r2OneWhoMayNotBeRegisteredFromHereKeepsTheOthersOutAndIsNamed() {
        Announced refused = ask(People.family(BOGOR, phone, tuesday, owner, another, People.someToddler(tuesday)));

        assertThat(refused.gist()).isEqualTo("booking.refused NUMBER_OF_ANOTHER");
        assertThat(refused.data().at("/person/name").asText())
                .isEqualTo(another.name().value());
        assertThat(refused.each("others", "name"))
                .hasSize(2)
                .contains(owner.name().value());
        assertThat(refused.text("waitChoice")).isEmpty();
        assertThat(openOf(phone)).isZero();
    }

    @Test
    void onePersonTwiceInAMessageIsToldSo() {
        Person longer = new Person(new PersonName("Sukarno " + owner.name().value()), owner.birthDate());

        assertThat(ask(People.family(BOGOR, phone, tuesday, owner, longer)).gist())
                .isEqualTo("booking.refused TWICE_IN_MESSAGE");
        assertThat(openOf(phone)).isZero();
    }

    @Test
    void daysMayDifferAndAClosedOneKeepsAllOut() {
        Person toddler = People.someToddler(tuesday);
        LocalDate saturday = monday.plusDays(5);

        Announced refused =
                ask(People.family(BOGOR, phone, List.of(new Entry(owner, tuesday), new Entry(toddler, saturday))));
        assertThat(refused.gist()).isEqualTo("booking.refused DAY_CLOSED");
        assertThat(refused.data().at("/person/name").asText())
                .isEqualTo(toddler.name().value());
        assertThat(refused.text("visitDate")).isEqualTo(saturday.toString());
        assertThat(openOf(phone)).isZero();

        assertThat(ask(
                        People.family(
                                BOGOR,
                                phone,
                                List.of(new Entry(owner, tuesday), new Entry(toddler, monday.plusDays(2)))),
                        2))
                .extracting(one -> one.text("date"))
                .containsExactlyInAnyOrder(
                        tuesday.toString(), monday.plusDays(2).toString());
    }

    @Test
    void r2ANumberIsTheFirstAdultsAndNoOtherAdultIsRegisteredFromIt() {
        register(BOGOR, owner, phone, tuesday);

        assertThat(register(BOGOR, another, phone, tuesday).gist()).isEqualTo("booking.refused NUMBER_OF_ANOTHER");
        assertThat(register(BOGOR, People.someElder(tuesday), phone, tuesday).type())
                .isEqualTo("booking.issued.v1");
        assertThat(register(JAYAPURA, People.someToddler(tuesday), phone, tuesday)
                        .type())
                .isEqualTo("booking.issued.v1");
        assertThat(register(BOGOR, another, People.somePhone(), tuesday).type()).isEqualTo("booking.issued.v1");
    }

    @Test
    void r2AToddlerDoesNotMakeANumberItsOwnAndTheFirstAdultStillCan() {
        register(BOGOR, People.someToddler(tuesday), phone, tuesday);
        assertThat(ownerOf(phone)).isEmpty();

        register(BOGOR, owner, phone, tuesday);

        assertThat(ownerOf(phone)).isEqualTo(owner.name().value());
        close("EXPIRED");
        assertThat(register(BOGOR, another, phone, tuesday).gist()).isEqualTo("booking.refused NUMBER_OF_ANOTHER");
    }

    @Test
    void r2TheFifthDependantWaitsUntilOneOfFourCame() {
        ask(People.family(BOGOR, phone, tuesday, owner, toddler(), toddler(), toddler()), 4);
        register(JAYAPURA, People.someElder(tuesday), phone, tuesday);
        Person fifth = toddler();
        assertThat(register(BOGOR, fifth, phone, tuesday).gist()).isEqualTo("booking.refused TOO_MANY_DEPENDANTS");

        query("""
                update booking set state = 'ARRIVED', closed_at = now()
                 where code = (select code from booking where phone = $1 and dependant limit 1)
                """, phone.key());

        assertThat(register(BOGOR, fifth, phone, tuesday).type()).isEqualTo("booking.issued.v1");
    }

    @Test
    void r2FiveDependantsInOneMessageAreTooMany() {
        assertThat(ask(People.family(BOGOR, phone, tuesday, toddler(), toddler(), toddler(), toddler(), toddler()))
                        .gist())
                .isEqualTo("booking.refused TOO_MANY_DEPENDANTS");
        assertThat(openOf(phone)).isZero();
    }

    @Test
    void r2ANumberThatWasSilentForAYearIsNobodysUnlessSomebodyIsStillExpected() {
        register(BOGOR, owner, phone, tuesday);
        silentFor(Duration.ofDays(366));
        assertThat(register(BOGOR, another, phone, tuesday).gist()).isEqualTo("booking.refused NUMBER_OF_ANOTHER");

        close("ARRIVED");
        silentFor(Duration.ofDays(364));
        assertThat(register(BOGOR, another, phone, tuesday).gist()).isEqualTo("booking.refused NUMBER_OF_ANOTHER");
        silentFor(Duration.ofDays(366));

        assertThat(register(BOGOR, another, phone, tuesday).type()).isEqualTo("booking.issued.v1");
        assertThat(ownerOf(phone)).isEqualTo(another.name().value());
    }

    @Test
    void r14OneNumberWithTwoSpellingsOfAPersonAtTwoOfficesAtOnceGetsOnePlace() {
        for (int round = 0; round < 5; round++) {
            Person person = People.somebody();
            Person longer = new Person(new PersonName(person.name().value() + " Sukarno"), person.birthDate());
            Sender sender = People.someAccount();
            Envelope<Event> bogor = People.registration(BOGOR, person, sender, tuesday);
            Envelope<Event> jayapura = People.registration(JAYAPURA, longer, sender, tuesday);

            Uni.join()
                    .all(registrations.answer(List.of(bogor)), registrations.answer(List.of(jayapura)))
                    .andFailFast()
                    .await()
                    .atMost(SOON);

            assertThat(List.of(answerTo(bogor).gist(), answerTo(jayapura).gist()))
                    .containsExactlyInAnyOrder("booking.issued", "booking.refused ALREADY_BOOKED");
        }
    }

    private Person toddler() {
        return People.someToddler(tuesday);
    }

    private void fill(LocalDate date, int people) {
        registrations.answer(People.crowd(people, BOGOR, date)).await().atMost(SOON);
    }

    private void close(String state) {
        query("update booking set state = $2, closed_at = now() where phone = $1", phone.key(), state);
    }

    private void silentFor(Duration time) {
        query(
                "update sender set last_seen_at = $2 where phone = $1",
                phone.key(),
                clock.instant().minus(time).atOffset(ZoneOffset.UTC));
    }

    private long openOf(Sender sender) {
        return count("select count(*) from booking where phone = $1 and state = 'ISSUED'", sender.key());
    }

    private String ownerOf(Sender sender) {
        return query("select coalesce(owner_name, '') from sender where phone = $1", sender.key())
                .get(0)
                .getString(0);
    }
}
