package id.antrean.booking.waiting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.booking.testing.AdminProfile;
import id.antrean.booking.testing.AdminTest;
import id.antrean.booking.testing.People;
import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.value.Person;
import id.antrean.contracts.value.Sender;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.TestProfile;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Withdrawal at an office that allows it. */
@QuarkusTest
@TestProfile(AdminProfile.class)
class WithdrawalTest extends AdminTest {

    private static final String OFFICE = "DRP";
    private static final String CALENDAR = "/api/offices/DRP/calendar";

    private final Person budi = People.somebody();
    private final Sender phone = People.someAccount();
    private LocalDate tuesday = LocalDate.MIN;
    private String code = "";

    @BeforeEach
    void aDayWithOnePlaceAtAnOfficeThatAllowsIt() {
        tuesday = monday.plusDays(1);
        allowWithdrawal(true);
        put(
                        "admin",
                        "/api/offices/DRP/exceptions/" + tuesday,
                        Map.of("hours", "08:00-09:00", "capacity", 1, "reason", "uji"))
                .statusCode(200);
        code = register(OFFICE, budi, phone, tuesday).code();
    }

    @Test
    void whoAsksMayChooseAndTheCodeIsVoidAtOnce() {
        Announced withdrawn = withdraw();

        assertThat(withdrawn.code()).isEqualTo(code);
        assertThat(withdrawn.text("cause")).isEqualTo("BY_SENDER");
        assertThat(enquire(OFFICE, phone, Subject.CANCEL).gist()).isEqualTo("withdrawal.answered NOTHING_OPEN");
        assertThat(tap(OFFICE, phone, "b1:drop:" + code).gist()).isEqualTo("status.reported STATUS");
        assertThat(history()).containsExactly("ISSUED", "WITHDRAWN");
        assertThat(register(OFFICE, budi, phone, tuesday.plusDays(1)).gist()).isEqualTo("booking.issued");
    }

    @Test
    void r14ThePlaceIsFreeOnlyAfterAWhileAndThenForWhoWaits() {
        Sender waiting = People.someAccount();
        String wait = register(OFFICE, somebody(), waiting, tuesday).text("waitChoice");
        assertThat(tap(OFFICE, waiting, wait).gist()).isEqualTo("waiting.joined");
        withdraw();

        assertThat(register(OFFICE, somebody(), People.somePhone(), tuesday).gist())
                .isEqualTo("booking.refused DAY_FULL");
        assertThat(count("select releasing from day_ledger where office = 'DRP' and date = $1", tuesday))
                .isEqualTo(1);
        assertThat(count("""
                select count(*) from booking
                 where code = $1 and release_at - closed_at between interval '15 minutes' and interval '30 minutes'
                """, code)).isEqualTo(1);
        clock.moveTo(monday, LocalTime.of(7, 31));

        await("an offer").atMost(SOON).until(() -> announced().stream()
                .anyMatch(event -> event.gist().equals("place.offered")
                        && event.data().at("/sender/userId").asText().equals(waiting.userId())));
        assertThat(history()).containsExactly("ISSUED", "WITHDRAWN", "RELEASED");
        assertThat(register(OFFICE, somebody(), People.somePhone(), tuesday).gist())
                .isEqualTo("booking.refused DAY_FULL");
    }

    @Test
    void nobodyWithdrawsTheBookingOfAnother() {
        assertThat(tap(OFFICE, People.someAccount(), "b1:drop:" + code).gist()).isEqualTo("status.reported STATUS");
        assertThat(history()).containsExactly("ISSUED");
    }

    @Test
    void r4WhatWasOfferedIsNoLongerPossibleWhenTheOfficeForbidsIt() {
        Announced offered = enquire(OFFICE, phone, Subject.CANCEL);
        allowWithdrawal(false);

        assertThat(tap(OFFICE, phone, offered.each("options", "choice").get(0)).gist())
                .isEqualTo("withdrawal.answered NOT_ALLOWED");
        assertThat(enquire(OFFICE, phone, Subject.CANCEL).gist()).isEqualTo("withdrawal.answered NOT_ALLOWED");
        assertThat(history()).containsExactly("ISSUED");
    }

    private Announced withdraw() {
        Announced answer = enquire(OFFICE, phone, Subject.CANCEL);
        assertThat(answer.gist()).isEqualTo("withdrawal.answered CHOOSE");
        assertThat(answer.each("options", "booking/code")).containsExactly(code);
        Announced withdrawn =
                tap(OFFICE, phone, answer.each("options", "choice").get(0));
        assertThat(withdrawn.gist()).isEqualTo("booking.withdrawn");
        return withdrawn;
    }

    private void allowWithdrawal(boolean allowed) {
        int version = as("admin").get(CALENDAR).jsonPath().getInt("version");
        Map<String, Object> rule = Map.of("hours", "08:00-12:00", "slotLength", "PT1H", "capacity", 3);
        put(
                        "admin",
                        CALENDAR,
                        Map.of(
                                "version",
                                version,
                                "reason",
                                "uji",
                                "horizonDays",
                                30,
                                "allowWithdrawal",
                                allowed,
                                "weekdays",
                                Map.of("TUESDAY", rule, "WEDNESDAY", rule)))
                .statusCode(200);
    }

    private List<String> history() {
        return query("select event from booking_history where code = $1 order by id", code).stream()
                .map(row -> row.getString(0))
                .toList();
    }
}
