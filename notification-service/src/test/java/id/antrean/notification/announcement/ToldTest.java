package id.antrean.notification.announcement;

import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.Event;
import id.antrean.contracts.event.EventType;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.testing.SampleEvents;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.notification.announcement.SenderLanguages.Known;
import id.antrean.notification.sending.NewMessage.Kind;
import java.time.Instant;
import java.util.Arrays;
import java.util.EnumSet;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.MethodSource;

class ToldTest {

    private static final Set<EventType> NOBODY_IS_TOLD =
            Set.of(EventType.STANDING_CHANGED, EventType.VISIT_ARRIVED, EventType.IDENTITY_MISMATCHED);
    private static final Set<String> LISTENED_TO = Set.of(Topics.BOOKINGS, Topics.VISITS, Topics.CONVERSATIONS);
    private static final Sender SENDER = Sender.ofPhone(new PhoneNumber("+6281100000021"));

    static Stream<EventType> listenedTo() {
        return Arrays.stream(EventType.values()).filter(type -> LISTENED_TO.contains(type.topic()));
    }

    @ParameterizedTest
    @MethodSource("listenedTo")
    void everyEventIsToldOrKnownToBeSilent(EventType type) {
        for (Event event : new Event[] {SampleEvents.full(type), SampleEvents.minimal(type)}) {
            assertThat(Told.of(event).isEmpty()).isEqualTo(NOBODY_IS_TOLD.contains(type));
        }
    }

    @Test
    void everyKindOfMessageIsMadeOfSomeEvent() {
        assertThat(listenedTo()
                        .flatMap(type -> Told.of(SampleEvents.full(type)).stream())
                        .map(Told::kind))
                // These two come with a booking or by the clock.
                .containsAll(EnumSet.complementOf(EnumSet.of(Kind.REMINDER, Kind.NUMBER_REQUEST)));
    }

    private static Told told(EventType type, Language language, boolean asked) {
        Told sample = Told.of(SampleEvents.full(type)).orElseThrow();
        return new Told(
                sample.kind(), sample.office(), SENDER, asked ? sample.answers() : null, language, sample.words());
    }

    @Test
    void theLanguageOfAnAnsweredMessageIsUsedAndRemembered() {
        LanguageChoice choice = new LanguageChoice(Map.of(SENDER.key(), new Known(Language.INDONESIAN, Instant.EPOCH)));
        assertThat(choice.of(told(EventType.STATUS_REPORTED, Language.ENGLISH, true), Instant.EPOCH))
                .isEqualTo(Language.ENGLISH);
        assertThat(choice.shown()).containsKey(SENDER.key());
    }

    @ParameterizedTest
    @EnumSource(names = {"BOOKING_MOVED", "PLACE_OFFERED", "VISIT_EXPIRED"})
    void theLanguageOfDaysAgoGivesWayToWhatIsKnownAndIsNotRemembered(EventType type) {
        Told told = told(type, Language.ENGLISH, false);
        LanguageChoice known = new LanguageChoice(Map.of(SENDER.key(), new Known(Language.INDONESIAN, Instant.EPOCH)));
        assertThat(known.of(told, Instant.EPOCH)).isEqualTo(Language.INDONESIAN);
        assertThat(known.shown()).isEmpty();
        assertThat(new LanguageChoice(Map.of()).of(told, Instant.EPOCH)).isEqualTo(Language.ENGLISH);
    }
}
