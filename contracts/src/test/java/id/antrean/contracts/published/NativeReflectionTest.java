package id.antrean.contracts.published;

import com.fasterxml.jackson.databind.node.ArrayNode;
import id.antrean.contracts.event.EventType;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Set;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

/** In a native image Jackson finds only those members of a class that were registered when it was built. */
class NativeReflectionTest {

    private static final String FILE =
            "src/main/resources/META-INF/native-image/id.antrean/antrean-contracts/reflect-config.json";

    @Test
    void everyTypeInAnEventIsRegisteredForNativeImages() {
        Set<String> names = new TreeSet<>();
        for (EventType type : EventType.values()) {
            collect(type.record(), names);
        }
        ArrayNode config = Json.MAPPER.createArrayNode();
        names.forEach(name -> config.addObject()
                .put("name", name)
                .put("allDeclaredConstructors", true)
                .put("allDeclaredMethods", true)
                .put("allDeclaredFields", true));
        PublishedFile.at(FILE).assertIs(Json.pretty(config));
    }

    private static void collect(Type type, Set<String> names) {
        if (type instanceof ParameterizedType list) {
            collect(list.getActualTypeArguments()[0], names);
        } else if (type instanceof Class<?> one
                && one.getName().startsWith("id.antrean.")
                && names.add(one.getName())) {
            if (one.isRecord()) {
                for (RecordComponent component : one.getRecordComponents()) {
                    collect(component.getGenericType(), names);
                }
            }
        }
    }
}
