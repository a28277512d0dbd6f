package id.antrean.notification.composition;

import id.antrean.contracts.event.Choices;
import id.antrean.contracts.event.MessageReceived;
import id.antrean.contracts.event.RegistrationReceived.Entry;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.texts.Texts;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/** Asks back what a registration may have meant, with a button for each reading. Nothing is guessed. */
final class SuggestionMessages {

    private static final String PARAGRAPH = "\n\n";

    private SuggestionMessages() {}

    /** The question, with what was wrong above it where there is room for it. */
    static Outgoing suggested(MessageReceived message, List<Entry> readings, Scene scene) {
        String question = question(readings, scene);
        String faults = new ConversationWording(scene.texts()).faults(message.faults());
        boolean fits = faults.length() + PARAGRAPH.length() + question.length() <= Outgoing.BUTTON_BODY_LIMIT;
        String words = fits && !message.faults().isEmpty() ? faults + PARAGRAPH + question : question;
        return new Outgoing.Buttons(words, buttons(readings, scene.texts()));
    }

    private static String question(List<Entry> readings, Scene scene) {
        Texts texts = scene.texts();
        String listed = IntStream.range(0, readings.size())
                .mapToObj(i -> listed(i + 1, readings, scene))
                .collect(Collectors.joining("\n"));
        Entry first = readings.get(0);
        Texts.Saying tap = readings.size() == 1
                ? texts.say("suggestion.tap-yes").with("button", texts.text("suggestion.yes"))
                : texts.say("suggestion.tap-one");
        return texts.say("suggestion.question").with("readings", listed).text()
                + PARAGRAPH
                + tap.with("line", new Registration(first.person(), first.visitDate()).line())
                        .text();
    }

    private static String listed(int number, List<Entry> readings, Scene scene) {
        Entry entry = readings.get(number - 1);
        Phrases phrases = new Phrases(scene.texts());
        String reading = scene.texts()
                .say("suggestion.reading")
                .with("name", Registration.nameOf(entry.person()))
                .with("birthDate", phrases.dateAlone(entry.person().birthDate()))
                .with("visitDate", phrases.date(entry.visitDate()))
                .text();
        return readings.size() == 1
                ? reading
                : scene.texts()
                        .say("suggestion.numbered")
                        .with("number", number)
                        .with("reading", reading)
                        .text();
    }

    private static List<Choice> buttons(List<Entry> readings, Texts texts) {
        return IntStream.range(0, readings.size())
                .mapToObj(i -> new Choice(
                        Choices.ofRegistration(
                                readings.get(i).person(), readings.get(i).visitDate()),
                        readings.size() == 1
                                ? texts.text("suggestion.yes")
                                : texts.say("suggestion.choice")
                                        .with("number", i + 1)
                                        .text(),
                        null))
                .toList();
    }
}
