package id.antrean.intake.parsing;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * One piece of a text that may be a registration without hashes.
 *
 * @param kind what it is to such a text
 * @param start where it begins in the text
 * @param end where it ends
 * @param text as it is written
 * @param date the date that it is, where it has a year; else null
 * @param days the days of a visit that it may mean; empty where it is no date, or none of the calendar
 */
record Token(
        Kind kind,
        int start,
        int end,
        String text,
        @Nullable WrittenDate date,
        List<LocalDate> days) {

    /** What a piece is. */
    enum Kind {
        /** A date, or a day told from today. */
        DATE,
        /** A word that may be of a name. */
        WORD,
        /** A word of a name or of a sentence, beside a name: nobody can tell which. */
        MAYBE_NAME,
        /** A greeting, thanks, or whom it is said to. */
        POLITE,
        /** Holds a sentence together. */
        GLUE,
        /** Wishes to register. */
        REGISTER,
        /** What for, and for whom. */
        OBJECT,
        /** Says that a name follows. */
        NAME_LABEL,
        /** Says that a birth date follows. */
        BIRTH_LABEL,
        /** Says that the day of the visit follows. */
        VISIT_LABEL,
        /** Joins two people. */
        AND,
        /** A sign or a new line between parts. */
        BREAK,
        /** A question mark. */
        QUESTION,
        /** Tells that the text is something else. */
        OTHER
    }

    static Token of(Kind kind, int start, int end, String text) {
        return new Token(kind, start, end, text, null, List.of());
    }

    /** The word in lower case, without the full stop of an abbreviation. */
    String word() {
        String lower = text.toLowerCase(Locale.ROOT);
        return lower.endsWith(".") ? lower.substring(0, lower.length() - 1) : lower;
    }

    boolean isCapitalised() {
        return Character.isUpperCase(text.codePointAt(0)) || !Character.isLowerCase(text.codePointAt(0));
    }
}
