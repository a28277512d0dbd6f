package id.antrean.notification.composition;

import id.antrean.contracts.event.PlaceOffered;
import id.antrean.contracts.event.WaitingJoined;
import id.antrean.contracts.event.WaitingLeft;

/** The waiting list in English. */
final class EnglishWaiting implements WaitingWording {

    private final Phrases phrases = new EnglishPhrases();

    @Override
    public String joined(WaitingJoined joined, Place place) {
        return """
                *You are on the waiting list* for %s at %s: %s. %s

                If a place becomes free we write to this number, and you choose whether to take it.

                The waiting list is no promise: there may be no place. Do not come before you have a booking code.""".formatted(
                phrases.date(joined.date()), place.name(), phrases.names(joined.persons()), ahead(joined.ahead()));
    }

    private static String ahead(int count) {
        return count == 0 ? "You are the first." : "Registrations ahead of you: %s.".formatted(count);
    }

    @Override
    public String left(WaitingLeft left, Place place, String lines) {
        return """
                You are *no longer on the waiting list* for %s at %s: %s.

                For another day, send for example:
                %s""".formatted(phrases.date(left.date()), place.name(), phrases.names(left.persons()), lines);
    }

    @Override
    public String offered(PlaceOffered offer, Place place) {
        return """
                *There is a place for %s* at %s:
                *%s*
                Be there by %s.

                Tap *%s* before *%s*. After that the place is offered to the next one.""".formatted(
                        phrases.names(offer.persons()),
                        place.name(),
                        phrases.at(offer.slotStart()),
                        phrases.timeInZone(offer.arriveBy()),
                        take(),
                        phrases.at(offer.keptUntil()));
    }

    @Override
    public String take() {
        return "Yes, take it";
    }

    @Override
    public String leave() {
        return "No";
    }
}
