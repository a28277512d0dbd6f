package id.antrean.acceptance;

import static id.antrean.acceptance.Applicant.choicesOf;
import static id.antrean.acceptance.Applicant.codeIn;
import static id.antrean.acceptance.Applicant.textOf;
import static id.antrean.acceptance.SetClock.typed;
import static id.antrean.acceptance.SetClock.workingDay;
import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.acceptance.RunningSet.Running;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;

/**
 * What WhatsApp allows and what goes wrong there, as people meet it. Each test has days of its own, and whoever is moved
 * finds the next one free.
 */
@ExtendWith(RunningSet.class)
class WhatsAppJourneysIT {

    private static final int PEOPLE = 12;
    private static final Duration PATIENCE = Duration.ofSeconds(90);
    /** In this time what was doubled would have come. */
    private static final Duration QUIET = Duration.ofSeconds(2);

    @Test
    void whoDidNotWriteForADayIsRemindedByATemplateAndAnsweredFreelyAfterATap(Running set) {
        Applicant person = new Applicant(set.gateway(), "MKS");
        String code = codeIn(person.asks("#NURHAYATI#08081988#" + typed(workingDay(13))));

        try (SetClock clock = new SetClock(set.gateway())) {
            clock.moveTo(on(workingDay(13).minusDays(1), LocalTime.of(16, 30)));

            Map<String, Object> reminder = person.receives(2);
            assertThat(templateOf(reminder)).isEqualTo("visit_reminder_v1");
            assertThat(textOf(reminder)).contains("Pengingat", "NURHAYATI", code);
            Map<String, Object> answer = person.taps(reminder, "t1:INFO");
            assertThat(answer).doesNotContainKey("template");
            assertThat(textOf(answer)).contains("KTP", "KK");
        }
    }

    @Test
    void aClosureReachesPeopleOutsideTheWindowByATemplateAndByItsSpareWhenThatIsPaused(Running set) {
        Supervisor admin = new Supervisor(set.gateway(), "admin");
        Simulator simulator = new Simulator(set.gateway());
        Applicant first = new Applicant(set.gateway(), "MKS");
        Applicant second = new Applicant(set.gateway(), "JYP");
        String code = codeIn(first.asks("#HALIMAH#05061978#" + typed(workingDay(11))));
        String other = codeIn(second.asks("#MATIUS#06071979#" + typed(workingDay(13))));

        try (SetClock clock = new SetClock(set.gateway())) {
            clock.moveTo(clock.now().plusHours(25));
            closes(admin, "MKS", workingDay(11));
            Map<String, Object> moved = first.receives(2);
            assertThat(templateOf(moved)).isEqualTo("visit_moved_v1");
            assertThat(textOf(moved)).contains(code, "Banjir", "HALIMAH");

            simulator.judges("visit_moved_v1", "pause");
            closes(admin, "JYP", workingDay(13));
            Map<String, Object> movedBySpare = second.receives(2);
            assertThat(templateOf(movedBySpare)).isEqualTo("visit_moved_spare_v1");
            assertThat(textOf(movedBySpare)).contains(other, "MATIUS");
        } finally {
            simulator.judges("visit_moved_v1", "reinstate");
        }
    }

    @Test
    void everyoneHasExactlyOneAnswerThoughAnswersGetLostAndServersFail(Running set) {
        Crowd crowd = crowd(set, "everyoneHasExactlyOneAnswer");
        try (Simulator simulator = new Simulator(set.gateway())) {
            simulator.failsAt(List.of(
                    Map.of("fault", "lost-answer", "times", 3),
                    Map.of("fault", "lost-request", "times", 2),
                    Map.of("fault", "http", "status", 502, "times", 2),
                    Map.of("fault", "error", "code", 131000, "times", 2),
                    Map.of("fault", "error", "code", 131056, "times", 1),
                    Map.of("fault", "lost-answer", "on", "media", "times", 2)));
            crowd.register(0, PEOPLE).join();

            assertThatAllHaveOneAnswer(crowd);
            assertThat(simulator.faultsUsed()).isEqualTo(12);
        }
    }

    @Test
    void webhooksThatComeTwiceLateAndInAnotherOrderAreAnsweredOnce(Running set) {
        Crowd crowd = crowd(set, "webhooksThatComeTwice");
        try (Simulator simulator = new Simulator(set.gateway())) {
            simulator.mishandlesWebhooks(Map.of("duplicates", 2, "reorder", true, "delayMillis", 300));
            crowd.register(0, PEOPLE).join();

            assertThatAllHaveOneAnswer(crowd);
            assertThat(simulator.webhooksDoubled()).isGreaterThanOrEqualTo(PEOPLE);
        }
    }

    @Test
    void whoHidesTheNumberIsBookedAskedForItAndKnownByItAfterwards(Running set) {
        Supervisor admin = new Supervisor(set.gateway(), "admin");
        Applicant person = new Applicant(set.gateway(), "MKS");

        person.writesWithoutNumber("sari.dewanti", "#SARI DEWANTI#11031990#" + typed(workingDay(14)));
        String code = codeIn(person.receives(1));
        Map<String, Object> request = person.receives(2);
        assertThat(textOf(request)).contains("tersembunyi", "nomor");
        admin.reads("/api/numbers/" + person.number()).statusCode(404);
        person.shares(request);

        await("the owner of the number").atMost(PATIENCE).untilAsserted(() -> assertThat(
                        admin.reads("/api/numbers/" + person.number())
                                .extract()
                                .jsonPath()
                                .getString("owner.name"))
                .isEqualTo("SARI DEWANTI"));
        assertThat(textOf(person.asks("status"))).contains(code);
    }

    @Test
    void whoIsAskedOneThingAfterTheOtherIsBookedByATapOnADay(Running set) {
        Applicant person = new Applicant(set.gateway(), "MKS");
        PersonalData.OF_ALL_TESTS.name("TENRI ABENG");
        PersonalData.OF_ALL_TESTS.birthDate(LocalDate.of(1991, 9, 17));

        assertThat(textOf(person.asks("daftar"))).contains("Siapa nama pemohon?");
        assertThat(textOf(person.asks("Tenri Abeng"))).contains("Kapan tanggal lahir pemohon?");
        Map<String, Object> days = person.asks("17-09-1991");
        assertThat(textOf(days)).contains("Ingin datang hari apa?", "17 September 1991");
        assertThat(choicesOf(days)).hasSizeGreaterThanOrEqualTo(3);

        Map<String, Object> booked = person.taps(days, "t1:#");
        assertThat(codeIn(booked)).startsWith("MKS-");
        assertThat(textOf(booked)).containsIgnoringCase("TENRI ABENG");
        assertThat(person.answers()).hasSize(4);
    }

    private static Crowd crowd(Running set, String test) {
        long seed = System.nanoTime();
        System.out.println("WhatsAppJourneysIT." + test + ": seed " + seed);
        return new Crowd(set.gateway(), PEOPLE, new Random(seed));
    }

    private static void assertThatAllHaveOneAnswer(Crowd crowd) {
        await("an answer to everyone").atMost(PATIENCE).until(() -> crowd.people().stream()
                .noneMatch(person -> person.answers().isEmpty()));
        await("no second answer").during(QUIET).atMost(PATIENCE).until(() -> crowd.people().stream()
                .allMatch(person -> person.answers().size() == 1));
        crowd.people().forEach(person -> codeIn(person.answers().get(0)));
    }

    private static void closes(Supervisor admin, String office, LocalDate day) {
        admin.posts("/api/offices/" + office + "/closures", Map.of("date", day.toString(), "reason", "Banjir"))
                .statusCode(200);
    }

    private static String templateOf(Map<String, Object> message) {
        assertThat(message).as("a template").containsKey("template");
        return String.valueOf(((Map<?, ?>) message.get("template")).get("name"));
    }

    private static OffsetDateTime on(LocalDate day, LocalTime time) {
        return day.atTime(time).atZone(SetClock.WIB).toOffsetDateTime();
    }
}
