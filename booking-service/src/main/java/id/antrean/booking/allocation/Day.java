package id.antrean.booking.allocation;

import id.antrean.contracts.value.OfficeCode;
import java.time.LocalDate;

/**
 * A day at an office.
 *
 * @param office where
 * @param date the day in the office's zone
 */
public record Day(OfficeCode office, LocalDate date) {}
