package id.antrean.booking.number;

import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import java.math.BigDecimal;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** What supervisors send, as it comes and checked. */
final class NumberBodies {

    private static final int MAX_REASON = 500;
    private static final int DEFAULT_DAYS = 30;
    private static final int MAX_DAYS = 365;

    private NumberBodies() {}

    /** A request to clear a number. */
    @RegisterForReflection
    record ClearBody(@Nullable String reason, @Nullable Boolean releaseOwner) {

        @Override
        public String toString() {
            return "ClearBody[***]";
        }
    }

    /** A request to block a number. */
    @RegisterForReflection
    record BlockBody(@Nullable String reason, @Nullable BigDecimal days) {

        @Override
        public String toString() {
            return "BlockBody[***]";
        }
    }

    /**
     * A checked request to clear a number.
     *
     * @param releaseOwner also unbinds it from its owner (R2)
     */
    record Clear(String reason, boolean releaseOwner) {

        /** @throws ProblemException that names what is missing or too long */
        static Clear of(@Nullable ClearBody body) {
            Boolean release = body == null ? null : body.releaseOwner();
            return new Clear(checkedReason(body == null ? null : body.reason()), release != null && release);
        }
    }

    /**
     * A checked request to block a number.
     *
     * @param days for how many days from now, 1 to 365
     */
    record Block(String reason, int days) {

        /** @throws ProblemException that names what is missing or out of range */
        static Block of(@Nullable BlockBody body) {
            String reason = checkedReason(body == null ? null : body.reason());
            BigDecimal days = body == null ? null : body.days();
            return new Block(reason, days == null ? DEFAULT_DAYS : checkedDays(days));
        }
    }

    private static String checkedReason(@Nullable String typed) {
        String reason = typed == null ? "" : typed.strip();
        if (reason.isEmpty() || reason.length() > MAX_REASON || reason.indexOf('\0') >= 0) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Tulis alasannya, 1 sampai " + MAX_REASON + " karakter: alasan ini tersimpan dan dapat diperiksa.",
                    Map.of("reason", "wajib diisi, 1 sampai " + MAX_REASON + " karakter"));
        }
        return reason;
    }

    private static int checkedDays(BigDecimal days) {
        boolean whole = days.signum() == 0 || days.stripTrailingZeros().scale() <= 0;
        if (!whole || days.compareTo(BigDecimal.ONE) < 0 || days.compareTo(BigDecimal.valueOf(MAX_DAYS)) > 0) {
            throw new ProblemException(
                    ProblemType.INVALID_REQUEST,
                    "Lamanya harus 1 sampai " + MAX_DAYS + " hari.",
                    Map.of("days", "harus bilangan bulat 1 sampai " + MAX_DAYS));
        }
        return days.intValueExact();
    }
}
