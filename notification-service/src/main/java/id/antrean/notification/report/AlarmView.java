package id.antrean.notification.report;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.time.Instant;
import org.jspecify.annotations.Nullable;

/**
 * What somebody must see to.
 *
 * @param id to clear it by
 * @param subject what kind of trouble it is, for machines
 * @param account an office's code, a template, or WhatsApp's id of an account or number
 * @param detail what is known of it
 * @param errorCode Meta's code, or null
 * @param firstAt when it was seen first
 * @param lastAt when it was seen last
 * @param times how often
 * @param clearedAt when it was cleared, or null
 * @param clearedBy by which account, or null where the trouble ended by itself
 */
@RegisterForReflection
@JsonInclude(JsonInclude.Include.NON_NULL)
record AlarmView(
        long id,
        String subject,
        String account,
        String detail,
        @Nullable Integer errorCode,
        Instant firstAt,
        Instant lastAt,
        int times,
        @Nullable Instant clearedAt,
        @Nullable String clearedBy) {}
