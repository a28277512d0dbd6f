package id.antrean.notification.review;

import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.ConversationMessages;
import id.antrean.notification.composition.DialogueMessages;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.RefusalMessages;
import id.antrean.notification.composition.Scene;
import id.antrean.notification.composition.StatusMessages;
import id.antrean.notification.composition.WaitingMessages;
import id.antrean.notification.texts.Texts;
import id.antrean.platform.office.Office;
import java.time.LocalDate;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import java.util.stream.Stream;

/** The longest messages that there can be: what fits here always fits. */
final class WidestMessages {

    private static final int LONGEST = 200;
    private static final int MANY = 12;

    private static final Office OFFICE = new Office(
            Samples.BOGOR.code(),
            "W".repeat(LONGEST),
            Samples.BOGOR.phoneNumberId(),
            Samples.BOGOR.displayNumber(),
            Samples.BOGOR.zone(),
            "W".repeat(LONGEST),
            Samples.BOGOR.arriveBefore());

    private WidestMessages() {}

    /** All of them. */
    static Map<String, Supplier<Outgoing>> in(Texts texts) {
        Cast cast = Cast.WITH_LONGEST_NAMES;
        Samples samples = new Samples(OFFICE);
        Scene scene = Samples.scene(OFFICE, texts, Samples.TODAY);
        Person adult = cast.adult();
        List<Person> family = Stream.of(cast.adult(), cast.relative(), cast.toddler(), cast.adult(), cast.relative())
                .toList();
        List<LocalDate> days = Stream.iterate(Samples.TODAY, day -> day.plusDays(1))
                .limit(MANY)
                .toList();
        Fault[] faults = Stream.of(Fault.Kind.values())
                .map(kind -> Samples.fault(kind, "W".repeat(Fault.MAX_TEXT)))
                .toArray(Fault[]::new);
        Map<String, Supplier<Outgoing>> all = new LinkedHashMap<>();
        all.put(
                "refusal-of-family-day-full",
                () -> RefusalMessages.refused(
                        samples.refusal(family, Reason.DAY_FULL, Samples.TUESDAY, days, Samples.WAIT), scene));
        all.put("waiting-joined", () -> WaitingMessages.joined(samples.joined(MANY, family), scene));
        all.put("waiting-left", () -> WaitingMessages.left(samples.left(family), scene));
        all.put("place-offered", () -> WaitingMessages.offered(samples.offered(family), scene));
        all.put(
                "status-change",
                () -> StatusMessages.reported(
                        samples.status(
                                Subject.CHANGE,
                                Collections.nCopies(MANY, samples.held(adult)),
                                Collections.nCopies(MANY, samples.waiting(family)),
                                Standing.BLACKLISTED),
                        scene));
        all.put(
                "answer-faulty-registration",
                () -> ConversationMessages.answer(samples.message(Intent.FAULTY_REGISTRATION, faults), scene));
        all.put(
                "suggestions",
                () -> ConversationMessages.answer(
                        samples.suggestion(
                                days.stream()
                                        .limit(3)
                                        .map(day -> new Entry(adult, day))
                                        .toList(),
                                faults),
                        scene));
        all.put(
                "ask-visit-date",
                () -> DialogueMessages.asked(
                        samples.asked(Detail.VISIT_DATE, adult.name(), adult.birthDate(), null, days, faults), scene));
        all.put(
                "ask-anything",
                () -> DialogueMessages.asked(
                        samples.asked(Detail.ANYTHING, null, null, null, List.of(), faults), scene));
        return all;
    }

    /** The scene in which every usual sample is as long as it can be. */
    static Scene scene(Texts texts) {
        return Samples.scene(OFFICE, texts, Samples.TODAY);
    }
}
