package id.antrean.notification.composition;

import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Alternative;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.event.HeldBooking;
import id.antrean.contracts.value.Person;
import id.antrean.notification.composition.Outgoing.Choice;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** Says why there is no place and what to do instead, with the days that have room as a list to tap. */
public final class RefusalMessages {

    private static final String PARAGRAPH = "\n\n";
    /** What has nothing to do with the person or the number: another day may help. */
    private static final Set<Reason> ABOUT_THE_DAY = Set.of(
            Reason.DAY_FULL,
            Reason.DAY_CLOSED,
            Reason.DAY_PAST,
            Reason.TODAY_TOO_LATE,
            Reason.BEYOND_HORIZON,
            Reason.OFFER_OVER);
    /** What has to do with one person of the message only. */
    private static final Set<Reason> ABOUT_THE_PERSON = Set.of(
            Reason.ALREADY_BOOKED,
            Reason.ALREADY_BOOKED_BY_OTHER,
            Reason.NUMBER_OF_ANOTHER,
            Reason.TOO_MANY_DEPENDANTS);

    private RefusalMessages() {}

    /** Why there is no place, and what to do instead. */
    public static Outgoing refused(BookingRefused refusal, Scene scene) {
        RefusalWording wording = new RefusalWording(scene.texts());
        String opener = refusal.alternatives().isEmpty() ? wording.waitTitle() : wording.dayOpener();
        List<Choice> rows = rows(refusal, scene, wording);
        String words = words(refusal, scene, wording);
        return rows.isEmpty() ? new Outgoing.Text(words) : new Outgoing.RowList(words, opener, rows);
    }

    private static String words(BookingRefused refusal, Scene scene, RefusalWording wording) {
        List<String> paragraphs = new ArrayList<>();
        HeldBooking held = refusal.held();
        paragraphs.add(
                held != null
                        ? wording.held(held, scene.nameOf(held.office()))
                        : wording.why(refusal, scene.place(), scene.today(), at(refusal.blockedUntil(), scene)));
        if (!refusal.others().isEmpty()) {
            paragraphs.add(wording.others(refusal, ABOUT_THE_PERSON.contains(refusal.reason())));
        }
        if (!refusal.alternatives().isEmpty()) {
            paragraphs.add(wording.otherDays(
                    refusal.alternatives().stream().map(Alternative::date).toList(),
                    Registration.lines(
                            personsOf(refusal), refusal.alternatives().get(0).date())));
        } else if (ABOUT_THE_DAY.contains(refusal.reason())) {
            paragraphs.add(wording.noOtherDays(refusal.horizonDays()));
        }
        if (refusal.waitChoice() != null) {
            paragraphs.add(wording.orWait());
        }
        paragraphs.add(new Phrases(scene.texts()).freeOfCharge());
        return String.join(PARAGRAPH, paragraphs);
    }

    private static @Nullable OffsetDateTime at(@Nullable Instant instant, Scene scene) {
        return instant == null ? null : scene.at(instant);
    }

    private static List<Choice> rows(BookingRefused refusal, Scene scene, RefusalWording wording) {
        Phrases phrases = new Phrases(scene.texts());
        String whom = PlainText.of(wording.dayDescription(personsOf(refusal)), Outgoing.ROW_DESCRIPTION_LIMIT);
        List<Choice> rows = new ArrayList<>(refusal.alternatives().stream()
                .limit(refusal.waitChoice() == null ? Outgoing.MOST_ROWS : Outgoing.MOST_ROWS - 1)
                .map(day -> new Choice(day.choice(), phrases.shortDate(day.date()), whom))
                .toList());
        if (refusal.waitChoice() != null) {
            rows.add(new Choice(
                    refusal.waitChoice(), wording.waitTitle(), wording.waitDescription(refusal.visitDate())));
        }
        return rows;
    }

    private static List<Person> personsOf(BookingRefused refusal) {
        return Stream.concat(Stream.of(refusal.person()), refusal.others().stream())
                .toList();
    }
}
