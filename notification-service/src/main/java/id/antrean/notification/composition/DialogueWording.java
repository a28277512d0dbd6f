package id.antrean.notification.composition;

import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.value.PersonName;
import id.antrean.notification.texts.Texts;
import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** How what a registration lacks is asked for. */
final class DialogueWording {

    /** As people write it, so that the example is easily imitated. */
    private static final DateTimeFormatter TYPED = DateTimeFormatter.ofPattern("dd-MM-uuuu", Locale.ROOT);

    private final Texts texts;
    private final Phrases phrases;

    DialogueWording(Texts texts) {
        this.texts = texts;
        this.phrases = new Phrases(texts);
    }

    /** What was understood so far; empty where it is nothing. */
    Optional<String> known(DetailAsked asked) {
        if (asked.name() == null && asked.birthDate() == null && asked.visitDate() == null) {
            return Optional.empty();
        }
        return Optional.of(texts.say("dialogue.known")
                .with("name", asked.name() == null ? "" : knownName(asked.name()))
                .with("birthDate", day("dialogue.known.birth-date", asked.birthDate(), false))
                .with("visitDate", day("dialogue.known.visit-date", asked.visitDate(), true))
                .text());
    }

    private String knownName(PersonName name) {
        return texts.say("dialogue.known.name")
                .with("name", Registration.nameOf(name))
                .text();
    }

    private String day(String key, @Nullable LocalDate day, boolean withWeekday) {
        return day == null
                ? ""
                : texts.say(key)
                        .with("date", withWeekday ? phrases.date(day) : phrases.dateAlone(day))
                        .text();
    }

    /** What was wrong, a line each. */
    String faults(List<Fault> faults) {
        return texts.say("dialogue.faults")
                .with("faults", faults.stream().map(this::fault).collect(Collectors.joining("\n")))
                .text();
    }

    /** Where only the name is asked for, nothing is said of the signs around it. */
    private String fault(Fault fault) {
        return fault.kind() == Fault.Kind.NAME
                ? texts.say("dialogue.fault.name")
                        .with("part", ConversationWording.quoted(fault.text()))
                        .text()
                : new ConversationWording(texts).fault(fault);
    }

    String askName() {
        return texts.text("dialogue.ask.name");
    }

    String askBirthDate() {
        return texts.text("dialogue.ask.birth-date");
    }

    /** Asks for the day, which may be chosen from a list. */
    String askDay(String opener, LocalDate example) {
        return texts.say("dialogue.ask.visit-date")
                .with("opener", opener)
                .with("example", TYPED.format(example))
                .text();
    }

    /** Asks for the day where no day has room. */
    String askDayWithoutDays(LocalDate example) {
        return texts.say("dialogue.ask.visit-date.no-days")
                .with("example", TYPED.format(example))
                .text();
    }

    /** That one line does, too, with all that is known in it. */
    String oneLine(DetailAsked asked, LocalDate example) {
        String name = asked.name() == null
                ? texts.text("dialogue.blank.name")
                : Registration.nameOf(asked.name()).toUpperCase(Locale.ROOT);
        String birthDate = asked.birthDate() == null
                ? texts.text("dialogue.blank.birth-date")
                : Registration.digits(asked.birthDate());
        String visitDate = asked.detail() == DetailAsked.Detail.VISIT_DATE
                ? Registration.digits(example)
                : asked.visitDate() == null
                        ? texts.text("dialogue.blank.visit-date")
                        : Registration.digits(asked.visitDate());
        return texts.say("dialogue.one-line")
                .with("line", "#" + name + "#" + birthDate + "#" + visitDate)
                .text();
    }

    /** That a button starts the questions. */
    String stepByStep() {
        return texts.say("dialogue.step-by-step").with("button", register()).text();
    }

    /** The button that starts the questions. */
    String register() {
        return texts.text("dialogue.button.register");
    }

    /** The button that shows the rules. */
    String info() {
        return texts.text("dialogue.button.info");
    }

    /** The button that shows the bookings. */
    String status() {
        return texts.text("dialogue.button.status");
    }
}
