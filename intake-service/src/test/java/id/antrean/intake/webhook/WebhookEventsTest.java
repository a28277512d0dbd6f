package id.antrean.intake.webhook;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.DeliveryReported;
import id.antrean.contracts.event.EnquiryReceived;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.intake.envelope.Update;
import id.antrean.platform.office.Office;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Collection;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

class WebhookEventsTest {

    private static final Instant NOW = Instant.parse("2026-11-23T02:00:00Z");
    private static final Instant SENT = Instant.parse("2026-11-23T01:59:58Z");
    private static final MessageId MESSAGE = new MessageId("wamid.HBgNNjI4MTEwMDAwMDAyMRUCABIYAA==");
    private static final Sender SENDER = new Sender(new PhoneNumber("+6281100000021"), "ID.70000000000000021");
    private static final String[] PIECES = {
        "#BUDI#25011987#24112026",
        "#SITI#26021988#25112026",
        "#A1#31022017#24112026",
        "#NAMA#TGLLAHIR#TGLKEDATANGAN",
        "#BUDI#25011987",
        "Budi 25-01-1987 24-11-2026",
        "STATUS",
        "info",
        "kenapa",
        "ganti jadwal",
        "batal",
        "jangan",
        "paspor hilang",
        "BGR-7K3M-9QZX",
        "#",
        "1",
        "\uD83D\uDE00",
        "\uD800"
    };
    private static final Office BOGOR = office("BGR", "Asia/Jakarta");

    @Test
    void aRegistrationBecomesAnEventForBooking() {
        assertThat(events(message("Selamat pagi #BUDI#25011987#24112026")))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.source()).isEqualTo("/intake-service");
                    assertThat(event.time()).isEqualTo(NOW);
                    assertThat(event.data())
                            .isEqualTo(new RegistrationReceived(
                                    BOGOR.code(),
                                    MESSAGE,
                                    SENDER,
                                    new Person(new PersonName("BUDI"), LocalDate.of(1987, 1, 25)),
                                    LocalDate.of(2026, 11, 24),
                                    List.of(),
                                    "A A #A#9#9",
                                    Language.INDONESIAN,
                                    SENT));
                });
    }

    @Test
    void aFamilyBecomesOneEventForBooking() {
        assertThat(events(message("#BUDI#25011987#24112026\n#SITI#26022023#25112026\n#budi#25-01-1987#24-11-2026")))
                .singleElement()
                .extracting(Envelope::data)
                .isInstanceOfSatisfying(RegistrationReceived.class, family -> {
                    assertThat(family.entries())
                            .extracting(entry -> entry.person().name().value())
                            .containsExactly("BUDI", "SITI", "budi");
                    assertThat(family.others().get(0))
                            .isEqualTo(new RegistrationReceived.Entry(
                                    new Person(new PersonName("SITI"), LocalDate.of(2023, 2, 26)),
                                    LocalDate.of(2026, 11, 25)));
                    assertThat(family.shape()).isEqualTo("#A#9#9\n#A#9#9\n#A#9-9-9#9-9-9");
                });
    }

    @Test
    void aFamilyWithAFaultRegistersNobodyAndIsTold() {
        assertThat(events(message("#BUDI#25011987#24112026\n#SITI#31022017#24112026")))
                .extracting(Envelope::data)
                .containsExactly(received(
                        Intent.FAULTY_REGISTRATION,
                        List.of(
                                new Fault(Fault.Kind.BIRTH_DATE, "31022017"),
                                new Fault(Fault.Kind.HELD_BACK, "#BUDI#25011987#24112026")),
                        null));
    }

    @Test
    void whatOnlyBookingKnowsIsAskedOfBooking() {
        assertThat(events(message("please cancel it")))
                .extracting(Envelope::data)
                .containsExactly(enquiry(Subject.CANCEL, Language.ENGLISH));
        assertThat(events(message("STATUS"))).extracting(Envelope::data).containsExactly(enquiry(Subject.STATUS, null));
        assertThat(events(message("kenapa")))
                .extracting(Envelope::data)
                .containsExactly(enquiry(Subject.WHY, Language.INDONESIAN));
        assertThat(events(message("UBAH")))
                .extracting(Envelope::data)
                .containsExactly(enquiry(Subject.CHANGE, Language.INDONESIAN));
    }

    @Test
    void aTapIsPassedOnToBookingByItsId() {
        Update tap = new Update.Choice(BOGOR, MESSAGE, SENDER, "b1:wait:Zk3", SENT);

        assertThat(events(tap))
                .extracting(Envelope::data)
                .containsExactly(new ChoiceReceived(BOGOR.code(), MESSAGE, SENDER, "b1:wait:Zk3", null, SENT));
    }

    @Test
    void aChangedNumberIsToldToBooking() {
        Sender now = new Sender(new PhoneNumber("+6281100000083"), "ID.70000000000000083");

        assertThat(events(new Update.SenderChange(BOGOR, MESSAGE, SENDER, now, SENT)))
                .extracting(Envelope::data)
                .containsExactly(new SenderChanged(BOGOR.code(), MESSAGE, SENDER, now, SENT));
    }

    @Test
    void whateverIsWrittenBecomesExactlyOneEvent() {
        SeededRandom.check(3_000, random -> {
            String text = IntStream.rangeClosed(1, random.between(1, 8))
                    .mapToObj(i -> random.oneOf(PIECES))
                    .collect(Collectors.joining(random.oneOf("", " ", "\n", "#")));

            assertThat(events(message(text)))
                    .singleElement()
                    .extracting(Envelope::data)
                    .isInstanceOfAny(
                            RegistrationReceived.class,
                            EnquiryReceived.class,
                            MessageReceived.class,
                            PartsReceived.class)
                    .matches(event -> !(event instanceof MessageReceived told)
                            || told.faults().isEmpty() != (told.intent() == Intent.FAULTY_REGISTRATION));
        });
    }

    @Test
    void everyOtherMessageBecomesAnEventToAnswer() {
        assertThat(events(message("#BUDI#31022017#24112026")))
                .extracting(Envelope::data)
                .containsExactly(received(
                        Intent.FAULTY_REGISTRATION, List.of(new Fault(Fault.Kind.BIRTH_DATE, "31022017")), null));
        assertThat(events(message("Mohon info")))
                .extracting(Envelope::data)
                .containsExactly(received(Intent.INFO, List.of(), Language.INDONESIAN));
        assertThat(events(message("")))
                .extracting(Envelope::data)
                .containsExactly(received(Intent.OTHER, List.of(), null));
        assertThat(events(message(null)))
                .extracting(Envelope::data)
                .containsExactly(received(Intent.NOT_TEXT, List.of(), null));
    }

    @Test
    void aDeliveryReportIsPassedOn() {
        Update report = new Update.Delivery(MESSAGE, "booking:1", "failed", 131_047, null, SENT);

        assertThat(events(report))
                .extracting(Envelope::data)
                .containsExactly(new DeliveryReported(MESSAGE, "booking:1", "failed", 131_047, null, SENT));
    }

    @Test
    void withoutATimeItIsNow() {
        Update message = new Update.Message(BOGOR, MESSAGE, SENDER, null, null);

        assertThat(events(message))
                .singleElement()
                .extracting(event -> ((MessageReceived) event.data()).sentAt())
                .isEqualTo(NOW);
    }

    @Test
    void idsAreTheSameAtEveryDeliveryAndDifferForEveryEvent() {
        Update twoPeople = message("#BUDI#25011987#24112026\n#SITI#26021988#24112026");
        Update sent = new Update.Delivery(MESSAGE, null, "sent", null, null, SENT);
        Update read = new Update.Delivery(MESSAGE, null, "read", null, null, SENT);

        List<String> first = ids(events(twoPeople, sent, read));
        List<String> later = ids(List.copyOf(WebhookEvents.of(List.of(twoPeople, sent, read), NOW.plusSeconds(60))));

        assertThat(first).hasSize(3).doesNotHaveDuplicates().isEqualTo(later);
        assertThat(first).allSatisfy(id -> assertThat(id).matches("[A-Za-z0-9_-]{43}"));
    }

    @Test
    void anUpdateThatIsTwiceInOneWebhookBecomesOneEvent() {
        assertThat(events(message("halo"), message("halo"))).hasSize(1);
    }

    @Test
    void todayIsTheDayAtTheOfficeWhenTheMessageWasSent() {
        Instant lateInTheEvening = Instant.parse("2026-11-23T15:30:00Z");
        String bornOnThe24th = "#BUDI#24112026#24112026";

        assertThat(events(message(BOGOR, bornOnThe24th, lateInTheEvening)))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).isInstanceOf(MessageReceived.class));
        assertThat(events(message(office("JYP", "Asia/Jayapura"), bornOnThe24th, lateInTheEvening)))
                .singleElement()
                .satisfies(event -> assertThat(event.data()).isInstanceOf(RegistrationReceived.class));
    }

    @Test
    void aDeliveryAfterMidnightIsReadAsTheFirstOne() {
        List<Update> updates = List.of(message("#BUDI#24112026#24112026\n#SITI#26021988#24112026"));

        assertThat(data(WebhookEvents.of(updates, NOW.plus(Duration.ofDays(2)))))
                .hasSize(1)
                .isEqualTo(data(WebhookEvents.of(updates, NOW)));
    }

    @Test
    void withoutATimeTodayIsTheDayOfDelivery() {
        Update message = message(BOGOR, "#BUDI#24112026#24112026", null);

        assertThat(data(WebhookEvents.of(List.of(message), NOW)))
                .singleElement()
                .isInstanceOf(MessageReceived.class);
        assertThat(data(WebhookEvents.of(List.of(message), NOW.plus(Duration.ofDays(1)))))
                .singleElement()
                .isInstanceOf(RegistrationReceived.class);
    }

    private static List<Envelope<Event>> events(Update... updates) {
        return List.copyOf(WebhookEvents.of(List.of(updates), NOW));
    }

    private static List<Event> data(Collection<Envelope<Event>> events) {
        return events.stream().map(Envelope::data).toList();
    }

    private static List<String> ids(List<Envelope<Event>> events) {
        return events.stream().map(Envelope::id).toList();
    }

    private static Update message(@Nullable String text) {
        return message(BOGOR, text, SENT);
    }

    private static Update message(Office office, @Nullable String text, @Nullable Instant sentAt) {
        return new Update.Message(office, MESSAGE, SENDER, text, sentAt);
    }

    private static MessageReceived received(Intent intent, List<Fault> faults, @Nullable Language language) {
        return new MessageReceived(BOGOR.code(), MESSAGE, SENDER, intent, faults, List.of(), language, SENT);
    }

    private static EnquiryReceived enquiry(Subject subject, @Nullable Language language) {
        return new EnquiryReceived(BOGOR.code(), MESSAGE, SENDER, subject, language, SENT);
    }

    private static Office office(String code, String zone) {
        return new Office(
                new OfficeCode(code),
                "Kantor contoh",
                "1",
                "62",
                ZoneId.of(zone),
                "Jl. Contoh 1",
                Duration.ofMinutes(30));
    }
}
