package id.antrean.bench;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.SerializationFeature;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.fasterxml.jackson.datatype.jsr310.JavaTimeModule;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.RegistrationReceived;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.value.MessageId;
import id.antrean.contracts.value.OfficeCode;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.PersonName;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import java.nio.charset.StandardCharsets;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.apache.kafka.clients.consumer.KafkaConsumer;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.TopicPartition;
import org.apache.kafka.common.serialization.ByteArrayDeserializer;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringDeserializer;
import org.apache.kafka.common.serialization.StringSerializer;

/** Registrations of people whom nobody knows yet, each from a number of its own, spread over the next working days. */
final class Registrations implements AutoCloseable {

    private static final ObjectMapper MAPPER = JsonMapper.builder()
            .addModule(new JavaTimeModule())
            .disable(SerializationFeature.WRITE_DATES_AS_TIMESTAMPS)
            .build();

    private static final OfficeCode OFFICE = new OfficeCode("BGR");
    private static final String VOWELS = "aeou";
    private static final String CONSONANTS = "bdglmnprtw";
    private static final int WORKING_DAYS = 15;
    private static final Duration PATIENCE = Duration.ofMinutes(5);
    private static final Duration POLL = Duration.ofMillis(20);

    private final KafkaProducer<String, byte[]> producer;
    private final KafkaConsumer<String, byte[]> consumer;
    private final List<LocalDate> days;
    private int people;

    Registrations(String kafka, LocalDate firstDay) {
        producer = new KafkaProducer<>(
                Map.of("bootstrap.servers", kafka, "acks", "all", "linger.ms", 5),
                new StringSerializer(),
                new ByteArraySerializer());
        consumer = new KafkaConsumer<>(
                Map.of("bootstrap.servers", kafka), new StringDeserializer(), new ByteArrayDeserializer());
        consumer.assign(consumer.partitionsFor(Topics.BOOKINGS).stream()
                .map(partition -> new TopicPartition(partition.topic(), partition.partition()))
                .toList());
        consumer.seekToEnd(consumer.assignment());
        consumer.assignment().forEach(consumer::position);
        days = firstDay.datesUntil(firstDay.plusDays(30))
                .filter(day -> day.getDayOfWeek().compareTo(DayOfWeek.SATURDAY) < 0)
                .limit(WORKING_DAYS)
                .toList();
    }

    /**
     * Writes so many and waits for the last answer.
     *
     * @return the time from the first to that
     * @throws IllegalStateException when somebody got no place, or no answer in five minutes
     */
    Duration write(int count) {
        long begun = System.nanoTime();
        for (int i = 0; i < count; i++) {
            send();
        }
        producer.flush();
        for (int answered = 0; answered < count; ) {
            for (ConsumerRecord<String, byte[]> answer : consumer.poll(POLL)) {
                requireIssued(answer);
                answered++;
            }
            if (System.nanoTime() - begun > PATIENCE.toNanos()) {
                throw new IllegalStateException(count - answered + " registrations were not answered");
            }
        }
        return Duration.ofNanos(System.nanoTime() - begun);
    }

    private static void requireIssued(ConsumerRecord<String, byte[]> answer) {
        String type = new String(answer.headers().lastHeader("ce_type").value(), StandardCharsets.UTF_8);
        if (!type.equals(EventType.BOOKING_ISSUED.typeName())) {
            throw new IllegalStateException("answered by " + type);
        }
    }

    private void send() {
        int number = people++;
        String id = UUID.randomUUID().toString();
        RegistrationReceived registration = new RegistrationReceived(
                OFFICE,
                new MessageId("wamid." + id),
                Sender.ofPhone(new PhoneNumber("+62812%08d".formatted(number))),
                new Person(
                        new PersonName("Uji " + letters(number)),
                        LocalDate.of(1970, 1, 1).plusDays(number % 9_000)),
                days.get(number % days.size()),
                List.of(),
                "#A#9#9",
                null,
                Instant.now().truncatedTo(ChronoUnit.SECONDS));
        ProducerRecord<String, byte[]> message =
                new ProducerRecord<>(Topics.REGISTRATIONS, registration.key(), json(registration));
        Map.of(
                        "ce_specversion",
                        "1.0",
                        "ce_id",
                        id,
                        "ce_source",
                        "/intake-service",
                        "ce_type",
                        EventType.REGISTRATION_RECEIVED.typeName(),
                        "ce_time",
                        Instant.now().toString(),
                        "content-type",
                        "application/json")
                .forEach((name, value) -> message.headers().add(name, value.getBytes(StandardCharsets.UTF_8)));
        producer.send(message);
    }

    /** A number in syllables: names have no digits, and are compared without double letters and old spellings. */
    private static String letters(int number) {
        StringBuilder letters = new StringBuilder("B");
        for (int rest = number; rest > 0; rest /= VOWELS.length() * CONSONANTS.length()) {
            letters.append(VOWELS.charAt(rest % VOWELS.length()))
                    .append(CONSONANTS.charAt(rest / VOWELS.length() % CONSONANTS.length()));
        }
        return letters.append('a').toString();
    }

    private static byte[] json(RegistrationReceived registration) {
        try {
            return MAPPER.writeValueAsBytes(registration);
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    @Override
    public void close() {
        producer.close();
        consumer.close();
    }
}
