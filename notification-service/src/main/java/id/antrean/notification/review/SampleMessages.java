package id.antrean.notification.review;

import static id.antrean.notification.review.Samples.TODAY;
import static id.antrean.notification.review.Samples.TUESDAY;
import static id.antrean.notification.review.Samples.WAIT;

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
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.BookingMessages;
import id.antrean.notification.composition.ConversationMessages;
import id.antrean.notification.composition.DialogueMessages;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.RefusalMessages;
import id.antrean.notification.composition.ReminderMessages;
import id.antrean.notification.composition.ReminderMessages.When;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.composition.StandingMessages;
import id.antrean.notification.composition.StatusMessages;
import id.antrean.notification.composition.WaitingMessages;
import id.antrean.platform.office.Office;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Every message there is, by its name, about invented people. */
public final class SampleMessages {

    private static final LocalDate WEDNESDAY = TODAY.plusDays(2);
    private static final LocalDate SATURDAY = TODAY.plusDays(5);
    private static final List<LocalDate> ROOM =
            List.of(LocalDate.of(2026, 11, 26), LocalDate.of(2026, 11, 27), LocalDate.of(2026, 11, 30));

    private final Map<String, Outgoing> messages = new LinkedHashMap<>();
    private final Scene scene;
    private final Samples samples;
    private final Cast cast;

    private SampleMessages(Scene scene, Cast cast) {
        this.scene = scene;
        this.samples = new Samples(scene.office());
        this.cast = cast;
    }

    /**
     * All of them.
     *
     * @param scene from which office, in whose texts, on the day of the samples
     * @param cast about whom
     */
    public static Map<String, Outgoing> in(Scene scene, Cast cast) {
        SampleMessages all = new SampleMessages(scene, cast);
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
            messages.put(
                    named("booking", category), BookingMessages.issued(samples.booking(cast.adult(), category), scene));
        }
        messages.put(
                "booking-of-flagged-number",
                BookingMessages.issued(samples.booking(cast.adult(), Category.ADULT, Standing.FLAGGED, null), scene));
        messages.put(
                "booking-that-replaces",
                BookingMessages.issued(
                        samples.booking(cast.adult(), Category.ADULT, Standing.CLEAR, samples.oldCode()), scene));
        messages.put("moved", BookingMessages.moved(samples.moved(cast.adult(), "kantor tutup karena banjir"), scene));
        messages.put(
                "withdrawn",
                BookingMessages.withdrawn(samples.withdrawn(cast.adult(), Cause.BY_SENDER), scene)
                        .orElseThrow());
        messages.put(
                "expiry",
                BookingMessages.expired(
                        samples.expiry(cast.adult()), Samples.scene(scene.office(), scene.texts(), WEDNESDAY)));
    }

    private void addRefusals() {
        for (Reason reason : Reason.values()) {
            messages.put(named("refusal", reason), refusal(reason, daysFor(reason), null, cast.adult()));
        }
        messages.put("refusal-day-full-or-wait", refusal(Reason.DAY_FULL, ROOM, WAIT, cast.adult()));
        messages.put("refusal-day-full-without-other-days", refusal(Reason.DAY_FULL, List.of(), null, cast.adult()));
        messages.put("refusal-day-full-only-wait", refusal(Reason.DAY_FULL, List.of(), WAIT, cast.adult()));
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
        messages.put(
                "refusal-of-family-day-full",
                refusal(Reason.DAY_FULL, ROOM, WAIT, cast.adult(), cast.relative(), cast.toddler()));
        messages.put(
                "refusal-of-family-already-booked",
                refusal(Reason.ALREADY_BOOKED, List.of(), null, cast.adult(), cast.relative(), cast.toddler()));
        messages.put(
                "refusal-of-family-number-of-another",
                refusal(Reason.NUMBER_OF_ANOTHER, List.of(), null, cast.relative(), cast.adult(), cast.toddler()));
        messages.put(
                "refusal-of-family-twice-in-message",
                refusal(Reason.TWICE_IN_MESSAGE, List.of(), null, cast.adult(), cast.relative()));
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
        return RefusalMessages.refused(samples.refusal(List.of(persons), reason, day, alternatives, waitChoice), scene);
    }

    private void addWaiting() {
        messages.put("waiting-joined", WaitingMessages.joined(samples.joined(3, List.of(cast.adult())), scene));
        messages.put(
                "waiting-joined-as-first",
                WaitingMessages.joined(
                        samples.joined(0, List.of(cast.adult(), cast.relative(), cast.toddler())), scene));
        messages.put("waiting-left", WaitingMessages.left(samples.left(List.of(cast.adult(), cast.toddler())), scene));
        messages.put("place-offered", WaitingMessages.offered(samples.offered(List.of(cast.adult())), scene));
        messages.put(
                "place-offered-to-family",
                WaitingMessages.offered(
                        samples.offered(List.of(cast.adult(), cast.relative(), cast.toddler())), scene));
    }

    private void addStatus() {
        for (Subject subject : List.of(Subject.STATUS, Subject.CHANGE)) {
            messages.put(
                    named("status", subject),
                    StatusMessages.reported(
                            samples.status(
                                    subject,
                                    List.of(samples.held(cast.adult()), samples.heldInJakarta(cast.toddler())),
                                    List.of(samples.waiting(List.of(cast.relative()))),
                                    Standing.CLEAR),
                            scene));
            messages.put(
                    named("status", subject) + "-without-bookings",
                    StatusMessages.reported(samples.status(subject, List.of(), List.of(), Standing.CLEAR), scene));
        }
        for (Standing standing : List.of(Standing.FLAGGED, Standing.BLACKLISTED)) {
            messages.put(
                    named("status", standing),
                    StatusMessages.reported(
                            samples.status(
                                    Subject.STATUS,
                                    standing == Standing.FLAGGED ? List.of(samples.held(cast.adult())) : List.of(),
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
                                    ? samples.withdrawal(
                                            answer, samples.held(cast.adult()), samples.heldInJakarta(cast.toddler()))
                                    : samples.withdrawal(answer),
                            scene));
        }
    }

    private void addStanding() {
        Sign[] every = Stream.of(SignalKind.values())
                .map(kind -> new Sign(kind, 1 + kind.ordinal(), TUESDAY.minusDays(kind.ordinal())))
                .toArray(Sign[]::new);
        for (Standing standing : Standing.values()) {
            messages.put(
                    named("standing", standing), StandingMessages.explained(samples.explained(standing, every), scene));
        }
        messages.put("standing-nothing-known", StandingMessages.explained(samples.explained(Standing.CLEAR), scene));
    }

    private void addAnswers() {
        for (Intent intent : Intent.values()) {
            messages.put(
                    named("answer", intent),
                    ConversationMessages.answer(
                            intent == Intent.FAULTY_REGISTRATION
                                    ? samples.message(intent, everyFault())
                                    : samples.message(intent),
                            scene));
        }
        messages.put(
                "answer-faulty-registration-of-family",
                ConversationMessages.answer(
                        samples.message(
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
        LocalDate born = cast.adult().birthDate();
        messages.put("ask-anything", asked(samples.asked(Detail.ANYTHING, null, null, List.of())));
        messages.put("ask-name", asked(samples.asked(Detail.NAME, null, null, List.of())));
        messages.put(
                "ask-name-after-date",
                asked(samples.asked(
                        Detail.NAME, null, null, TUESDAY, List.of(), Samples.fault(Fault.Kind.NAME, "BUD1"))));
        messages.put(
                "ask-birth-date",
                asked(samples.asked(Detail.BIRTH_DATE, cast.adult().name(), null, List.of())));
        messages.put(
                "ask-birth-date-again",
                asked(samples.asked(
                        Detail.BIRTH_DATE,
                        cast.adult().name(),
                        null,
                        TUESDAY,
                        List.of(),
                        Samples.fault(Fault.Kind.BIRTH_DATE, "31 Februari 1987"))));
        messages.put(
                "ask-visit-date",
                asked(samples.asked(Detail.VISIT_DATE, cast.adult().name(), born, ROOM)));
        messages.put(
                "ask-visit-date-again",
                asked(samples.asked(
                        Detail.VISIT_DATE,
                        cast.adult().name(),
                        born,
                        null,
                        ROOM,
                        Samples.fault(Fault.Kind.VISIT_DATE_PAST, "24-11-2025"))));
        messages.put(
                "ask-visit-date-without-room",
                asked(samples.asked(Detail.VISIT_DATE, cast.adult().name(), born, List.of())));
        messages.put("ask-for-number", ConversationMessages.askForNumber(scene));
    }

    private Outgoing asked(DetailAsked asked) {
        return DialogueMessages.asked(asked, scene);
    }

    private void addSuggestions() {
        Entry first = new Entry(cast.adult(), LocalDate.of(2026, 12, 1));
        Entry second = new Entry(cast.adult(), LocalDate.of(2027, 1, 12));
        messages.put(
                "suggestion",
                ConversationMessages.answer(
                        samples.suggestion(List.of(first), Samples.fault(Fault.Kind.BIRTH_DATE_IN_FUTURE, "01122026")),
                        scene));
        messages.put(
                "suggestions",
                ConversationMessages.answer(
                        samples.suggestion(
                                List.of(first, second), Samples.fault(Fault.Kind.VISIT_DATE, "01/12 atau 12/01")),
                        scene));
    }

    private void addReminders() {
        for (When when : When.values()) {
            messages.put(
                    named("reminder", when),
                    ReminderMessages.reminder(samples.appointment(cast.adult(), Category.ADULT), when, scene));
        }
        Office office = scene.office();
        Office notOnTheMap = new Office(
                office.code(),
                office.name(),
                office.phoneNumberId(),
                office.displayNumber(),
                office.zone(),
                office.address(),
                office.arriveBefore());
        messages.put(
                "answer-place-without-map",
                ConversationMessages.answer(
                        samples.message(Intent.PLACE), Samples.scene(notOnTheMap, scene.texts(), TODAY)));
    }
}
