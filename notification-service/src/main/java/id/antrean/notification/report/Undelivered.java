package id.antrean.notification.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import id.antrean.notification.sending.Failure;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.OffsetDateTime;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * People whom a message did not reach, the latest first.
 *
 * @param items one for each message
 * @param next what to ask for as {@code before} to get those that come after, or null where there are none
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record Undelivered(List<Item> items, @Nullable String next) {

    /**
     * A message that did not arrive.
     *
     * @param at when that was known, in the office's zone
     * @param office whose number it came from
     * @param number who was to get it: masked for officers, whole for supervisors; a user id where there is no number
     * @param kind what it was about
     * @param code the first booking code that it names, or null
     * @param failure why, for machines
     * @param reason why, in words
     * @param errorCode Meta's code, or null
     */
    @RegisterForReflection
    @JsonInclude(JsonInclude.Include.NON_NULL)
    record Item(
            OffsetDateTime at,
            String office,
            String number,
            String kind,
            @Nullable String code,
            Failure failure,
            String reason,
            @Nullable Integer errorCode) {

        @Override
        public String toString() {
            return "Item[" + kind + ", " + failure + "]";
        }
    }

    /** The same as a table. */
    String csv() {
        Csv csv = new Csv("waktu", "kantor", "nomor", "pesan", "kode_booking", "sebab", "kode_whatsapp", "keterangan");
        items.forEach(item -> csv.add(
                item.at(),
                item.office(),
                item.number(),
                item.kind(),
                item.code(),
                item.failure(),
                item.errorCode(),
                item.reason()));
        return csv.toString();
    }
}
