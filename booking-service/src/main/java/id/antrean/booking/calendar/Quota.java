package id.antrean.booking.calendar;

import org.jspecify.annotations.Nullable;

/**
 * So many places of every slot are set apart.
 *
 * @param places how many, 0 for none
 * @param reason why, for everybody to see; null only where there are none
 */
record Quota(int places, @Nullable String reason) {

    static final Quota NONE = new Quota(0, null);
}
