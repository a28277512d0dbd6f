package id.antrean.booking.registration;

import id.antrean.booking.allocation.Situation;
import id.antrean.booking.waiting.WaitingEntry;
import java.util.List;
import java.util.Map;

/**
 * What the answers to a batch of messages are decided on.
 *
 * @param situation places and open bookings
 * @param requests the requests whose choices were tapped, by their tokens
 * @param waiting the places on waiting lists that were tapped, those of the senders, and those of the days for which
 *     somebody wants to wait; by their order
 */
record Facts(Situation situation, Map<String, RefusedRequest> requests, List<WaitingEntry> waiting) {}
