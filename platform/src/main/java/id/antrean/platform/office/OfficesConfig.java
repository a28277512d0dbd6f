package id.antrean.platform.office;

import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import io.smallrye.config.WithParentName;
import java.time.DayOfWeek;
import java.time.Duration;
import java.time.ZoneId;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;

/** The offices of this installation, by their code: {@code antrean.offices.BGR.name=…}. */
@ConfigMapping(prefix = "antrean.offices")
public interface OfficesConfig {

    /** Each office by its three-letter code. */
    @WithParentName
    Map<String, OfficeConfig> byCode();

    /** One office. */
    interface OfficeConfig {

        /** The name as people know it, for example {@code Kantor Imigrasi Kelas I Bogor}. */
        String name();

        /** WhatsApp's id of the office's number: messages to it are for this office. */
        String phoneNumberId();

        /** The office's WhatsApp number as people type it, digits with country code. */
        String displayNumber();

        /** Asia/Jakarta (WIB), Asia/Makassar (WITA) or Asia/Jayapura (WIT). */
        ZoneId zone();

        /** Where people have to come. */
        String address();

        /** How long before the slot people have to be there (R6). */
        @WithDefault("30m")
        Duration arriveBefore();

        /** For how many days ahead places are given out. */
        @WithDefault("30")
        int horizonDays();

        /** How long a slot is. */
        @WithDefault("30m")
        Duration slotLength();

        /** How many people one slot takes (R11). */
        @WithDefault("15")
        int slotCapacity();

        /**
         * The opening hours by weekday, for example {@code antrean.offices.BGR.hours.FRIDAY=08:00-11:30,13:00-15:00}. A
         * day that is missing is closed.
         */
        Map<DayOfWeek, String> hours();

        /** Where the office's own page about papers and fees is, if messages should name it. */
        Optional<String> website();

        /** Where the office is on the map, in degrees, south below zero; with {@link #longitude()} or not at all. */
        OptionalDouble latitude();

        /** Where the office is on the map, in degrees, east above zero. */
        OptionalDouble longitude();
    }
}
