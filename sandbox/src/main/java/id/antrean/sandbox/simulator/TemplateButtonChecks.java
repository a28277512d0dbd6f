package id.antrean.sandbox.simulator;

import com.fasterxml.jackson.databind.JsonNode;
import id.antrean.sandbox.simulator.TemplateForm.Button;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/** Checks the buttons of a template's definition. */
final class TemplateButtonChecks {

    private static final String QUICK_REPLY = "QUICK_REPLY";
    private static final Set<String> TYPES =
            Set.of(QUICK_REPLY, "URL", "PHONE_NUMBER", "COPY_CODE", "REQUEST_CONTACT_INFO");
    private static final int MAX_BUTTONS = 10;
    private static final int MAX_TEXT = 25;
    private static final int MAX_URLS = 2;
    private static final int MAX_URL = 2000;

    private TemplateButtonChecks() {}

    /**
     * Checks them.
     *
     * @param definition the component as it was defined; empty where there is none
     */
    static void check(TemplateForm form, Optional<JsonNode> definition) {
        List<Button> buttons = form.buttons();
        require(definition.isEmpty() || !buttons.isEmpty(), "at least one is required where the component is");
        require(buttons.size() <= MAX_BUTTONS, "at most 10 are allowed");
        require(count(buttons, "URL") <= MAX_URLS, "at most 2 of type URL are allowed");
        require(count(buttons, "PHONE_NUMBER") <= 1, "at most one of type PHONE_NUMBER is allowed");
        require(quickRepliesStandTogether(buttons), "those of type QUICK_REPLY must stand together");
        require(
                buttons.stream().map(Button::text).distinct().count() == buttons.size(),
                "each must have a text of its own");
        for (int i = 0; i < buttons.size(); i++) {
            JsonNode defined = definition.orElseThrow().path("buttons").path(i);
            checkOne(buttons.get(i), !defined.path("example").path(0).asText().isBlank());
        }
    }

    private static void checkOne(Button button, boolean hasExample) {
        require(TYPES.contains(button.type()), "type must be one of " + TYPES);
        TemplateChecks.checkLength("BUTTONS", button.text(), MAX_TEXT);
        if (button.type().equals(QUICK_REPLY)) {
            return;
        }
        String target = button.target().text();
        if (button.type().equals("PHONE_NUMBER")) {
            require(target.matches("\\+?[0-9]{6,20}"), "phone_number is required, digits only");
        }
        if (button.type().equals("URL")) {
            require(target.matches("https?://\\S+"), "url is required");
            require(target.length() <= MAX_URL, "url is longer than 2000 characters");
            List<String> variables = button.target().variables();
            require(
                    variables.isEmpty() || variables.size() == 1 && target.endsWith("}}"),
                    "a variable may only stand at the end of a url");
            require(variables.isEmpty() || hasExample, "an example is required for a url with a variable");
        }
    }

    private static boolean quickRepliesStandTogether(List<Button> buttons) {
        int changes = 0;
        for (int i = 1; i < buttons.size(); i++) {
            boolean before = buttons.get(i - 1).type().equals(QUICK_REPLY);
            changes += before == buttons.get(i).type().equals(QUICK_REPLY) ? 0 : 1;
        }
        return changes <= 1;
    }

    private static long count(List<Button> buttons, String type) {
        return buttons.stream().filter(button -> button.type().equals(type)).count();
    }

    private static void require(boolean fulfilled, String rule) {
        TemplateChecks.require(fulfilled, "BUTTONS: " + rule);
    }
}
