package id.antrean.booking.waiting;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import io.vertx.core.json.JsonArray;
import io.vertx.core.json.JsonObject;
import java.time.LocalDate;
import java.util.List;

/** People as the columns {@code persons} hold them: {@code [{"name": "…", "birthDate": "…"}]}. */
public final class PersonsJson {

    private PersonsJson() {}

    /** The people of a column, in their order. */
    public static List<Person> read(String json) {
        return new JsonArray(json)
                .stream()
                        .map(JsonObject.class::cast)
                        .map(person -> new Person(
                                new PersonName(person.getString("name")),
                                LocalDate.parse(person.getString("birthDate"))))
                        .toList();
    }

    /** The column for these people. */
    public static String write(List<Person> persons) {
        JsonArray json = new JsonArray();
        persons.forEach(person -> json.add(new JsonObject()
                .put("name", person.name().value())
                .put("birthDate", person.birthDate().toString())));
        return json.encode();
    }
}
