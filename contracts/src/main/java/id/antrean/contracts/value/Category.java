package id.antrean.contracts.value;

import java.time.LocalDate;
import java.time.Period;

/** What the age on the day of the visit makes of an applicant (R2 and the requirements list, R7). */
public enum Category {
    /** 17 to 59 years: brings the papers of an adult. */
    ADULT,
    /** 5 to 16 years: comes with both parents. */
    CHILD,
    /** Balita, under 5 years: may be registered by a parent's number. */
    TODDLER,
    /** Lansia, 60 years and more: may be registered by a near relative's number. */
    ELDERLY;

    private static final int TODDLER_UNDER = 5;
    private static final int CHILD_UNDER = 17;
    private static final int ELDERLY_FROM = 60;

    /**
     * The category of one born on {@code birthDate} on the day {@code visitDate}. Who was born on 29 February becomes a
     * year older on 1 March where there is no such day; who is not born yet counts as a toddler.
     */
    public static Category on(LocalDate visitDate, LocalDate birthDate) {
        int age = Period.between(birthDate, visitDate).getYears();
        if (age < TODDLER_UNDER) {
            return TODDLER;
        }
        if (age < CHILD_UNDER) {
            return CHILD;
        }
        return age < ELDERLY_FROM ? ADULT : ELDERLY;
    }

    /** Toddlers and elderly people are called first. */
    public boolean isPriority() {
        return this == TODDLER || this == ELDERLY;
    }
}
