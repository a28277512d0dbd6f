package id.antrean.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.EventType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.HashSet;
import java.util.Set;
import org.junit.jupiter.api.Test;

class EventReflectionTest {

    @Test
    void everyTypeThatAnEventIsMadeOfIsRegisteredForNativeImages() {
        Set<Class<?>> needed = new HashSet<>();
        for (EventType type : EventType.values()) {
            collect(type.record(), needed);
        }

        assertThat(EventReflection.class
                        .getAnnotation(RegisterForReflection.class)
                        .targets())
                .containsExactlyInAnyOrderElementsOf(needed);
    }

    private static void collect(Type type, Set<Class<?>> needed) {
        if (type instanceof ParameterizedType list) {
            Arrays.stream(list.getActualTypeArguments()).forEach(element -> collect(element, needed));
        } else if (type instanceof Class<?> ours && ours.getName().startsWith("id.antrean.") && needed.add(ours)) {
            if (ours.isRecord()) {
                for (RecordComponent component : ours.getRecordComponents()) {
                    collect(component.getGenericType(), needed);
                }
            }
        }
    }
}
