package id.antrean.notification.sending;

import id.antrean.contracts.value.BookingCode;
import id.antrean.notification.composition.Outgoing;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.picture.Ticket;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** How the database keeps what a message says: its words, and beside them a code to draw or a menu to tap. */
final class StoredContent {

    private static final String TYPE = "type";
    private static final String TICKET = "ticket";
    private static final String CODE = "code";
    private static final String OFFICE = "office";
    private static final String DAY = "day";
    private static final String TIME = "time";
    private static final String ARRIVE_BY = "arriveBy";
    private static final String FOOTER = "footer";
    private static final String MENU = "menu";
    private static final String PLACE = "place";
    private static final String LATITUDE = "latitude";
    private static final String LONGITUDE = "longitude";
    private static final String NAME = "name";
    private static final String ADDRESS = "address";
    private static final String NUMBER_REQUEST = "number-request";
    private static final String OPENER = "opener";
    private static final String CHOICES = "choices";
    private static final String ID = "id";
    private static final String TITLE = "title";
    private static final String DESCRIPTION = "description";

    private StoredContent() {}

    /** What goes along with the words, as JSON; null where nothing does. */
    static @Nullable String attachmentOf(Outgoing content) {
        if (content instanceof Outgoing.CodePicture picture) {
            return ticket(picture.ticket()).encode();
        }
        if (content instanceof Outgoing.RowList list) {
            return typed(MENU)
                    .put(OPENER, list.opener())
                    .put(CHOICES, json(list.rows()))
                    .encode();
        }
        if (content instanceof Outgoing.Buttons buttons) {
            return typed(MENU).put(CHOICES, json(buttons.buttons())).encode();
        }
        if (content instanceof Outgoing.Location place) {
            return typed(PLACE)
                    .put(LATITUDE, place.latitude())
                    .put(LONGITUDE, place.longitude())
                    .put(NAME, place.name())
                    .put(ADDRESS, place.address())
                    .encode();
        }
        if (content instanceof Outgoing.ContactRequest) {
            return typed(NUMBER_REQUEST).encode();
        }
        return null;
    }

    private static JsonObject ticket(Ticket ticket) {
        return typed(TICKET)
                .put(CODE, ticket.code().value())
                .put(OFFICE, ticket.office())
                .put(NAME, ticket.name())
                .put(DAY, ticket.day())
                .put(TIME, ticket.time())
                .put(ARRIVE_BY, ticket.arriveBy())
                .put(FOOTER, ticket.footer());
    }

    private static Ticket ticket(JsonObject json) {
        return new Ticket(
                new BookingCode(json.getString(CODE)),
                json.getString(OFFICE, ""),
                json.getString(NAME, ""),
                json.getString(DAY, ""),
                json.getString(TIME, ""),
                json.getString(ARRIVE_BY, ""),
                json.getString(FOOTER, ""));
    }

    private static JsonObject typed(String type) {
        return new JsonObject().put(TYPE, type);
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
    static Outgoing read(String words, @Nullable String attachment) {
        if (attachment == null) {
            return new Outgoing.Text(words);
        }
        JsonObject json = new JsonObject(attachment);
        return switch (json.getString(TYPE)) {
            case TICKET -> new Outgoing.CodePicture(ticket(json), words);
            case MENU -> menu(words, json);
            case PLACE ->
                new Outgoing.Location(
                        json.getDouble(LATITUDE),
                        json.getDouble(LONGITUDE),
                        json.getString(NAME),
                        json.getString(ADDRESS));
            case NUMBER_REQUEST -> new Outgoing.ContactRequest(words);
            default -> throw new IllegalStateException("a message has an attachment of unknown type");
        };
    }

    /** Only a list has an opener. */
    private static Outgoing menu(String words, JsonObject json) {
        List<Choice> choices = json.getJsonArray(CHOICES).stream()
                .map(JsonObject.class::cast)
                .map(choice -> new Choice(choice.getString(ID), choice.getString(TITLE), choice.getString(DESCRIPTION)))
                .toList();
        String opener = json.getString(OPENER);
        return opener == null ? new Outgoing.Buttons(words, choices) : new Outgoing.RowList(words, opener, choices);
    }
}
