package id.antrean.booking.history;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.booking.history.World.Offered;
import id.antrean.booking.history.World.Told;
import id.antrean.contracts.event.ChoiceReceived;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.PartsReceived;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.SenderChanged;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import io.vertx.core.json.JsonObject;
import io.vertx.mutiny.sqlclient.Row;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;

/** What the service told, as it was put into its outbox. */
final class Answers {

    private final Database database;
    private long read;

    Answers(Database database) {
        this.database = database;
        this.read = database.query("select coalesce(max(seq), 0) from history_told")
                .get(0)
                .getLong(0);
    }

    /** Every message has one answer: a granted family one for each person, whoever asks anything else just one. */
    void checkEach(List<Envelope<Event>> messages) {
        for (Envelope<Event> message : messages) {
            List<Row> answers = to(message);
            long granted = answers.stream()
                    .filter(row -> row.getString(0).contains(".booking.issued."))
                    .count();
            long others = answers.size() - granted;
            if (message.data() instanceof SenderChanged) {
                assertThat(answers).isEmpty();
            } else if (granted == 0) {
                assertThat(others).as("answers to %s", message.data().type()).isEqualTo(1);
            } else {
                assertThat(others).as("answers beside a grant").isZero();
                assertThat(granted).as("granted").isEqualTo(persons(message.data()));
                assertThat(database.query("select from booking where group_id = $1", message.id()))
                        .as("bookings of the message")
                        .hasSize((int) granted);
            }
        }
    }

    private List<Row> to(Envelope<Event> message) {
        return database.query("""
                select type, data::text
                  from history_told
                 where split_part(event_id, '/', 1) = $1
                   and type not like '%.standing.changed.%'
                   and not (type like '%.booking.withdrawn.%' and data->>'cause' = 'REPLACED')
                """, message.id());
    }

    private long persons(Event message) {
        if (message instanceof RegistrationReceived registration) {
            return registration.entries().size();
        }
        if (message instanceof PartsReceived) {
            return 1;
        }
        String token = ((ChoiceReceived) message).choice().split(":", -1)[2];
        return database.query("""
                select jsonb_array_length(persons) from request where token = $1
                union all
                select jsonb_array_length(persons) from waiting where token = $1 and state = 'TAKEN'
                """, token).get(0).getInteger(0);
    }

    /** Whoever was told last that a day is full would find no place there now either (R14). */
    void checkRefusal(Envelope<Event> last, Instant now) {
        for (Row row : to(last)) {
            JsonObject data = new JsonObject(row.getString(1));
            if (row.getString(0).contains(".booking.refused.") && "DAY_FULL".equals(data.getString("reason"))) {
                assertThat(database.query(
                                        "select history_fits($1, $2, $3::text::jsonb, $4)",
                                        data.getString("office"),
                                        LocalDate.parse(data.getString("visitDate")),
                                        personsOn(last.data(), data).toString(),
                                        now.atOffset(ZoneOffset.UTC))
                                .get(0)
                                .getBoolean(0))
                        .as("room on a day that is called full")
                        .isFalse();
            }
        }
    }

    private static io.vertx.core.json.JsonArray personsOn(Event message, JsonObject refusal) {
        io.vertx.core.json.JsonArray persons = new io.vertx.core.json.JsonArray();
        if (message instanceof RegistrationReceived registration) {
            registration.entries().stream()
                    .filter(entry -> entry.visitDate().toString().equals(refusal.getString("visitDate")))
                    .forEach(entry -> persons.add(new JsonObject()
                            .put("birthDate", entry.person().birthDate().toString())));
        } else {
            persons.add(refusal.getJsonObject("person"));
            refusal.getJsonArray("others").forEach(persons::add);
        }
        return persons;
    }

    /** Tells the people what they were told since the last time. */
    void teach(World world) {
        for (Row row :
                database.query("select seq, type, data::text from history_told where seq > $1 order by seq", read)) {
            read = row.getLong(0);
            JsonObject data = new JsonObject(row.getString(2));
            Sender sender = data.containsKey("sender") ? sender(data.getJsonObject("sender")) : null;
            if (sender != null) {
                choices(data).forEach(choice -> world.learn(new Offered(sender, choice)));
            }
            if (sender != null
                    && (row.getString(1).contains(".booking.issued.")
                            || row.getString(1).contains(".booking.moved."))) {
                world.learn(new Told(
                        new BookingCode(data.getString("code")),
                        sender,
                        person(data.getJsonObject("person")),
                        OffsetDateTime.parse(data.getString("slotStart"))));
                world.learn(new Offered(sender, "b1:drop:" + data.getString("code")));
            }
        }
    }

    private static List<String> choices(JsonObject data) {
        return java.util.regex.Pattern.compile("\"(b1:[^\"]+)\"")
                .matcher(data.encode())
                .results()
                .map(match -> match.group(1))
                .toList();
    }

    private static Sender sender(JsonObject sender) {
        String phone = sender.getString("phone");
        return new Sender(phone == null ? null : new PhoneNumber(phone), sender.getString("userId"));
    }

    private static Person person(JsonObject person) {
        return new Person(new PersonName(person.getString("name")), LocalDate.parse(person.getString("birthDate")));
    }

    /** The ids of all that was told since the beginning. */
    List<String> ids() {
        return database.query("select event_id from history_told").stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
