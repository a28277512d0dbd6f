package id.antrean.notification.sending;

import id.antrean.contracts.value.BookingCode;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.Outgoing.Choice;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the database keeps what a message says: its words, and beside them a code to draw or a menu to tap. */
final class StoredContent {

    private static final String OPENER = "opener";
    private static final String CHOICES = "choices";
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    private StoredContent() {}

    /** The code whose picture goes along; null where none does. */
    static @Nullable String pictureOf(Outgoing content) {
        return content instanceof Outgoing.CodePicture picture ? picture.code().value() : null;
    }

    /** The menu as JSON; null where there is none. Only a list has an opener. */
    static @Nullable String menuOf(Outgoing content) {
        if (content instanceof Outgoing.RowList list) {
            return new JsonObject()
                    .put(OPENER, list.opener())
                    .put(CHOICES, json(list.rows()))
                    .encode();
        }
        if (content instanceof Outgoing.Buttons buttons) {
            return new JsonObject().put(CHOICES, json(buttons.buttons())).encode();
        }
        return null;
    }

    private static JsonArray json(List<Choice> choices) {
        JsonArray array = new JsonArray();
        for (Choice choice : choices) {
            JsonObject object = new JsonObject().put(ID, choice.id()).put(TITLE, choice.title());
            if (choice.description() != null) {
                object.put(DESCRIPTION, choice.description());
            }
            array.add(object);
        }
        return array;
    }

    /** What was kept so. */
    static Outgoing read(String words, @Nullable String picture, @Nullable String menu) {
        if (picture != null) {
            return new Outgoing.CodePicture(new BookingCode(picture), words);
        }
        if (menu == null) {
            return new Outgoing.Text(words);
        }
        JsonObject json = new JsonObject(menu);
        List<Choice> choices = json.getJsonArray(CHOICES).stream()
                .map(JsonObject.class::cast)
                .map(choice -> new Choice(choice.getString(ID), choice.getString(TITLE), choice.getString(DESCRIPTION)))
                .toList();
        String opener = json.getString(OPENER);
        return opener == null ? new Outgoing.Buttons(words, choices) : new Outgoing.RowList(words, opener, choices);
    }
}
