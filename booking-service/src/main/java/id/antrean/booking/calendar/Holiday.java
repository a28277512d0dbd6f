package id.antrean.booking.calendar;

import java.time.LocalDate;

/**
 * A day on which every office is closed unless its own exception says otherwise.
 *
 * @param date which
 * @param name what it is called
 * @param kind of which kind
 */
record Holiday(LocalDate date, String name, Kind kind) {

    /** The two kinds that the ministers' joint decree (SKB 3 Menteri) knows. */
    enum Kind {
        /** A national holiday. */
        NATIONAL,
        /** A joint leave day (cuti bersama). */
        JOINT_LEAVE
    }
}
