package id.antrean.contracts.event;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.testing.SampleEvents;
import java.lang.reflect.RecordComponent;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

/** Names, birth dates, numbers and message ids must not reach a log line, so no record shows them. */
class PersonalDataTest {

    /** All else is taken to be personal: who adds a component must mask it or name it here. */
    private static final Set<String> IMPERSONAL_TEXTS = Set.of(
            "AccountReported.account",
            "AccountReported.event",
            "AccountReported.subject",
            "AccountReported.template",
            "AccountReported.templateLanguage",
            "Alternative.choice",
            "BookingMoved.reason",
            "BookingRefused.waitChoice",
            "ChoiceReceived.choice",
            "DeliveryReported.callbackData",
            "DeliveryReported.status",
            "IdentityMismatched.officer",
            "Option.choice",
            "Pricing.category",
            "Pricing.type",
            "PlaceOffered.leaveChoice",
            "PlaceOffered.offer",
            "PlaceOffered.takeChoice",
            "RegistrationReceived.shape",
            "VisitArrived.officer",
            "BookingCode.value",
            "OfficeCode.value");

    private static final Set<Class<?>> IMPERSONAL =
            Set.of(Integer.class, Instant.class, OffsetDateTime.class, LocalDate.class);

    private static final Pattern WORDS = Pattern.compile("[^\\p{L}\\p{N}]+");

    @ParameterizedTest
    @EnumSource
    void nothingPersonalIsShown(EventType type) {
        for (Event event : List.of(SampleEvents.full(type), SampleEvents.minimal(type))) {
            String shown = new Envelope<>("1", "/intake-service", Instant.EPOCH, event).toString();
            for (String secret : secretsOf(event)) {
                assertThat(shown).doesNotContainIgnoringCase(secret);
            }
        }
    }

    @ParameterizedTest
    @EnumSource
    void theSampleHasEveryPartSoThatNothingIsOverlooked(EventType type) {
        assertThat(missingIn(type.record().getSimpleName(), SampleEvents.full(type)))
                .isEmpty();
    }

    @Test
    void theTestKnowsWhatIsPersonal() {
        assertThat(secretsOf(SampleEvents.full(EventType.BOOKING_ISSUED)))
                .contains("Siti", "aini", "6281100000021", "81100000021", "1987-01-25", "25011987", "70000000000000021")
                .doesNotContain("BGR", "2026-11-24");
    }

    private static List<String> secretsOf(Object record) {
        return leaves(record).stream()
                .filter(leaf -> !isImpersonal(leaf))
                .flatMap(leaf -> forms(leaf.value()))
                .toList();
    }

    private static boolean isImpersonal(Leaf leaf) {
        return leaf.value() instanceof Enum
                || IMPERSONAL_TEXTS.contains(leaf.name())
                || (IMPERSONAL.contains(leaf.value().getClass()) && !leaf.name().equals("Person.birthDate"));
    }

    /** How the value might be shown: whole, in parts, a date as people write it, a number without its country code. */
    private static Stream<String> forms(Object value) {
        if (value instanceof LocalDate date) {
            return Stream.of("yyyy-MM-dd", "ddMMyyyy", "dd-MM-yyyy", "dd/MM/yyyy")
                    .map(pattern -> DateTimeFormatter.ofPattern(pattern).format(date));
        }
        String text = value.toString();
        Stream<String> parts = WORDS.splitAsStream(text).filter(word -> word.length() > 2 && !word.equals("wamid"));
        return Stream.concat(Stream.of(text, text.replaceFirst("^\\+62", "")), parts)
                .distinct();
    }

    private record Leaf(String name, Object value) {}

    private static List<Leaf> leaves(Object record) {
        List<Leaf> leaves = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            Object value = valueOf(component, record);
            String name = record.getClass().getSimpleName() + "." + component.getName();
            Stream<?> values = value instanceof List<?> list ? list.stream() : Stream.ofNullable(value);
            values.forEach(one -> {
                if (one instanceof Record inner) {
                    leaves.addAll(leaves(inner));
                } else {
                    leaves.add(new Leaf(name, one));
                }
            });
        }
        return leaves;
    }

    private static List<String> missingIn(String place, Object record) {
        List<String> missing = new ArrayList<>();
        for (RecordComponent component : record.getClass().getRecordComponents()) {
            String name = place + "." + component.getName();
            Object value = valueOf(component, record);
            if (value == null || List.of().equals(value)) {
                missing.add(name);
            } else if (value instanceof List<?> list) {
                list.stream().filter(Record.class::isInstance).forEach(one -> missing.addAll(missingIn(name, one)));
            } else if (value instanceof Record inner) {
                missing.addAll(missingIn(name, inner));
            }
        }
        return missing;
    }

    private static @Nullable Object valueOf(RecordComponent component, Object record) {
        try {
            return component.getAccessor().invoke(record);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(e);
        }
    }
}
