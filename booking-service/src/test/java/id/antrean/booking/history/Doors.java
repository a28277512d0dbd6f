package id.antrean.booking.history;

import id.antrean.booking.closure.Closures;
import id.antrean.booking.registration.Registrations;
import id.antrean.booking.visit.Visits;
import id.antrean.contracts.event.Envelope;
import id.antrean.contracts.event.Event;
import io.quarkus.arc.Arc;
import io.smallrye.mutiny.Uni;
import java.lang.reflect.Method;
import java.util.List;

/**
 * What consumers and timers of several packages call. They are called in the order of a history here, and not from
 * elsewhere in the service: so they stay closed to it.
 */
final class Doors {

    private Doors() {}

    static Uni<Void> answer(List<Envelope<Event>> messages) {
        return call(Registrations.class, "answer", List.class, messages);
    }

    static Uni<Void> visits(List<Envelope<Event>> visits) {
        return call(Visits.class, "close", List.class, visits);
    }

    static Uni<Void> resumeClosures() {
        return call(Closures.class, "resume", null, null);
    }

    static Uni<Void> waitingTimer() {
        try {
            return call(
                    Class.forName(
                            "id.antrean.booking.waiting.WaitingTimer",
                            false,
                            Thread.currentThread().getContextClassLoader()),
                    "once",
                    null,
                    null);
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }

    private static Uni<Void> call(
            Class<?> bean,
            String name,
            @org.jspecify.annotations.Nullable Class<?> type,
            @org.jspecify.annotations.Nullable Object argument) {
        return Uni.createFrom().deferred(() -> {
            try {
                Object instance = Arc.container().select(bean).get();
                Method method = type == null ? bean.getDeclaredMethod(name) : bean.getDeclaredMethod(name, type);
                method.setAccessible(true);
                Uni<?> called = (Uni<?>) (type == null ? method.invoke(instance) : method.invoke(instance, argument));
                return called.replaceWithVoid();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        });
    }
}
