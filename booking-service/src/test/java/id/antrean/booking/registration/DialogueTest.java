package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.testing.People;
import id.antrean.booking.testing.ServiceTest;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Inject;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Registrations that come in parts, with PostgreSQL and Kafka. */
@QuarkusTest
@SuppressWarnings("NullAway.Init") // The test framework sets the fields.
class DialogueTest extends ServiceTest {

    private static final int TRIES = 40;

    @Inject
    Registrations registrations;

    private final Person budi = People.somebody();
    private final Sender phone = People.somePhone();
    private LocalDate tuesday = LocalDate.MIN;

    @BeforeEach
    void theDay() {
        tuesday = monday.plusDays(1);
    }

    @Test
    void whoOnlyWantsToRegisterIsAskedForOneThingAfterTheOther() {
        Announced first = ask(parts(null, null, null));
        Announced second = ask(People.word(BOGOR, phone, budi.name().value()));
        Announced third = ask(parts(null, budi.birthDate(), null));
        Announced last = ask(parts(null, null, tuesday));

        assertThat(List.of(first, second, third)).extracting(one -> one.type()).containsOnly("detail.asked.v1");
        assertThat(List.of(first, second, third))
                .extracting(one -> one.text("detail"))
                .containsExactly("NAME", "BIRTH_DATE", "VISIT_DATE");
        assertThat(third.text("name")).isEqualTo(budi.name().value());
        assertThat(third.text("birthDate")).isEqualTo(budi.birthDate().toString());
        assertThat(last.gist()).isEqualTo("booking.issued");
        assertThat(last.data().at("/person/name").asText())
                .isEqualTo(budi.name().value());
        assertThat(last.text("date")).isEqualTo(tuesday.toString());
        assertThat(last.text("language")).isEqualTo("en");
        assertThat(dialogues()).isZero();
    }

    @Test
    void theAnswerBelongsToTheMessageThatCompletedIt() {
        ask(parts(budi, budi.birthDate(), null));
        Envelope<Event> day = parts(null, null, tuesday);

        Announced issued = ask(day);

        assertThat(issued.id()).isEqualTo(day.id() + "/issued");
        assertThat(issued.text("messageId"))
                .isEqualTo(((PartsReceived) day.data()).messageId().value());
        assertThat(query("select registration_id from booking where code = $1", issued.code())
                        .get(0)
                        .getString(0))
                .isEqualTo(day.id());
    }

    @Test
    void whoIsAskedForADayIsShownTheFirstNineThatHaveRoom() {
        fill(tuesday, 180);

        Announced asked = ask(parts(budi, budi.birthDate(), null));

        assertThat(asked.text("detail")).isEqualTo("VISIT_DATE");
        assertThat(days(asked))
                .hasSize(9)
                .startsWith(
                        monday.toString(),
                        monday.plusDays(2).toString(),
                        monday.plusDays(3).toString(),
                        monday.plusDays(4).toString(),
                        monday.plusDays(7).toString())
                .isSorted();
    }

    @Test
    void aDayThatFillsUpInTheSameBatchIsNotShownAnyMore() {
        fill(tuesday, 179);
        List<Envelope<Event>> batch = new ArrayList<>(People.crowd(1, BOGOR, tuesday));
        batch.add(parts(budi, budi.birthDate(), null));

        answer(batch);

        assertThat(days(answerTo(batch.get(1))))
                .contains(monday.toString(), monday.plusDays(2).toString())
                .doesNotContain(tuesday.toString());
    }

    @Test
    void noDaysAreShownWhereSomethingElseIsAskedFor() {
        assertThat(days(ask(parts(budi, null, tuesday)))).isEmpty();
        assertThat(days(ask(People.word(BOGOR, People.somePhone(), "Halo")))).isEmpty();
    }

    @Test
    void aWordThatNobodyAskedForIsGreetedAndNothingIsKept() {
        Announced greeted = ask(People.word(BOGOR, phone, "Halo"));

        assertThat(greeted.text("detail")).isEqualTo("ANYTHING");
        assertThat(greeted.text("name")).isEmpty();
        assertThat(dialogues()).isZero();
    }

    @Test
    void eachOfficeHasADialogueOfItsOwn() {
        ask(parts(budi, null, null));

        assertThat(ask(People.parts(JAYAPURA, phone, null, budi.birthDate(), null))
                        .text("detail"))
                .isEqualTo("NAME");
        assertThat(ask(parts(null, budi.birthDate(), null)).text("detail")).isEqualTo("VISIT_DATE");
        assertThat(dialogues()).isEqualTo(2);
    }

    @Test
    void anAnswerThatComesTooLateBeginsAnew() {
        ask(parts(budi, budi.birthDate(), null));
        Instant late = clock.instant().plus(Duration.ofHours(2)).plusSeconds(1);
        clock.moveTo(monday, LocalTime.of(9, 1));

        Announced asked = ask(People.parts(BOGOR, phone, null, null, tuesday, true, late));

        assertThat(asked.text("detail")).isEqualTo("NAME");
        assertThat(asked.text("birthDate")).isEmpty();
        assertThat(asked.text("visitDate")).isEqualTo(tuesday.toString());
    }

    @Test
    void anAnswerToWhatIsOverIsGreetedAndWhatWasKnownIsRemoved() {
        ask(parts(budi, null, null));
        Instant late = clock.instant().plus(Duration.ofHours(2)).plusSeconds(1);

        Announced greeted = ask(People.parts(BOGOR, phone, budi.name(), null, null, false, late));

        assertThat(greeted.text("detail")).isEqualTo("ANYTHING");
        assertThat(dialogues()).isZero();
    }

    @Test
    void whoRegistersInOneLineHasDoneWithTheDialogue() {
        ask(parts(People.somebody(), null, null));

        assertThat(register(BOGOR, budi, phone, tuesday).gist()).isEqualTo("booking.issued");

        assertThat(dialogues()).isZero();
    }

    @Test
    void whoWantsToCancelHasDoneWithTheDialogueAndWhoAsksForTheStatusHasNot() {
        ask(parts(budi, null, null));

        enquire(BOGOR, phone, Subject.STATUS);
        assertThat(dialogues()).isEqualTo(1);
        enquire(BOGOR, phone, Subject.CANCEL);
        assertThat(dialogues()).isZero();
    }

    @Test
    void whoTapsADayHasDoneWithTheDialogue() {
        fill(tuesday, 180);
        Announced refused = register(BOGOR, budi, phone, tuesday);
        ask(parts(People.somebody(), null, null));

        Announced issued =
                tap(BOGOR, phone, refused.each("alternatives", "choice").get(0));

        assertThat(issued.gist()).isEqualTo("booking.issued");
        assertThat(dialogues()).isZero();
    }

    @Test
    void inOneBatchTheLineEndsWhatThePartsBeganAndPartsBeginAnew() {
        Person siti = People.someToddler(tuesday);
        List<Envelope<Event>> batch = List.of(
                parts(People.somebody(), null, tuesday),
                People.registration(BOGOR, budi, phone, tuesday),
                parts(siti, null, null));

        answer(batch);

        assertThat(answerTo(batch.get(2)).text("visitDate")).isEmpty();
        assertThat(ask(parts(null, siti.birthDate(), tuesday)).text("category")).isEqualTo("TODDLER");
    }

    @Test
    void r2ACompleteRegistrationIsAnsweredAsAnyOther() {
        register(BOGOR, People.somebody(), phone, tuesday);
        ask(parts(budi, budi.birthDate(), null));

        assertThat(ask(parts(null, null, tuesday)).gist()).isEqualTo("booking.refused NUMBER_OF_ANOTHER");

        Person toddler = People.someToddler(tuesday);
        ask(parts(toddler, toddler.birthDate(), null));
        assertThat(ask(parts(null, null, tuesday)).text("category")).isEqualTo("TODDLER");
    }

    @Test
    void aDayThatIsPastIsRefusedWithOtherDays() {
        ask(parts(budi, budi.birthDate(), null));

        Announced refused = ask(parts(budi, null, monday.minusDays(1)));

        assertThat(refused.gist()).isEqualTo("booking.refused DAY_PAST");
        assertThat(tap(BOGOR, phone, refused.each("alternatives", "choice").get(0))
                        .gist())
                .isEqualTo("booking.issued");
    }

    @Test
    void whoHidesTheNumberInBetweenIsStillKnown() {
        Sender account = People.someAccount();
        Sender onlyPhone = new Sender(account.phone(), null);
        ask(People.parts(BOGOR, onlyPhone, budi.name(), null, null));

        assertThat(ask(People.parts(BOGOR, account, null, budi.birthDate(), null))
                        .text("detail"))
                .isEqualTo("VISIT_DATE");
        assertThat(ask(People.parts(BOGOR, new Sender(null, account.userId()), null, null, tuesday))
                        .gist())
                .isEqualTo("booking.issued");
    }

    @Test
    void whoTurnsOutToBeAnotherSenderGoesOn() {
        Sender onlyId = new Sender(null, People.someAccount().userId());
        Sender onlyPhone = People.somePhone();
        ask(People.parts(BOGOR, onlyPhone, budi.name(), null, null));
        enquire(BOGOR, onlyId, Subject.STATUS);

        Sender whole = new Sender(onlyPhone.phone(), onlyId.userId());

        assertThat(ask(People.parts(BOGOR, whole, null, budi.birthDate(), tuesday))
                        .gist())
                .isEqualTo("booking.issued");
    }

    @Test
    void theNewHolderOfANumberInheritsNoDialogue() {
        Sender account = People.someAccount();
        ask(People.parts(BOGOR, account, budi.name(), null, null));
        Sender newcomer = new Sender(account.phone(), People.someAccount().userId());

        assertThat(ask(People.parts(BOGOR, newcomer, null, budi.birthDate(), null))
                        .text("name"))
                .isEmpty();
    }

    @Test
    void messagesThatComeAgainChangeNothing() {
        List<Envelope<Event>> all =
                List.of(parts(budi, null, null), parts(null, budi.birthDate(), null), parts(null, null, tuesday));
        answer(all.subList(0, 2));
        answer(all);
        answer(all);

        assertThat(all.stream().map(this::answerTo).map(Announced::gist))
                .containsExactly("detail.asked", "detail.asked", "booking.issued");
        assertThat(dialogues()).isZero();
        assertThat(answersTo(all.get(0))).hasSize(1);
        assertThat(openOf(phone)).isEqualTo(1);
    }

    @Test
    void aBatchThatFailsLeavesTheDialogueAsItWas() {
        ask(parts(budi, null, null));
        List<Envelope<Event>> batch = List.of(
                parts(null, budi.birthDate(), null),
                People.registration("XXX", People.somebody(), People.somePhone(), tuesday));

        boolean failed = registrations
                .answer(batch)
                .map(done -> false)
                .onFailure()
                .recoverWithItem(true)
                .await()
                .atMost(SOON);

        assertThat(failed).isTrue();
        assertThat(count(
                        "select count(*) from dialogue join sender on id = sender_id where phone = $1 and birth_date is null",
                        phone.key()))
                .isEqualTo(1);
        answer(batch.subList(0, 1));
        assertThat(answerTo(batch.get(0)).text("detail")).isEqualTo("VISIT_DATE");
    }

    @Test
    void r10ManyPartsAreChatAndOnlyAWholeRegistrationTriesAPerson() {
        register(BOGOR, People.somebody(), phone, tuesday);
        for (int i = 0; i < 25; i++) {
            Person person = People.somebody();
            answer(List.of(parts(person, person.birthDate(), null)));
        }
        assertThat(query("select kind from signal join sender on sender.id = sender_id where phone = $1", phone.key()))
                .extracting(row -> row.getString(0))
                .containsExactly("FLOODING");
        assertThat(triedFrom(phone)).isZero();

        assertThat(ask(parts(null, null, tuesday)).gist()).isEqualTo("booking.refused NUMBER_OF_ANOTHER");
        assertThat(triedFrom(phone)).isEqualTo(1);
    }

    @Test
    void severalInstancesThatGetTheSamePartsAnswerEachOnce() {
        List<Envelope<Event>> batch =
                List.of(parts(budi, null, null), parts(null, budi.birthDate(), null), parts(null, null, tuesday));

        Uni.join()
                .all(IntStream.range(0, 4)
                        .mapToObj(instance -> registrations.answer(batch))
                        .toList())
                .andFailFast()
                .await()
                .atMost(SOON);

        assertThat(batch.stream().map(this::answerTo).map(Announced::gist))
                .containsExactly("detail.asked", "detail.asked", "booking.issued");
        assertThat(openOf(phone)).isEqualTo(1);
        assertThat(dialogues()).isZero();
    }

    @Test
    void howeverPartsAreSplitAndMixedEverybodyIsAnsweredAsWithOneLine() {
        SeededRandom.check(TRIES, random -> {
            LocalDate date = monday.plusDays(random.between(1, 4));
            Person siti = random.inPercent(50) ? People.someToddler(date) : People.somebody();
            Sender hers = People.somePhone();
            Sender his = People.somePhone();
            Person his1 = People.somebody();
            List<Envelope<Event>> mixed = mixed(random, told(random, hers, siti, date), told(random, his, his1, date));

            for (int from = 0; from < mixed.size(); ) {
                int to = random.between(from + 1, mixed.size());
                answer(mixed.subList(from, to));
                from = to;
            }

            assertThat(bookedBy(hers)).containsExactly(siti.name().value() + " " + siti.birthDate() + " " + date);
            assertThat(bookedBy(his)).containsExactly(his1.name().value() + " " + his1.birthDate() + " " + date);
            assertThat(query(
                            "select from dialogue join sender on id = sender_id where phone in ($1, $2)",
                            hers.key(),
                            his.key()))
                    .isEmpty();
        });
    }

    private static List<Envelope<Event>> told(SeededRandom random, Sender sender, Person person, LocalDate date) {
        List<Integer> order = new ArrayList<>(List.of(0, 1, 2));
        Collections.shuffle(order, new Random(random.between(0, Integer.MAX_VALUE)));
        List<Envelope<Event>> told = new ArrayList<>();
        for (int from = 0; from < order.size(); ) {
            int to = random.between(from + 1, order.size());
            List<Integer> some = order.subList(from, to);
            told.add(People.parts(
                    BOGOR,
                    sender,
                    some.contains(0) ? person.name() : null,
                    some.contains(1) ? person.birthDate() : null,
                    some.contains(2) ? date : null));
            from = to;
        }
        return told;
    }

    private static List<Envelope<Event>> mixed(
            SeededRandom random, List<Envelope<Event>> hers, List<Envelope<Event>> his) {
        List<List<Envelope<Event>>> rest = new ArrayList<>(List.of(new ArrayList<>(hers), new ArrayList<>(his)));
        List<Envelope<Event>> mixed = new ArrayList<>();
        while (!rest.isEmpty()) {
            mixed.add(random.oneOf(rest).remove(0));
            rest.removeIf(List::isEmpty);
        }
        return mixed;
    }

    private List<String> bookedBy(Sender sender) {
        return query("""
                        select name || ' ' || birth_date || ' ' || slot.date
                          from booking
                          join slot on slot.id = slot_id
                         where phone = $1
                        """, sender.key()).stream().map(row -> row.getString(0)).toList();
    }

    private Envelope<Event> parts(
            @Nullable Person named, @Nullable LocalDate birthDate, @Nullable LocalDate visitDate) {
        return People.parts(BOGOR, phone, named == null ? null : named.name(), birthDate, visitDate);
    }

    private void answer(List<Envelope<Event>> batch) {
        registrations.answer(batch).await().atMost(SOON);
    }

    private void fill(LocalDate date, int places) {
        answer(People.crowd(places, BOGOR, date));
    }

    private static List<String> days(Announced asked) {
        List<String> days = new ArrayList<>();
        asked.data().path("days").forEach(day -> days.add(day.asText()));
        return days;
    }

    private long dialogues() {
        return count("select count(*) from dialogue join sender on id = sender_id where phone = $1", phone.key());
    }

    private long triedFrom(Sender sender) {
        return count(
                "select count(*) from identity_attempt join sender on sender.id = sender_id where phone = $1",
                sender.key());
    }

    private long openOf(Sender sender) {
        return count("select count(*) from booking where phone = $1 and state = 'ISSUED'", sender.key());
    }
}
