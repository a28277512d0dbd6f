package id.antrean.platform.office;

import id.antrean.contracts.value.OfficeCode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import org.jspecify.annotations.Nullable;

/**
 * An office as every service knows it.
 *
 * @param code its three letters
 * @param name as people know it
 * @param phoneNumberId WhatsApp's id of its number
 * @param displayNumber its WhatsApp number, digits with country code
 * @param zone where its clock hangs
 * @param address where people have to come
 * @param arriveBefore how long before the slot people have to be there (R6)
 * @param coordinates where it is on the map, or null where that is not configured
 */
public record Office(
        OfficeCode code,
        String name,
        String phoneNumberId,
        String displayNumber,
        ZoneId zone,
        String address,
        Duration arriveBefore,
        @Nullable Coordinates coordinates) {

    /** An office of which nobody said where it is on the map. */
    public Office(
            OfficeCode code,
            String name,
            String phoneNumberId,
            String displayNumber,
            ZoneId zone,
            String address,
            Duration arriveBefore) {
        this(code, name, phoneNumberId, displayNumber, zone, address, arriveBefore, null);
    }

    /** The day that it is at this office. */
    public LocalDate dayOf(Instant instant) {
        return LocalDate.ofInstant(instant, zone);
    }

    /** The instant as the office's clock shows it. */
    public OffsetDateTime at(Instant instant) {
        return instant.atZone(zone).toOffsetDateTime();
    }
}
