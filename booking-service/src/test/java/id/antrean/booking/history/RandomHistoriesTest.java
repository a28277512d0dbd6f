package id.antrean.booking.history;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.AdminTest;
import id.antrean.contracts.testing.SeededRandom;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import io.restassured.specification.RequestSpecification;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The rules that hold whatever happens: R2, R4, R11, R14. A history that fails tells its seed and its steps. */
@QuarkusTest
@TestProfile(HistoryProfile.class)
class RandomHistoriesTest extends AdminTest {

    private static final int HISTORIES = 3;
    private static final int STEPS = 40;

    @BeforeEach
    void addInstruments() {
        new Instruments(this::query).add();
    }

    @AfterEach
    void removeInstruments() {
        new Instruments(this::query).remove();
    }

    @Test
    void whateverHappensInAnyOrderNothingIsLostOrGivenTwice() {
        SeededRandom.check(HISTORIES, random -> new History(random, clock, this::query, new OverHttp()).run(STEPS));

        List<String> told = new Answers(this::query).ids();
        await("everything that was told").atMost(SOON).untilAsserted(() -> assertThat(announced())
                .extracting(Announced::id)
                .containsExactlyInAnyOrderElementsOf(told));
    }

    private static final class OverHttp implements History.Staff {

        @Override
        public int send(String method, String address, Map<String, ?> body) {
            RequestSpecification request = as("supervisor");
            if (!body.isEmpty()) {
                request = request.contentType("application/json").body(body);
            }
            return request.request(method, address).statusCode();
        }

        @Override
        public int version(String office) {
            return as("supervisor")
                    .get("/api/offices/" + office + "/calendar")
                    .jsonPath()
                    .getInt("version");
        }
    }
}
