package id.antrean.booking.office;

import jakarta.persistence.Embeddable;
import java.time.LocalDate;

/**
 * Which day.
 *
 * @param office at which office
 * @param date the day in the office's zone
 */
@Embeddable
record DayId(String office, LocalDate date) {}
