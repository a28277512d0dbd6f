package id.antrean.sandbox.simulator;

import id.antrean.sandbox.simulator.Content.Choice;
import id.antrean.sandbox.simulator.Content.Menu;
import id.antrean.sandbox.simulator.Content.MenuKind;
import id.antrean.sandbox.simulator.Content.Picture;
import id.antrean.sandbox.simulator.Content.TemplateUse;
import id.antrean.sandbox.simulator.TemplateForm.Button;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.regex.Pattern;

/** Fills in templates that are sent, and refuses what does not fit them with the code that Meta has for it. */
final class TemplateFiller {

    private static final int MAX_NAME = 512;
    private static final int MAX_LANGUAGE = 60;
    private static final int MAX_BODY = 1024;
    private static final int MAX_HEADER = 60;
    private static final int MAX_WORD = 60;
    private static final int MAX_PAYLOAD = 256;
    private static final int MAX_PARAMETERS = 100;
    private static final int COUNT = 132000;
    private static final int MISSING = 132001;
    private static final int TOO_LONG = 132005;
    private static final int FORMAT = 132012;
    private static final int PAUSED = 132015;
    private static final int DISABLED = 132016;
    private static final int PARAMETER = 132018;
    private static final Pattern NOT_IN_PARAMETERS = Pattern.compile("\\p{Cntrl}| {5}");

    private final Templates templates;
    private final Function<Fields, Picture> pictures;

    /** @param pictures reads a picture's id or link, and refuses one that is not there */
    TemplateFiller(Templates templates, Function<Fields, Picture> pictures) {
        this.templates = templates;
        this.pictures = pictures;
    }

    /**
     * Reads the template of a message.
     *
     * @throws GraphException when it is not approved, or what is given does not fit it
     */
    Content fill(Fields request) {
        String name = request.text("name", MAX_NAME);
        String language = request.object("language").text("code", MAX_LANGUAGE);
        Template template = sendable(name, language);
        TemplateForm form = template.form();
        List<Fields> components = request.objectsOrNone("components", MAX_PARAMETERS);
        String body = filled(form.body(), parameters(components, "body"), template.named(), MAX_BODY);
        Optional<Picture> picture = headerPicture(form, components);
        String header = form.header() == null
                ? null
                : filled(form.header(), parameters(components, "header"), template.named(), MAX_HEADER);
        Menu menu = new Menu(MenuKind.TEMPLATE, header, form.footer(), null, buttons(form, components));
        return Content.template(new TemplateUse(name, language, template.category()), body, picture.orElse(null), menu);
    }

    private Template sendable(String name, String language) {
        Template template = templates
                .find(name, language)
                .orElseThrow(() -> refuse(MISSING, "template name (" + name + ") does not exist in " + language));
        return switch (template.state()) {
            case APPROVED -> template;
            case PAUSED -> throw refuse(PAUSED, "The template is paused due to low quality.");
            case DISABLED -> throw refuse(DISABLED, "The template was paused too often and is disabled.");
            case PENDING, REJECTED -> throw refuse(MISSING, "template name (" + name + ") is not approved");
        };
    }

    private static String filled(TemplateText text, List<Fields> given, boolean named, int max) {
        List<String> variables = text.variables();
        if (variables.size() != given.size()) {
            throw refuse(
                    COUNT,
                    "number of localizable_params (%d) does not match the expected number of params (%d)"
                            .formatted(given.size(), variables.size()));
        }
        Map<String, String> values = new HashMap<>();
        for (int i = 0; i < given.size(); i++) {
            values.put(named ? nameOf(given.get(i), variables) : String.valueOf(i + 1), textOf(given.get(i)));
        }
        if (values.size() < variables.size()) {
            throw refuse(FORMAT, "Parameter name is given twice");
        }
        String filled = text.filledWith(values);
        if (filled.codePointCount(0, filled.length()) > max) {
            throw refuse(TOO_LONG, "Translated text too long: more than " + max + " characters");
        }
        return filled;
    }

    private static String nameOf(Fields parameter, List<String> variables) {
        return parameter
                .findText("parameter_name")
                .filter(variables::contains)
                .orElseThrow(() -> refuse(FORMAT, "Parameter name is missing or not one of the template's"));
    }

    private static String textOf(Fields parameter) {
        if (!parameter.text("type", MAX_WORD).equals("text")) {
            throw refuse(FORMAT, parameter.pathOf("type") + " must be text here");
        }
        String text = parameter.text("text", Integer.MAX_VALUE);
        if (NOT_IN_PARAMETERS.matcher(text).find()) {
            throw refuse(PARAMETER, "Param text cannot have new-line/tab characters or more than 4 consecutive spaces");
        }
        return text;
    }

    private Optional<Picture> headerPicture(TemplateForm form, List<Fields> components) {
        List<Fields> given = parameters(components, "header");
        String format = form.headerFormat();
        if (format == null || form.header() != null) {
            if (format == null && !given.isEmpty()) {
                throw refuse(COUNT, "The template has no header to fill in");
            }
            return Optional.empty();
        }
        String word = format.toLowerCase(Locale.ROOT);
        if (given.size() != 1 || !given.get(0).text("type", MAX_WORD).equals(word)) {
            throw refuse(FORMAT, "header: Format mismatch, expected " + format);
        }
        Fields media = given.get(0).object(word);
        return format.equals("IMAGE") ? Optional.of(pictures.apply(media)) : Optional.empty();
    }

    private static List<Choice> buttons(TemplateForm form, List<Fields> components) {
        Map<Integer, Fields> given = new HashMap<>();
        for (Fields component : components) {
            if (is(component, "button")) {
                int index = (int) component.number("index", 0, Integer.MAX_VALUE);
                if (index >= form.buttons().size() || given.put(index, component) != null) {
                    throw refuse(PARAMETER, "The template has no such button: " + index);
                }
            }
        }
        List<Choice> choices = new ArrayList<>();
        for (int i = 0; i < form.buttons().size(); i++) {
            choices.add(choice(form.buttons().get(i), Optional.ofNullable(given.get(i))));
        }
        return choices;
    }

    private static Choice choice(Button button, Optional<Fields> given) {
        given.map(one -> one.text("sub_type", MAX_WORD))
                .filter(subType -> !subType.equalsIgnoreCase(button.type()))
                .ifPresent(other -> {
                    throw refuse(FORMAT, "The button is of type " + button.type());
                });
        if (button.type().equals("REQUEST_CONTACT_INFO")) {
            return Choice.answer(Content.SHARE_NUMBER, button.text());
        }
        if (!button.type().equals("QUICK_REPLY")) {
            List<Fields> parameters = given.map(TemplateFiller::parametersOf).orElse(List.of());
            // A button's variable is always told by its place.
            String target = filled(
                    new TemplateText(button.target().text().replaceAll("\\{\\{.*}}", "{{1}}")),
                    parameters,
                    false,
                    Integer.MAX_VALUE);
            return Choice.opener(button.text(), target);
        }
        String payload = given.map(TemplateFiller::parametersOf)
                .filter(parameters -> !parameters.isEmpty())
                .map(parameters -> parameters.get(0).text("payload", MAX_PAYLOAD))
                .orElse(button.text());
        return Choice.answer(payload, button.text());
    }

    private static List<Fields> parameters(List<Fields> components, String type) {
        return components.stream()
                .filter(component -> is(component, type))
                .findFirst()
                .map(TemplateFiller::parametersOf)
                .orElse(List.of());
    }

    private static List<Fields> parametersOf(Fields component) {
        return component.objectsOrNone("parameters", MAX_PARAMETERS);
    }

    private static boolean is(Fields component, String type) {
        return component.text("type", MAX_WORD).equalsIgnoreCase(type);
    }

    private static GraphException refuse(int code, String details) {
        return ErrorCatalogue.of(code, details).refusal();
    }
}
