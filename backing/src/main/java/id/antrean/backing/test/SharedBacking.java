package id.antrean.backing.test;

import id.antrean.backing.Backing;
import id.antrean.backing.BackingConfig;
import id.antrean.backing.Database;
import id.antrean.contracts.event.Topics;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The one backing of a JVM of tests.
 *
 * <p>Quarkus loads the test classes anew for each test profile, and closes their class loader after it. So the servers
 * are held by the class of this name in the system class loader, and used from elsewhere through a bridge.
 */
final class SharedBacking {

    private static final int PARTITIONS = 3;
    private static final ClassLoader SYSTEM = ClassLoader.getSystemClassLoader();

    private SharedBacking() {}

    /** The JVM's backing, started by the first call; it is closed when the JVM ends. */
    static Backing get() {
        try {
            Method instance =
                    Class.forName(SharedBacking.class.getName(), true, SYSTEM).getDeclaredMethod("instance");
            instance.setAccessible(true);
            Object backing = inSystemContext(() -> instance.invoke(null));
            return backing instanceof Backing own ? own : bridge(backing);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("the backing is not on the class path of the JVM", e);
        }
    }

    /** Called by reflection. */
    static Backing instance() {
        return Holder.BACKING;
    }

    private static Backing bridge(Object foreign) throws ClassNotFoundException {
        Class<?> type = Class.forName(Backing.class.getName(), false, SYSTEM);
        return (Backing) Proxy.newProxyInstance(
                Backing.class.getClassLoader(), new Class<?>[] {Backing.class}, (proxy, method, arguments) -> {
                    Class<?> owner = method.getDeclaringClass() == Object.class ? Object.class : type;
                    Method same = owner.getMethod(method.getName(), method.getParameterTypes());
                    Object result = inSystemContext(() -> same.invoke(foreign, arguments));
                    return method.getReturnType() == Database.class ? copy(result) : result;
                });
    }

    private static Database copy(Object foreign) throws ReflectiveOperationException {
        Class<?> type = foreign.getClass();
        return new Database(
                (String) type.getMethod("name").invoke(foreign),
                (String) type.getMethod("username").invoke(foreign),
                (String) type.getMethod("password").invoke(foreign),
                (String) type.getMethod("jdbcUrl").invoke(foreign),
                (String) type.getMethod("reactiveUrl").invoke(foreign));
    }

    /** Kafka's clients load their own parts by the context class loader. */
    private static Object inSystemContext(Call call) throws ReflectiveOperationException {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(SYSTEM);
        try {
            return call.run();
        } catch (InvocationTargetException e) {
            throw new IllegalStateException(e.getCause());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private interface Call {
        Object run() throws ReflectiveOperationException;
    }

    private static final class Holder {

        static final Backing BACKING = start();

        private static Backing start() {
            Map<String, Integer> topics = Stream.concat(
                            Topics.events().stream(), Topics.CONSUMERS.stream().map(Topics::deadLetters))
                    .collect(Collectors.toMap(topic -> topic, topic -> PARTITIONS));
            Backing backing = Backing.start(BackingConfig.temporary().withTopics(topics));
            Runtime.getRuntime().addShutdownHook(new Thread(backing::close, "backing-close"));
            return backing;
        }
    }
}
