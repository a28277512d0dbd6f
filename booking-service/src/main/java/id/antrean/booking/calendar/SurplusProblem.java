package id.antrean.booking.calendar;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import id.antrean.platform.problem.Problem;
import id.antrean.platform.problem.ProblemException;
import id.antrean.platform.problem.ProblemType;
import io.quarkus.runtime.annotations.RegisterForReflection;
import jakarta.ws.rs.core.Response;
import java.util.List;
import java.util.Map;
import org.jboss.resteasy.reactive.server.ServerExceptionMapper;

/**
 * The problem {@code capacity-below-booked} with the days that it is about, and what can be done.
 *
 * @param problem as every problem
 * @param days on which bookings would have no place
 * @param choices the values of {@code surplus} that settle it, each with what it does
 */
@RegisterForReflection
record SurplusProblem(@JsonUnwrapped Problem problem, List<DaySurplus> days, Map<String, String> choices) {

    private static final Map<String, String> CHOICES = Map.of(
            "move",
                    "pemesanan yang terbit paling akhir dipindahkan ke jadwal terdekat sesudahnya, dan pemohon diberi tahu",
            "keep", "hari itu tetap melayani semua yang sudah memesan, tetapi tidak menerima pemesanan baru");

    static SurplusProblem of(SurplusException e) {
        int bookings = e.days().stream().mapToInt(DaySurplus::surplus).sum();
        String detail = e.isNowhere()
                ? "Tidak ada jadwal kosong sesudahnya untuk memindahkan semua pemesanan. Tambah dulu kapasitas hari lain,"
                        + " atau ulangi dengan \"surplus\": \"keep\"."
                : bookings + " pemesanan tidak akan mendapat tempat. Tidak ada yang diubah. Ulangi dengan"
                        + " \"surplus\": \"move\" atau \"surplus\": \"keep\".";
        return new SurplusProblem(
                Problem.of(new ProblemException(ProblemType.CAPACITY_BELOW_BOOKED, detail)), e.days(), CHOICES);
    }

    /** Answers with this problem. */
    static final class Mapper {

        @ServerExceptionMapper
        Response answer(SurplusException e) {
            return Response.status(ProblemType.CAPACITY_BELOW_BOOKED.status())
                    .type(Problem.MEDIA_TYPE)
                    .entity(of(e))
                    .build();
        }
    }
}
