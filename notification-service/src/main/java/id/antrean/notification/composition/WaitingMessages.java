package id.antrean.notification.composition;

import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;
import id.antrean.notification.composition.Outgoing.Choice;
import java.util.List;

/** Tells of the waiting list, and offers a place with a button to take it and one to leave it. */
public final class WaitingMessages {

    private static final String PARAGRAPH = "\n\n";

    private WaitingMessages() {}

    /** That people were put on the list. */
    public static Outgoing joined(WaitingJoined joined, Scene scene) {
        return new Outgoing.Text(new WaitingWording(scene.texts()).joined(joined, scene.place()) + end(scene));
    }

    /** That they left it. */
    public static Outgoing left(WaitingLeft left, Scene scene) {
        String lines = Registration.lines(left.persons(), Registration.workingDayAfter(left.date()));
        return new Outgoing.Text(new WaitingWording(scene.texts()).left(left, scene.place(), lines) + end(scene));
    }

    /** That a place is kept for them. */
    public static Outgoing offered(PlaceOffered offer, Scene scene) {
        WaitingWording wording = new WaitingWording(scene.texts());
        return new Outgoing.Buttons(
                wording.offered(offer, scene.place()) + end(scene),
                List.of(
                        new Choice(offer.takeChoice(), wording.take(), null),
                        new Choice(offer.leaveChoice(), wording.leave(), null)));
    }

    private static String end(Scene scene) {
        return PARAGRAPH + new Phrases(scene.texts()).freeOfCharge();
    }
}
