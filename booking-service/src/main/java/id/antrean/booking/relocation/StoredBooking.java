package id.antrean.booking.relocation;

import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;

/**
 * A booking as it is stored.
 *
 * @param member what its place is decided on
 * @param groupId the message that it came from
 * @param moving whether it has to be moved; else it comes along with its family
 * @param isVoid whether it had become void
 * @param sender who is to be told
 * @param person for whom it is
 */
record StoredBooking(Member member, String groupId, boolean moving, boolean isVoid, Sender sender, Person person) {}
