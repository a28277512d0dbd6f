package id.antrean.sandbox.simulator;

import id.antrean.sandbox.simulator.Content.Choice;
import id.antrean.sandbox.simulator.Content.Location;
import id.antrean.sandbox.simulator.Content.Menu;
import id.antrean.sandbox.simulator.Content.MenuKind;
import id.antrean.sandbox.simulator.Content.Picture;
import java.net.URI;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/** Reads what a message shows, within Meta's limits for its type. */
final class ContentReader {

    private static final int MAX_TEXT = 4096;
    private static final int MAX_CAPTION = 1024;
    private static final int MAX_PLACE = 1000;

    private static final int MAX_LINK = 2000;
    private static final int MAX_BUTTON_BODY = 1024;
    private static final int MAX_LIST_BODY = 4096;
    private static final int MAX_HEADER_OR_FOOTER = 60;
    private static final int MAX_BUTTONS = 3;
    private static final int MAX_BUTTON_TITLE = 20;
    private static final int MAX_BUTTON_ID = 256;
    private static final int MAX_ROWS = 10;
    private static final int MAX_ROW_TITLE = 24;
    private static final int MAX_ROW_ID = 200;
    private static final int MAX_ROW_DESCRIPTION = 72;

    private static final String TEXT_HEADER = "text";
    private static final String IMAGE_HEADER = "image";
    /** Meta takes videos and documents as well, which are not simulated. */
    private static final Set<String> BUTTON_HEADERS = Set.of(TEXT_HEADER, IMAGE_HEADER);

    private final Predicate<String> mediaIsKnown;

    private final TemplateFiller templates;

    ContentReader(Predicate<String> mediaIsKnown, Templates templates) {
        this.mediaIsKnown = mediaIsKnown;
        this.templates = new TemplateFiller(templates, this::picture);
    }

    Content text(Fields text) {
        String body = limited(text, "body", MAX_TEXT);
        if (body.isBlank()) {
            throw GraphError.parameterRequired(text.pathOf("body")).refusal();
        }
        return Content.text(body);
    }

    Content image(Fields image) {
        return Content.image(picture(image), limited(image, "caption", MAX_CAPTION));
    }

    Content location(Fields location) {
        return Content.location(new Location(
                location.number("latitude", -90, 90),
                location.number("longitude", -180, 180),
                location.textOrNull("name", MAX_PLACE),
                location.textOrNull("address", MAX_PLACE)));
    }

    /** A template that is approved, with what is filled in. */
    Content template(Fields template) {
        return templates.fill(template);
    }

    Content interactive(Fields interactive) {
        String type = interactive.text("type", MAX_TEXT);
        return switch (type) {
            case "button" -> buttons(interactive);
            case "list" -> list(interactive);
            case "cta_url" -> page(interactive);
            case "location_request_message" ->
                request(interactive, MenuKind.LOCATION_REQUEST_MESSAGE, "send_location", "Kirim lokasi");
            case "contact_request" ->
                request(interactive, MenuKind.CONTACT_REQUEST, Content.SHARE_NUMBER, "Bagikan nomor");
            default ->
                throw GraphError.unsupportedType("The simulator does not send interactive messages of type " + type)
                        .refusal();
        };
    }

    private Content buttons(Fields interactive) {
        checkHeader(interactive, BUTTON_HEADERS);
        String body = interactive.object("body").text("text", MAX_BUTTON_BODY);
        List<Choice> choices = new ArrayList<>();
        for (Fields button : interactive.object("action").objects("buttons", 1, MAX_BUTTONS)) {
            if (!button.text("type", MAX_BUTTON_TITLE).equals("reply")) {
                throw GraphError.invalidValue(button.pathOf("type") + " must be reply")
                        .refusal();
            }
            Fields reply = button.object("reply");
            choices.add(Choice.answer(reply.text("id", MAX_BUTTON_ID), reply.text("title", MAX_BUTTON_TITLE)));
        }
        checkUnique(choices, Choice::id, "Button ids");
        checkUnique(choices, Choice::title, "Button titles");
        return Content.menu(
                body,
                headerPicture(interactive),
                new Menu(MenuKind.BUTTON, header(interactive), footer(interactive), null, choices));
    }

    /** A button that opens a page. */
    private Content page(Fields interactive) {
        checkHeader(interactive, BUTTON_HEADERS);
        Fields parameters = actionNamed(interactive, "cta_url").object("parameters");
        String url = parameters.text("url", MAX_LINK);
        if (!isWebAddress(url)) {
            throw GraphError.invalidValue(parameters.pathOf("url") + " is not a valid URI.")
                    .refusal();
        }
        Choice choice = Choice.opener(parameters.text("display_text", MAX_BUTTON_TITLE), url);
        return Content.menu(
                interactive.object("body").text("text", MAX_BUTTON_BODY),
                headerPicture(interactive),
                new Menu(MenuKind.CTA_URL, header(interactive), footer(interactive), null, List.of(choice)));
    }

    /** A button whose words are WhatsApp's own, and which sends something of the person's. */
    private static Content request(Fields interactive, MenuKind kind, String action, String title) {
        actionNamed(interactive, action);
        Menu menu = new Menu(kind, null, null, null, List.of(Choice.answer(action, title)));
        return Content.menu(interactive.object("body").text("text", MAX_BUTTON_BODY), null, menu);
    }

    private static Fields actionNamed(Fields interactive, String name) {
        Fields action = interactive.object("action");
        if (!action.text("name", MAX_TEXT).equals(name)) {
            throw GraphError.invalidValue(action.pathOf("name") + " must be " + name)
                    .refusal();
        }
        return action;
    }

    private static Content list(Fields interactive) {
        checkHeader(interactive, Set.of(TEXT_HEADER));
        String body = interactive.object("body").text("text", MAX_LIST_BODY);
        Fields action = interactive.object("action");
        String opener = action.text("button", MAX_BUTTON_TITLE);
        List<Fields> sections = action.objects("sections", 1, MAX_ROWS);
        List<Choice> choices = new ArrayList<>();
        for (Fields section : sections) {
            String title = sections.size() > 1
                    ? section.text("title", MAX_ROW_TITLE)
                    : section.textOrNull("title", MAX_ROW_TITLE);
            for (Fields row : section.objects("rows", 1, MAX_ROWS)) {
                choices.add(new Choice(
                        row.text("id", MAX_ROW_ID),
                        row.text("title", MAX_ROW_TITLE),
                        row.textOrNull("description", MAX_ROW_DESCRIPTION),
                        title,
                        null));
            }
        }
        if (choices.size() > MAX_ROWS) {
            throw GraphError.invalidValue("Total row count exceed max allowed count: " + MAX_ROWS)
                    .refusal();
        }
        checkUnique(choices, Choice::id, "Row ids");
        return Content.menu(
                body, null, new Menu(MenuKind.LIST, header(interactive), footer(interactive), opener, choices));
    }

    /** Above a list only words may stand; above buttons a picture, too. */
    private static void checkHeader(Fields interactive, Set<String> allowed) {
        interactive
                .findObject("header")
                .filter(header -> !allowed.contains(header.text("type", MAX_HEADER_OR_FOOTER)))
                .ifPresent(header -> {
                    throw GraphError.invalidValue(header.pathOf("type") + " is not allowed here")
                            .refusal();
                });
    }

    private static void checkUnique(List<Choice> choices, Function<Choice, String> part, String what) {
        Set<String> different = choices.stream().map(part).collect(Collectors.toCollection(HashSet::new));
        if (different.size() < choices.size()) {
            throw GraphError.invalidValue(what + " must be unique").refusal();
        }
    }

    private static @Nullable String header(Fields interactive) {
        return interactive
                .findObject("header")
                .filter(header -> header.text("type", MAX_HEADER_OR_FOOTER).equals(TEXT_HEADER))
                .map(header -> header.text("text", MAX_HEADER_OR_FOOTER))
                .orElse(null);
    }

    private static @Nullable String footer(Fields interactive) {
        return interactive
                .findObject("footer")
                .map(footer -> footer.text("text", MAX_HEADER_OR_FOOTER))
                .orElse(null);
    }

    private @Nullable Picture headerPicture(Fields interactive) {
        return interactive
                .findObject("header")
                .filter(header -> header.text("type", MAX_HEADER_OR_FOOTER).equals(IMAGE_HEADER))
                .map(header -> picture(header.object("image")))
                .orElse(null);
    }

    private Picture picture(Fields image) {
        Optional<String> id = image.findText("id");
        Optional<String> link = image.findText("link");
        if (id.isPresent() == link.isPresent()) {
            throw GraphError.invalidParameter(
                            "Param " + image.pathOf("id") + " or " + image.pathOf("link") + " is required, one of them")
                    .refusal();
        }
        if (id.isPresent() && !mediaIsKnown.test(id.get())) {
            throw GraphError.mediaUpload("No media with this id was uploaded").refusal();
        }
        if (link.isPresent() && !isWebAddress(link.get())) {
            throw GraphError.invalidParameter("Param " + image.pathOf("link") + " is not a valid URI.")
                    .refusal();
        }
        return new Picture(id.orElse(null), link.orElse(null));
    }

    private static boolean isWebAddress(String link) {
        try {
            URI uri = URI.create(link);
            return ("http".equals(uri.getScheme()) || "https".equals(uri.getScheme())) && uri.getHost() != null;
        } catch (IllegalArgumentException e) {
            return false;
        }
    }

    private static String limited(Fields fields, String name, int max) {
        String text = fields.findText(name).orElse("");
        if (text.codePointCount(0, text.length()) > max) {
            throw GraphError.invalidParameter(
                            "Param " + fields.pathOf(name) + " must be at most " + max + " characters long.")
                    .refusal();
        }
        return text;
    }
}
