package id.antrean.notification.reminder;

import id.antrean.contracts.value.OfficeCode;
import id.antrean.notification.reminder.RemindersConfig.OfficeReminders;
import id.antrean.platform.office.OfficeDirectory;
import io.quarkus.runtime.StartupEvent;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** When each office reminds, from the configuration. */
@Singleton
final class ReminderPolicies {

    private final ReminderPolicy forAll;
    private final Map<OfficeCode, ReminderPolicy> own = new HashMap<>();

    /** @throws IllegalStateException when a setting makes no sense, or is for an office that is not configured */
    ReminderPolicies(RemindersConfig config, OfficeDirectory offices) {
        forAll = policy("antrean.reminders", config, null);
        config.offices().forEach((code, wishes) -> {
            String prefix = "antrean.reminders.offices." + code;
            OfficeCode office = offices.all().stream()
                    .map(known -> known.code())
                    .filter(known -> known.value().equals(code))
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            prefix + ": no office is called so; name offices of antrean.offices"));
            own.put(office, policy(prefix, config, wishes));
        });
    }

    private static ReminderPolicy policy(String prefix, RemindersConfig all, @Nullable OfficeReminders wishes) {
        Optional<OfficeReminders> own = Optional.ofNullable(wishes);
        boolean dayBefore = own.flatMap(OfficeReminders::dayBefore).orElseGet(all::dayBefore);
        boolean morning = own.flatMap(OfficeReminders::morning).orElseGet(all::morning);
        try {
            return new ReminderPolicy(
                    dayBefore ? own.flatMap(OfficeReminders::dayBeforeAt).orElseGet(all::dayBeforeAt) : null,
                    morning ? own.flatMap(OfficeReminders::morningBefore).orElseGet(all::morningBefore) : null,
                    own.flatMap(OfficeReminders::morningNotBefore).orElseGet(all::morningNotBefore),
                    own.flatMap(OfficeReminders::quietAfterBooking).orElseGet(all::quietAfterBooking));
        } catch (IllegalArgumentException e) {
            throw new IllegalStateException(prefix + ": " + e.getMessage(), e);
        }
    }

    /** Being here at the start, settings that are wrong end the process before it takes anything. */
    void start(@Observes StartupEvent event) {}

    /** What the office wants, else what holds for all. */
    ReminderPolicy of(OfficeCode office) {
        return own.getOrDefault(office, forAll);
    }
}
