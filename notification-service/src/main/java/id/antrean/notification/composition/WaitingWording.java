package id.antrean.notification.composition;

import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.notification.texts.Texts;

/** How the waiting list is spoken of. */
final class WaitingWording {

    private final Texts texts;
    private final Phrases phrases;

    WaitingWording(Texts texts) {
        this.texts = texts;
        this.phrases = new Phrases(texts);
    }

    /** That people are on the list, behind how many, what follows, and that it is no promise. */
    String joined(WaitingJoined joined, Place place) {
        return texts.say("waiting.joined")
                .with("date", phrases.date(joined.date()))
                .with("office", place.name())
                .with("names", phrases.names(joined.persons()))
                .with("ahead", ahead(joined.ahead()))
                .text();
    }

    private String ahead(int count) {
        return count == 0
                ? texts.text("waiting.first")
                : texts.say("waiting.ahead").with("count", count).text();
    }

    /** That they are not on it any more, and how to register for another day. */
    String left(WaitingLeft left, Place place, String lines) {
        return texts.say("waiting.left")
                .with("date", phrases.date(left.date()))
                .with("office", place.name())
                .with("names", phrases.names(left.persons()))
                .with("lines", lines)
                .text();
    }

    /** That a place is kept, when it is, and until when it may be taken. */
    String offered(PlaceOffered offer, Place place) {
        return texts.say("waiting.offered")
                .with("names", phrases.names(offer.persons()))
                .with("office", place.name())
                .with("time", phrases.at(offer.slotStart()))
                .with("arriveBy", phrases.timeInZone(offer.arriveBy()))
                .with("take", take())
                .with("keptUntil", phrases.at(offer.keptUntil()))
                .text();
    }

    /** What takes the place. */
    String take() {
        return texts.text("waiting.take");
    }

    /** What leaves it to the next one. */
    String leave() {
        return texts.text("waiting.leave");
    }
}
