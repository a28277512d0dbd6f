package id.antrean.booking.allocation;

import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.Person;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Whose number it is (R2), for the people of one request, in their order. */
final class NumberRules {

    /** How many dependants of one number may have an open booking. */
    static final int MAX_DEPENDANTS = 4;

    private @Nullable Person owner;
    private int dependants;
    private boolean ownerAsks;

    /**
     * @param owner whose number it is so far, or null when nobody's
     * @param dependants how many dependants have an open booking that stays
     */
    NumberRules(@Nullable Person owner, int dependants) {
        this.owner = owner;
        this.dependants = dependants;
    }

    /** Whether this number may register this person too; the first who is no dependant becomes its owner. */
    Optional<Reason> admit(Applicant applicant) {
        if (isDependant(applicant)) {
            dependants++;
            return dependants > MAX_DEPENDANTS ? Optional.of(Reason.TOO_MANY_DEPENDANTS) : Optional.empty();
        }
        boolean another = ownerAsks || (owner != null && !applicant.person().isSameAs(owner));
        if (another) {
            return Optional.of(Reason.NUMBER_OF_ANOTHER);
        }
        ownerAsks = true;
        if (owner == null) {
            owner = applicant.person();
        }
        return Optional.empty();
    }

    /** Toddlers and elderly people are dependants, save for the owner grown old. */
    boolean isDependant(Applicant applicant) {
        return applicant.category().isPriority()
                && (owner == null || !applicant.person().isSameAs(owner));
    }

    @Nullable
    Person owner() {
        return owner;
    }
}
