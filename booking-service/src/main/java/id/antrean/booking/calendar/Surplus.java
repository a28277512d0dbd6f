package id.antrean.booking.calendar;

/** What becomes of bookings for which a change leaves no place. */
enum Surplus {
    /** The change is refused, and says on which days that would be. */
    REFUSE,
    /** Those that were issued last are moved to the nearest later places. */
    MOVE,
    /** The day keeps just what is booked, and gives out nothing more. */
    KEEP
}
