package id.antrean.notification.composition;

import id.antrean.platform.office.Office;

/**
 * An office as a message names it.
 *
 * @param name up to {@value #MAX_NAME} characters
 * @param address up to {@value #MAX_ADDRESS} characters; a longer one is cut
 * @param arriveBeforeMinutes how long before the slot people have to be there (R6)
 */
record Place(String name, String address, long arriveBeforeMinutes) {

    /** So that a caption with the longest name and the longest requirements list stays within its limit. */
    static final int MAX_NAME = 70;

    static final int MAX_ADDRESS = 120;

    private static final int SHORTEST_ADDRESS = 10;

    static Place of(Office office) {
        return new Place(
                PlainText.of(office.name(), MAX_NAME),
                PlainText.of(office.address(), MAX_ADDRESS),
                office.arriveBefore().toMinutes());
    }

    /** The same with an address that has so many characters less, but a few at least. */
    Place shortenedBy(int characters) {
        return new Place(
                name,
                PlainText.of(address, Math.max(SHORTEST_ADDRESS, address.length() - characters)),
                arriveBeforeMinutes);
    }
}
