package id.antrean.backing;

import java.util.List;
import java.util.Optional;
import org.testcontainers.kafka.KafkaContainer;

/** Apache Kafka's official native image. */
final class ContainerKafka implements KafkaServer {

    private static final String IMAGE = "apache/kafka-native:4.1.1";
    private static final int INSIDE = 9092;
    private static final String DATA = "/var/lib/kafka/data";

    private final KafkaContainer container;

    ContainerKafka(Volume volume, int wantedPort) {
        int port = Ports.claim(wantedPort, "Kafka");
        container = new KafkaContainer(IMAGE)
                .withCreateContainerCmdModifier(command -> volume.mount(command, DATA))
                .withEnv("KAFKA_LOG_DIRS", DATA);
        KafkaSettings.COMMON.forEach(
                (setting, value) -> container.withEnv(KafkaSettings.environmentName(setting), value));
        container.setPortBindings(List.of(port + ":" + INSIDE));
    }

    @Override
    public void start() {
        if (container.getContainerId() == null) {
            container.start();
        } else {
            container
                    .getDockerClient()
                    .startContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public void stop() {
        if (container.isRunning()) {
            container
                    .getDockerClient()
                    .stopContainerCmd(container.getContainerId())
                    .exec();
        }
    }

    @Override
    public void close() {
        container.stop();
    }

    @Override
    public String bootstrapServers() {
        return container.getBootstrapServers();
    }

    @Override
    public Optional<String> failure() {
        return container.isRunning() ? Optional.empty() : Optional.of("its container does not run");
    }

    @Override
    public String logTail() {
        return "see the container's log.";
    }

    @Override
    public Optional<ProcessHandle> process() {
        return Optional.empty();
    }
}
