package id.antrean.intake.parsing;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.intake.parsing.Corpus.Message;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jboss.logging.Logger;
import org.junit.jupiter.api.Test;

/** How much the parser understands of what people write, and that it guesses nothing wrongly; see the corpus' README. */
class CorpusTest {

    private static final Logger LOG = Logger.getLogger(CorpusTest.class);
    private static final int FEWEST_MESSAGES = 300;
    private static final double LEAST_UNDERSTOOD = 0.95;
    private static final String ANYTHING_BUT_A_GUESS = "*";

    /** What counts as acting on a message: a registration, a date or a name taken from it, or an enquiry made of it. */
    private static final Pattern TAKEN = Pattern.compile(
            "\\p{L}[^?/&=]*, \\d{4}-\\d\\d-\\d\\d, \\d{4}-\\d\\d-\\d\\d|(?:name|birth|visit)=.*?(?= \\w+=|$)"
                    + "|^(?:STATUS|CANCEL|CHANGE|WHY)$");

    private final List<Message> messages = Corpus.messages();

    @Test
    void theCorpusIsLargeAndHasNoMessageTwice() {
        assertThat(messages).hasSizeGreaterThanOrEqualTo(FEWEST_MESSAGES).doesNotHaveDuplicates();
        assertThat(messages).extracting(Message::written).doesNotHaveDuplicates();
        assertThat(messages).extracting(Message::forPeople).containsOnly("yes", "asks", "no");
    }

    @Test
    void whatAPersonWouldUnderstandIsUnderstoodAtTheFirstTryAndNothingIsGuessedWrongly() {
        List<Message> forPeople = messages.stream()
                .filter(message -> message.forPeople().equals("yes"))
                .toList();
        List<Message> missed =
                forPeople.stream().filter(message -> !isUnderstood(message)).toList();
        List<Message> guessed =
                messages.stream().filter(CorpusTest::isGuessedWrongly).toList();
        double share = 1 - (double) missed.size() / forPeople.size();

        LOG.infof(
                "Corpus of %d messages: understood at the first try %.1f %% of the %d that a person would understand,"
                        + " wrongly guessed %d",
                messages.size(), 100 * share, forPeople.size(), guessed.size());
        missed.forEach(message -> log("Missed", message));
        guessed.forEach(message -> log("GUESSED", message));

        assertThat(share).isGreaterThanOrEqualTo(LEAST_UNDERSTOOD);
        assertThat(guessed).isEmpty();
    }

    @Test
    void whatAPersonWouldAskBackIsAskedBackWithTheSameSuggestions() {
        List<Message> others = messages.stream()
                .filter(message -> !message.expected().equals(ANYTHING_BUT_A_GUESS))
                .filter(message ->
                        message.forPeople().equals("asks") || message.expected().startsWith("FAULTY"))
                .filter(message -> !message.expected().equals(message.actual()))
                .toList();
        others.forEach(message -> log("Asked otherwise", message));

        assertThat(others).isEmpty();
    }

    private static void log(String what, Message message) {
        LOG.infof(
                "%s: %s%n    expected %s%n    but was  %s",
                what, message.written(), message.expected(), message.actual());
    }

    /** A question back is no understanding at the first try, even where it is the right one. */
    private static boolean isUnderstood(Message message) {
        return message.expected().equals(message.actual())
                && !message.expected().startsWith("FAULTY");
    }

    private static boolean isGuessedWrongly(Message message) {
        String actual = message.actual();
        if (message.expected().equals(ANYTHING_BUT_A_GUESS)) {
            return !actual.matches("[A-Z_]+|(?:PARTS|MAYBE|FAULTY) .*") || actual.contains(" ? ");
        }
        List<String> meant = taken(message.expected()).toList();
        return !message.expected().equals(actual) && !taken(actual).allMatch(meant::contains);
    }

    private static Stream<String> taken(String written) {
        Matcher matcher = TAKEN.matcher(written.replaceFirst("^FAULTY [A-Z_ ]+", ""));
        return Arrays.stream(
                matcher.results().map(result -> result.group().strip()).toArray(String[]::new));
    }
}
