package id.antrean.notification.composition;

import id.antrean.contracts.event.Choices;
import id.antrean.contracts.event.DetailAsked;
import id.antrean.contracts.event.DetailAsked.Detail;
import id.antrean.contracts.value.Person;
import id.antrean.notification.composition.Outgoing.Choice;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/**
 * Asks for what a registration lacks, one thing at a time. Every question says that one line with everything in it does,
 * too.
 */
public final class DialogueMessages {

    private static final String PARAGRAPH = "\n\n";
    /** Of a message's faults, so many are told: there is only one question. */
    private static final int MOST_FAULTS = 3;

    private DialogueMessages() {}

    /** The question. */
    public static Outgoing asked(DetailAsked asked, Scene scene) {
        return asked.detail() == Detail.ANYTHING ? welcome(asked, scene) : question(asked, scene);
    }

    private static Outgoing welcome(DetailAsked asked, Scene scene) {
        DialogueWording wording = new DialogueWording(scene.texts());
        Phrases phrases = new Phrases(scene.texts());
        List<String> paragraphs = new ArrayList<>();
        paragraphs.add(new ConversationWording(scene.texts()).welcome(scene.place()));
        faults(asked, wording).ifPresent(paragraphs::add);
        paragraphs.add(phrases.howTo(Registration.example(scene.soon())));
        paragraphs.add(wording.stepByStep());
        paragraphs.add(phrases.freeOfCharge());
        return new Outgoing.Buttons(
                String.join(PARAGRAPH, paragraphs),
                List.of(
                        new Choice(Choices.ofText("DAFTAR"), wording.register(), null),
                        new Choice(Choices.ofText("INFO"), wording.info(), null),
                        new Choice(Choices.ofText("STATUS"), wording.status(), null)));
    }

    private static Outgoing question(DetailAsked asked, Scene scene) {
        DialogueWording wording = new DialogueWording(scene.texts());
        List<Choice> days = asked.detail() == Detail.VISIT_DATE ? days(asked, scene) : List.of();
        LocalDate example = asked.days().isEmpty() ? scene.soon() : asked.days().get(0);
        List<String> paragraphs = new ArrayList<>();
        wording.known(asked).ifPresent(paragraphs::add);
        faults(asked, wording).ifPresent(paragraphs::add);
        paragraphs.add(
                switch (asked.detail()) {
                    case NAME -> wording.askName();
                    case BIRTH_DATE -> wording.askBirthDate();
                    case VISIT_DATE ->
                        days.isEmpty() ? wording.askDayWithoutDays(example) : wording.askDay(opener(scene), example);
                    case ANYTHING -> throw new IllegalArgumentException("there is no question");
                });
        paragraphs.add(wording.oneLine(asked, example));
        String words = String.join(PARAGRAPH, paragraphs);
        return days.isEmpty() ? new Outgoing.Text(words) : new Outgoing.RowList(words, opener(scene), days);
    }

    private static String opener(Scene scene) {
        return new RefusalWording(scene.texts()).dayOpener();
    }

    /** The days with room; tapping one is as if the whole registration had been written. */
    private static List<Choice> days(DetailAsked asked, Scene scene) {
        if (asked.name() == null || asked.birthDate() == null) {
            return List.of();
        }
        Person person = new Person(asked.name(), asked.birthDate());
        Phrases phrases = new Phrases(scene.texts());
        String whom = PlainText.of(
                new RefusalWording(scene.texts()).dayDescription(List.of(person)), Outgoing.ROW_DESCRIPTION_LIMIT);
        return asked.days().stream()
                .distinct()
                .limit(Outgoing.MOST_ROWS)
                .map(day -> new Choice(Choices.ofRegistration(person, day), phrases.shortDate(day), whom))
                .toList();
    }

    private static Optional<String> faults(DetailAsked asked, DialogueWording wording) {
        return asked.faults().isEmpty()
                ? Optional.empty()
                : Optional.of(wording.faults(
                        asked.faults().stream().limit(MOST_FAULTS).toList()));
    }
}
