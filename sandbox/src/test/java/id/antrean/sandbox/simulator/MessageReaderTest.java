package id.antrean.sandbox.simulator;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import id.antrean.sandbox.simulator.GraphRequest.MarkRead;
import id.antrean.sandbox.simulator.GraphRequest.Recipient;
import id.antrean.sandbox.simulator.GraphRequest.Send;
import java.util.List;
import java.util.function.Consumer;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class MessageReaderTest {

    private static final String KNOWN_MEDIA = "1234567890123456";

    private final MessageReader reader = new MessageReader(KNOWN_MEDIA::equals, new Templates());

    static Stream<Arguments> whatMetaRefuses() {
        return Stream.of(
                refused(100, "no product", text(), m -> m.remove("messaging_product")),
                refused(100, "another product", text(), m -> m.put("messaging_product", "sms")),
                refused(131008, "no recipient", text(), m -> m.remove("to")),
                refused(131009, "letters for a number", text(), m -> m.put("to", "budi")),
                refused(131009, "a number with too few digits", text(), m -> m.put("to", "+62")),
                refused(131009, "a national number", text(), m -> m.put("to", "0811000021")),
                refused(100, "a number that is no text", text(), m -> m.put("to", 6281100000021L)),
                refused(131009, "no user id", text(), m -> m.remove(List.of("to"))
                        .put("recipient", "xyz")),
                refused(100, "a group", text(), m -> m.put("recipient_type", "group")),
                refused(100, "callback data over 512", text(), m -> m.put("biz_opaque_callback_data", "x".repeat(513))),
                refused(131008, "no text object", text(), m -> m.remove("text")),
                refused(100, "an empty text", text(), m -> m.withObject("/text").put("body", "")),
                refused(100, "a blank text", text(), m -> m.withObject("/text").put("body", " \n ")),
                refused(100, "a text over 4096", text(), m -> m.withObject("/text")
                        .put("body", "x".repeat(4097))),
                refused(100, "an unknown type", text(), m -> m.put("type", "hologram")),
                refused(131051, "a type that is not simulated", text(), m -> m.put("type", "video")),
                refused(131053, "unknown media", image(), m -> m.withObject("/image")
                        .put("id", "1")),
                refused(100, "neither id nor link", image(), m -> m.withObject("/image")
                        .remove("id")),
                refused(100, "id and link", image(), m -> m.withObject("/image")
                        .put("link", "https://a.example/b.png")),
                refused(100, "a link to a file", image(), m -> link(m, "file:///etc/passwd")),
                refused(100, "a caption over 1024", image(), m -> m.withObject("/image")
                        .put("caption", "x".repeat(1025))),
                refused(131008, "no latitude", location(), m -> m.withObject("/location")
                        .remove("latitude")),
                refused(131009, "a latitude of 91", location(), m -> m.withObject("/location")
                        .put("latitude", 91)),
                refused(131008, "a template without a language", template(), m -> m.withObject("/template")
                        .remove("language")),
                refused(100, "a status other than read", text(), m -> m.put("status", "delivered")),
                refused(100, "a read mark without a message", text(), m -> m.put("status", "read")));
    }

    static Stream<Arguments> menusThatMetaRefuses() {
        return Stream.of(
                refused(131009, "no buttons", buttons(0), m -> {}),
                refused(131009, "four buttons", buttons(4), m -> {}),
                refused(131009, "a title over 20", buttons(1), m -> reply(m).put("title", "x".repeat(21))),
                refused(131009, "an id over 256", buttons(1), m -> reply(m).put("id", "x".repeat(257))),
                refused(131009, "the same title twice", buttons(2), m -> reply(m).put("title", "Pilihan 1")),
                refused(131008, "a button without a title", buttons(1), m -> reply(m).remove("title")),
                refused(131009, "a body over 1024", buttons(1), m -> body(m, "x".repeat(1025))),
                refused(131008, "no body", buttons(1), m -> m.withObject("/interactive")
                        .remove("body")),
                refused(131009, "a footer over 60", buttons(1), m -> m.withObject("/interactive/footer")
                        .put("text", "x".repeat(61))),
                refused(131009, "eleven rows", list(11), m -> {}),
                refused(131009, "eleven rows in two sections", list(6), MessageReaderTest::addSectionOfFive),
                refused(131009, "a row's title over 24", list(1), m -> row(m).put("title", "x".repeat(25))),
                refused(131009, "a row's id over 200", list(1), m -> row(m).put("id", "x".repeat(201))),
                refused(131009, "a row's description over 72", list(1), m -> row(m).put("description", "x".repeat(73))),
                refused(131009, "an opener over 20", list(1), m -> m.withObject("/interactive/action")
                        .put("button", "x".repeat(21))),
                refused(131009, "the same row id twice", list(2), m -> row(m).put("id", "a1")),
                refused(131008, "a row without an id", list(1), m -> row(m).remove("id")),
                refused(131008, "a list without an opener", list(1), m -> m.withObject("/interactive/action")
                        .remove("button")),
                refused(131009, "a section without rows", list(0), m -> {}),
                refused(131008, "two sections without titles", list(1), MessageReaderTest::addSectionWithoutTitle),
                refused(131009, "a picture above a list", list(1), m -> m.withObject("/interactive/header")
                        .put("type", "image")),
                refused(131009, "a video above buttons", buttons(1), m -> m.withObject("/interactive/header")
                        .put("type", "video")),
                refused(131008, "no action", buttons(1), m -> m.withObject("/interactive")
                        .remove("action")),
                refused(131009, "a button that is no reply", buttons(1), m -> ((ObjectNode)
                                m.at("/interactive/action/buttons/0"))
                        .put("type", "url")),
                refused(131009, "a list's body over 4096", list(1), m -> body(m, "x".repeat(4097))),
                refused(131051, "a flow", list(1), m -> m.withObject("/interactive")
                        .put("type", "flow")));
    }

    @ParameterizedTest(name = "{1}: {0}")
    @MethodSource({"whatMetaRefuses", "menusThatMetaRefuses"})
    void whatMetaWouldRefuseIsRefusedWithItsCode(int code, String what, JsonNode request) {
        GraphException refusal = catchThrowableOfType(GraphException.class, () -> reader.read(request));

        assertThat(refusal).as(what).isNotNull();
        assertThat(refusal.error().code()).isEqualTo(code);
        assertThat(refusal.error().httpStatus()).isEqualTo(400);
        assertThat(refusal.error().toJson().at("/error/code").asInt()).isEqualTo(code);
        assertThat(refusal.error().toJson().at("/error/fbtrace_id").asText()).isNotEmpty();
    }

    @ParameterizedTest
    @CsvSource({"+6281100000021,6281100000021", "6281100000021,6281100000021", "+62 811-0000-0021,6281100000021"})
    void aNumberIsTakenInTheFormsThatMetaTakes(String given, String digits) {
        Send send = (Send) reader.read(text().put("to", given));

        assertThat(send.recipient()).isEqualTo(new Recipient.ByPhone(given, digits));
    }

    @Test
    void aRecipientMayBeGivenByUserIdAndTheNumberWinsWhereBothAre() {
        ObjectNode byId = text().put("recipient", "ID.70000000000000021");
        assertThat(((Send) reader.read(byId)).recipient()).isInstanceOf(Recipient.ByPhone.class);

        byId.remove("to");
        assertThat(((Send) reader.read(byId)).recipient()).isEqualTo(new Recipient.ByUserId("ID.70000000000000021"));
    }

    @Test
    void lengthsAreCountedInCharactersAsPeopleSeeThemAndTheLastAllowedOneIsTaken() {
        String longest = "🙏".repeat(4096);

        Send send = (Send) reader.read(text().set("text", Json.object().put("body", longest)));

        assertThat(send.content().text()).isEqualTo(longest);
    }

    @ParameterizedTest
    @ValueSource(ints = {1, 3})
    void buttonsWithinTheLimitsAreTaken(int count) {
        assertThat(readMenu(buttons(count)).choices()).hasSize(count);
    }

    @Test
    void aListOfTenRowsIsTaken() {
        Content.Menu menu = readMenu(list(10));

        assertThat(menu.kind()).isEqualTo(Content.MenuKind.LIST);
        assertThat(menu.choices()).hasSize(10);
    }

    @Test
    void aReadMarkMayCarryATypingIndicator() {
        ObjectNode mark = Json.object().put("messaging_product", "whatsapp").put("status", "read");
        mark.put("message_id", "wamid.X").putObject("typing_indicator").put("type", "text");

        assertThat(reader.read(mark)).isEqualTo(new MarkRead("wamid.X", true));
    }

    private Content.Menu readMenu(JsonNode request) {
        Content.Menu menu = ((Send) reader.read(request)).content().menu();
        if (menu == null) {
            throw new AssertionError("the message has no menu");
        }
        return menu;
    }

    private static Arguments refused(int code, String what, ObjectNode good, Consumer<ObjectNode> spoil) {
        spoil.accept(good);
        return Arguments.of(code, what, good);
    }

    private static ObjectNode message(String type) {
        return Json.object()
                .put("messaging_product", "whatsapp")
                .put("to", "+6281100000021")
                .put("type", type);
    }

    private static ObjectNode text() {
        ObjectNode message = message("text");
        message.putObject("text").put("body", "Selamat pagi");
        return message;
    }

    private static ObjectNode image() {
        ObjectNode message = message("image");
        message.putObject("image").put("id", KNOWN_MEDIA).put("caption", "Kode booking");
        return message;
    }

    private static void link(ObjectNode image, String link) {
        image.putObject("image").put("link", link);
    }

    private static ObjectNode location() {
        ObjectNode message = message("location");
        message.putObject("location").put("latitude", -6.56).put("longitude", 106.79);
        return message;
    }

    private static ObjectNode template() {
        ObjectNode message = message("template");
        message.putObject("template")
                .put("name", "reminder_v1")
                .putObject("language")
                .put("code", "id");
        return message;
    }

    private static ObjectNode interactive(String type) {
        ObjectNode message = message("interactive");
        message.putObject("interactive").put("type", type).putObject("body").put("text", "Pilih");
        return message;
    }

    private static ObjectNode buttons(int count) {
        ObjectNode message = interactive("button");
        var buttons = message.withObject("/interactive/action").putArray("buttons");
        IntStream.range(0, count).forEach(i -> buttons.addObject()
                .put("type", "reply")
                .putObject("reply")
                .put("id", "v1:" + i)
                .put("title", "Pilihan " + i));
        return message;
    }

    private static ObjectNode reply(ObjectNode buttons) {
        return (ObjectNode) buttons.at("/interactive/action/buttons/0/reply");
    }

    private static ObjectNode list(int rows) {
        ObjectNode message = interactive("list");
        ObjectNode action = message.withObject("/interactive/action").put("button", "Lihat hari");
        addRows(action.putArray("sections").addObject().put("title", "Hari"), "a", rows);
        return message;
    }

    private static void addSectionOfFive(ObjectNode list) {
        addRows(list.withArray("/interactive/action/sections").addObject().put("title", "Lain"), "b", 5);
    }

    private static void addSectionWithoutTitle(ObjectNode list) {
        addRows(list.withArray("/interactive/action/sections").addObject(), "b", 1);
    }

    private static void addRows(ObjectNode section, String prefix, int count) {
        var rows = section.putArray("rows");
        IntStream.range(0, count)
                .forEach(i -> rows.addObject().put("id", prefix + i).put("title", "Hari " + i));
    }

    private static ObjectNode row(ObjectNode list) {
        return (ObjectNode) list.at("/interactive/action/sections/0/rows/0");
    }

    private static void body(ObjectNode message, String text) {
        message.withObject("/interactive/body").put("text", text);
    }
}
