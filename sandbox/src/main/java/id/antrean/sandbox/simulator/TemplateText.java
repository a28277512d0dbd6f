package id.antrean.sandbox.simulator;

import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * A text of a template with places to fill in, such as <code>{{date}}</code> or <code>{{1}}</code>.
 *
 * @param text the text as it was defined
 */
record TemplateText(String text) {

    private static final Pattern VARIABLE = Pattern.compile("\\{\\{([^{}]*)}}");
    private static final Pattern WORD = Pattern.compile("\\S+");

    /** The names or numbers of what is to be filled in, each once, in the order of the text. */
    List<String> variables() {
        return VARIABLE.matcher(text)
                .results()
                .map(found -> found.group(1).strip())
                .distinct()
                .toList();
    }

    /** Whether a variable stands at its very beginning or end. */
    boolean isOpenedOrClosedByVariable() {
        String bare = text.strip();
        return bare.startsWith("{{") || bare.endsWith("}}");
    }

    /** How many words it has without what is filled in. */
    long words() {
        return WORD.matcher(VARIABLE.matcher(text).replaceAll(" ")).results().count();
    }

    /** The text with everything filled in; what has no value stays as it is. */
    String filledWith(Map<String, String> values) {
        return VARIABLE.matcher(text)
                .replaceAll(found -> Matcher.quoteReplacement(
                        values.getOrDefault(found.group(1).strip(), found.group())));
    }
}
