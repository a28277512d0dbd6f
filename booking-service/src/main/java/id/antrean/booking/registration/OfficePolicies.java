package id.antrean.booking.registration;

import id.antrean.booking.calendar.OfficeCalendars;
import id.antrean.contracts.value.OfficeCode;
import jakarta.inject.Singleton;
import java.time.Duration;

/** What the offices allow, by their calendars and the configuration. */
@Singleton
class OfficePolicies implements Clerk.Policies {

    private final OfficeCalendars calendars;
    private final NumbersConfig numbers;

    OfficePolicies(OfficeCalendars calendars, NumbersConfig numbers) {
        this.calendars = calendars;
        this.numbers = numbers;
    }

    @Override
    public boolean allowsWithdrawal(OfficeCode office) {
        // The code of a tap may be of an office that is no longer configured: there, nothing is allowed.
        return calendars.all().stream()
                .anyMatch(calendar -> calendar.office().code().equals(office) && calendar.allowsWithdrawal());
    }

    @Override
    public Duration bindingLapsesAfter() {
        return numbers.bindingLapsesAfter();
    }
}
