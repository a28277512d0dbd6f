package id.antrean.notification.composition;

import static id.antrean.notification.composition.Samples.BOGOR;
import static id.antrean.notification.composition.Samples.BUDI;
import static id.antrean.notification.composition.Samples.OLD_CODE;
import static id.antrean.notification.composition.Samples.PUTRI;
import static id.antrean.notification.composition.Samples.SITI;
import static id.antrean.notification.composition.Samples.TODAY;
import static id.antrean.notification.composition.Samples.TUESDAY;
import static id.antrean.notification.composition.Samples.WAIT;

import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.event.WithdrawalAnswered.Answer;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.ReminderMessages.When;
import id.antrean.platform.office.Office;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every message there is, by the name of the file that has its approved text. */
final class ApprovedMessages {

    private static final LocalDate WEDNESDAY = TODAY.plusDays(2);
    private static final LocalDate SATURDAY = TODAY.plusDays(5);
    private static final List<LocalDate> ROOM =
            List.of(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30));

    private final Map<String, Outgoing> messages = new TreeMap<>();
    private final Scene scene;

    private ApprovedMessages(Language language) {
        scene = Samples.scene(language);
    }

    static Map<String, Outgoing> in(Language language) {
        ApprovedMessages all = new ApprovedMessages(language);
        all.addBookings();
        all.addRefusals();
        all.addFamilies();
        all.addWaiting();
        all.addStatus();
        all.addWithdrawals();
        all.addStanding();
        all.addAnswers();
        all.addDialogue();
        all.addSuggestions();
        all.addReminders();
        return all.messages;
    }

    private static String named(String group, Enum<?> one) {
        return group + "-" + one.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private void addBookings() {
        for (Category category : Category.values()) {
            messages.put(named("booking", category), BookingMessages.issued(Samples.booking(BUDI, category), scene));
        }
        messages.put(
                "booking-of-flagged-number",
                BookingMessages.issued(Samples.booking(BUDI, Category.ADULT, Standing.FLAGGED, null), scene));
        messages.put(
                "booking-that-replaces",
                BookingMessages.issued(Samples.booking(BUDI, Category.ADULT, Standing.CLEAR, OLD_CODE), scene));
        messages.put("moved", BookingMessages.moved(Samples.moved(BUDI, "kantor tutup karena banjir"), scene));
        messages.put(
                "withdrawn",
                BookingMessages.withdrawn(Samples.withdrawn(BUDI, Cause.BY_SENDER), scene)
                        .orElseThrow());
        messages.put(
                "expiry",
                BookingMessages.expired(
                        Samples.expiry(BUDI), Samples.scene(Samples.BOGOR, scene.language(), WEDNESDAY)));
    }

    private void addRefusals() {
        for (Reason reason : Reason.values()) {
            messages.put(named("refusal", reason), refusal(reason, daysFor(reason), null, BUDI));
        }
        messages.put("refusal-day-full-or-wait", refusal(Reason.DAY_FULL, ROOM, WAIT, BUDI));
        messages.put("refusal-day-full-without-other-days", refusal(Reason.DAY_FULL, List.of(), null, BUDI));
        messages.put("refusal-day-full-only-wait", refusal(Reason.DAY_FULL, List.of(), WAIT, BUDI));
    }

    private static List<LocalDate> daysFor(Reason reason) {
        return switch (reason) {
            case DAY_FULL, DAY_CLOSED, DAY_PAST, TODAY_TOO_LATE, BEYOND_HORIZON, OFFER_OVER -> ROOM;
            case ALREADY_BOOKED,
                    ALREADY_BOOKED_BY_OTHER,
                    TWICE_IN_MESSAGE,
                    NUMBER_OF_ANOTHER,
                    TOO_MANY_DEPENDANTS,
                    BLACKLISTED -> List.of();
        };
    }

    private void addFamilies() {
        messages.put("refusal-of-family-day-full", refusal(Reason.DAY_FULL, ROOM, WAIT, BUDI, SITI, PUTRI));
        messages.put(
                "refusal-of-family-already-booked", refusal(Reason.ALREADY_BOOKED, List.of(), null, BUDI, SITI, PUTRI));
        messages.put(
                "refusal-of-family-number-of-another",
                refusal(Reason.NUMBER_OF_ANOTHER, List.of(), null, SITI, BUDI, PUTRI));
        messages.put(
                "refusal-of-family-twice-in-message", refusal(Reason.TWICE_IN_MESSAGE, List.of(), null, BUDI, SITI));
    }

    private Outgoing refusal(
            Reason reason, List<LocalDate> alternatives, @Nullable String waitChoice, Person... persons) {
        LocalDate day =
                switch (reason) {
                    case DAY_CLOSED -> SATURDAY;
                    case DAY_PAST -> TODAY.minusYears(1);
                    case TODAY_TOO_LATE -> TODAY;
                    case BEYOND_HORIZON -> TODAY.plusYears(1);
                    default -> WEDNESDAY;
                };
        return RefusalMessages.refused(Samples.refusal(List.of(persons), reason, day, alternatives, waitChoice), scene);
    }

    private void addWaiting() {
        messages.put("waiting-joined", WaitingMessages.joined(Samples.joined(3, BUDI), scene));
        messages.put("waiting-joined-as-first", WaitingMessages.joined(Samples.joined(0, BUDI, SITI, PUTRI), scene));
        messages.put("waiting-left", WaitingMessages.left(Samples.left(BUDI, PUTRI), scene));
        messages.put("place-offered", WaitingMessages.offered(Samples.offered(BUDI), scene));
        messages.put("place-offered-to-family", WaitingMessages.offered(Samples.offered(BUDI, SITI, PUTRI), scene));
    }

    private void addStatus() {
        for (Subject subject : List.of(Subject.STATUS, Subject.CHANGE)) {
            messages.put(
                    named("status", subject),
                    StatusMessages.reported(
                            Samples.status(
                                    subject,
                                    List.of(Samples.held(BUDI), Samples.heldInJakarta(PUTRI)),
                                    List.of(Samples.waiting(SITI)),
                                    Standing.CLEAR),
                            scene));
            messages.put(
                    named("status", subject) + "-without-bookings",
                    StatusMessages.reported(Samples.status(subject, List.of(), List.of(), Standing.CLEAR), scene));
        }
        for (Standing standing : List.of(Standing.FLAGGED, Standing.BLACKLISTED)) {
            messages.put(
                    named("status", standing),
                    StatusMessages.reported(
                            Samples.status(
                                    Subject.STATUS,
                                    standing == Standing.FLAGGED ? List.of(Samples.held(BUDI)) : List.of(),
                                    List.of(),
                                    standing),
                            scene));
        }
    }

    private void addWithdrawals() {
        for (Answer answer : Answer.values()) {
            messages.put(
                    named("withdrawal", answer),
                    StatusMessages.withdrawal(
                            answer == Answer.CHOOSE
                                    ? Samples.withdrawal(answer, Samples.held(BUDI), Samples.heldInJakarta(PUTRI))
                                    : Samples.withdrawal(answer),
                            scene));
        }
    }

    private void addStanding() {
        Sign[] every = Stream.of(SignalKind.values())
                .map(kind -> new Sign(kind, 1 + kind.ordinal(), TUESDAY.minusDays(kind.ordinal())))
                .toArray(Sign[]::new);
        for (Standing standing : Standing.values()) {
            messages.put(
                    named("standing", standing), StandingMessages.explained(Samples.explained(standing, every), scene));
        }
        messages.put("standing-nothing-known", StandingMessages.explained(Samples.explained(Standing.CLEAR), scene));
    }

    private void addAnswers() {
        for (Intent intent : Intent.values()) {
            messages.put(
                    named("answer", intent),
                    ConversationMessages.answer(
                            intent == Intent.FAULTY_REGISTRATION
                                    ? Samples.message(intent, everyFault())
                                    : Samples.message(intent),
                            scene));
        }
        messages.put(
                "answer-faulty-registration-of-family",
                ConversationMessages.answer(
                        Samples.message(
                                Intent.FAULTY_REGISTRATION,
                                Samples.fault(Fault.Kind.BIRTH_DATE, "31022024"),
                                Samples.fault(Fault.Kind.HELD_BACK, "#BUDI SANTOSO#25011987#24112026")),
                        scene));
    }

    private static Fault[] everyFault() {
        return new Fault[] {
            Samples.fault(Fault.Kind.PARTS, "BUDI#25011987#24112026#2 orang"),
            Samples.fault(Fault.Kind.NAME, "BUD1"),
            Samples.fault(Fault.Kind.BIRTH_DATE, "31022017"),
            Samples.fault(Fault.Kind.BIRTH_DATE_IN_FUTURE, "25012087"),
            Samples.fault(Fault.Kind.BIRTH_DATE_TOO_LONG_AGO, "25011787"),
            Samples.fault(Fault.Kind.VISIT_DATE, "besok"),
            Samples.fault(Fault.Kind.TOO_MANY, "#BUDI#25011987#24112026"),
        };
    }

    private void addDialogue() {
        LocalDate born = BUDI.birthDate();
        messages.put("ask-anything", asked(Samples.asked(Detail.ANYTHING, null, null, List.of())));
        messages.put("ask-name", asked(Samples.asked(Detail.NAME, null, null, List.of())));
        messages.put(
                "ask-name-after-date",
                asked(Samples.asked(
                        Detail.NAME, null, null, TUESDAY, List.of(), Samples.fault(Fault.Kind.NAME, "BUD1"))));
        messages.put("ask-birth-date", asked(Samples.asked(Detail.BIRTH_DATE, BUDI.name(), null, List.of())));
        messages.put(
                "ask-birth-date-again",
                asked(Samples.asked(
                        Detail.BIRTH_DATE,
                        BUDI.name(),
                        null,
                        TUESDAY,
                        List.of(),
                        Samples.fault(Fault.Kind.BIRTH_DATE, "31 Februari 1987"))));
        messages.put("ask-visit-date", asked(Samples.asked(Detail.VISIT_DATE, BUDI.name(), born, ROOM)));
        messages.put(
                "ask-visit-date-without-room", asked(Samples.asked(Detail.VISIT_DATE, BUDI.name(), born, List.of())));
        messages.put("ask-for-number", ConversationMessages.askForNumber(scene));
    }

    private Outgoing asked(DetailAsked asked) {
        return DialogueMessages.asked(asked, scene);
    }

    private void addSuggestions() {
        Entry first = new Entry(BUDI, LocalDate.of(2026, 12, 1));
        Entry second = new Entry(BUDI, LocalDate.of(2027, 1, 12));
        messages.put(
                "suggestion",
                ConversationMessages.answer(
                        Samples.suggestion(List.of(first), Samples.fault(Fault.Kind.BIRTH_DATE_IN_FUTURE, "01122026")),
                        scene));
        messages.put(
                "suggestions",
                ConversationMessages.answer(
                        Samples.suggestion(
                                List.of(first, second), Samples.fault(Fault.Kind.VISIT_DATE, "01/12 atau 12/01")),
                        scene));
    }

    private void addReminders() {
        for (When when : When.values()) {
            messages.put(
                    named("reminder", when),
                    ReminderMessages.reminder(Samples.appointment(BUDI, Category.ADULT), when, scene));
        }
        Office somewhere = new Office(
                BOGOR.code(),
                BOGOR.name(),
                BOGOR.phoneNumberId(),
                BOGOR.displayNumber(),
                BOGOR.zone(),
                BOGOR.address(),
                BOGOR.arriveBefore());
        messages.put(
                "answer-place-without-map",
                ConversationMessages.answer(
                        Samples.message(Intent.PLACE), Samples.scene(somewhere, scene.language(), TODAY)));
    }
}
