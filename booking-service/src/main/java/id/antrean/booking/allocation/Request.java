package id.antrean.booking.allocation;

import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.OfficeCode;
import java.time.LocalDate;
import java.util.List;

/**
 * Places are asked for: all are granted or none.
 *
 * @param office where
 * @param registrant the number that asks
 * @param applicants for whom, one at least, in the order of the message
 */
public record Request(OfficeCode office, Registrant registrant, List<Applicant> applicants) {

    public Request {
        applicants = List.copyOf(applicants);
    }

    /** The days asked for. */
    public List<Day> days() {
        return applicants.stream()
                .map(applicant -> new Day(office, applicant.date()))
                .distinct()
                .toList();
    }

    /** Whether all come on one day. */
    public boolean isOneDay() {
        return days().size() == 1;
    }

    List<Category> categories() {
        return applicants.stream().map(Applicant::category).toList();
    }

    Request on(LocalDate date) {
        return new Request(
                office,
                registrant,
                applicants.stream().map(applicant -> applicant.on(date)).toList());
    }
}
