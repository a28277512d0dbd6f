package id.antrean.notification.composition;

import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.contracts.value.Language;

/** How one language speaks of the waiting list. */
interface WaitingWording {

    /** The wording of a language. */
    static WaitingWording in(Language language) {
        return switch (language) {
            case INDONESIAN -> new IndonesianWaiting();
            case ENGLISH -> new EnglishWaiting();
        };
    }

    /** That people are on the list, behind how many, what follows, and that it is no promise. */
    String joined(WaitingJoined joined, Place place);

    /** That they are not on it any more, and how to register for another day. */
    String left(WaitingLeft left, Place place, String lines);

    /** That a place is kept, when it is, and until when it may be taken. */
    String offered(PlaceOffered offer, Place place);

    /** What takes the place. */
    String take();

    /** What leaves it to the next one. */
    String leave();
}
