package id.antrean.booking.calendar;

import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.LocalDate;

/**
 * A day on which a change would leave fewer places than are given out.
 *
 * @param office where
 * @param date the day in the office's zone
 * @param booked how many places are given out
 * @param capacityAfter how many places there would be, without the reserved ones
 * @param surplus how many bookings would have none; more than the difference where the places are at other times
 */
@RegisterForReflection
record DaySurplus(String office, LocalDate date, int booked, int capacityAfter, int surplus) {}
