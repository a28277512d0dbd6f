package id.antrean.verification.expiry;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

import id.antrean.contracts.event.BookingIssued;
import id.antrean.contracts.event.Topics;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.PhoneNumber;
import id.antrean.contracts.value.Sender;
import id.antrean.verification.testing.Bookings;
import id.antrean.verification.testing.ServiceTest;
import id.antrean.verification.testing.Together;
import io.quarkus.test.junit.QuarkusTest;
import io.smallrye.mutiny.infrastructure.Infrastructure;
import io.vertx.mutiny.sqlclient.Tuple;
import jakarta.inject.Inject;
import java.time.OffsetDateTime;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

@QuarkusTest
class ExpiryTest extends ServiceTest {

    @Inject
    Expiry expiry;

    @Test
    void r5WhenTheSlotStartsWithoutTheHolderTheCodeIsVoidAndItIsAnnounced() {
        clock.moveTo("2026-11-24T07:00:00+07:00");
        Sender sender = new Sender(new PhoneNumber("+6281100000021"), "ID.70000000000000021");
        BookingIssued booking =
                Bookings.of("BGR", "2026-11-24T08:00:00+07:00", Bookings.BUDI, sender, Language.ENGLISH);
        issue(booking);

        clock.moveTo("2026-11-24T08:00:01+07:00");
        awaitState(booking, "EXPIRED");

        assertThat(visit(booking).getOffsetDateTime("expired_at"))
                .isEqualTo(OffsetDateTime.parse("2026-11-24T08:00:01+07:00"));
        await().atMost(SOON).untilAsserted(() -> assertThat(announced(booking.code()))
                .singleElement()
                .satisfies(event -> {
                    assertThat(event.type()).isEqualTo("id.antrean.visit.expired.v1");
                    assertThat(event.id()).isEqualTo(booking.code() + "/expired/2026-11-24T01:00:00Z");
                    assertThat(event.data().get("slotStart").asText()).isEqualTo("2026-11-24T08:00:00+07:00");
                    assertThat(event.data().at("/person/name").asText()).isEqualTo("Budi Santoso");
                    assertThat(event.data().at("/sender/phone").asText()).isEqualTo("+6281100000021");
                    assertThat(event.data().at("/sender/userId").asText()).isEqualTo("ID.70000000000000021");
                    assertThat(event.data().get("language").asText()).isEqualTo("en");
                    assertThat(event.data().get("expiredAt").asText()).isEqualTo("2026-11-24T01:00:01Z");
                }));
    }

    @Test
    void r5OnTheMinuteOfTheSlotACodeIsStillGood() {
        clock.moveTo("2026-11-24T07:00:00+07:00");
        BookingIssued booking = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        BookingIssued earlier = Bookings.of("BGR", "2026-11-24T07:30:00+07:00");
        issue(booking, earlier);

        clock.moveTo("2026-11-24T08:00:00+07:00");
        awaitState(earlier, "EXPIRED");

        assertThat(visit(booking).getString("state")).isEqualTo("ISSUED");
    }

    @Test
    void whoHasArrivedDoesNotExpire() {
        clock.moveTo("2026-11-24T07:00:00+07:00");
        BookingIssued arrived = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        BookingIssued absent = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(arrived, absent);
        checkInBudi().post(arrivalOf(arrived)).then().statusCode(200);

        clock.moveTo("2026-11-24T12:00:00+07:00");
        awaitState(absent, "EXPIRED");

        assertThat(visit(arrived).getString("state")).isEqualTo("ARRIVED");
    }

    @Test
    void aBookingThatIsHeardOfAfterItsSlotExpiresToo() {
        clock.moveTo("2026-11-24T10:00:00+07:00");
        BookingIssued late = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(late);
        awaitState(late, "EXPIRED");
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(announced(late.code())).hasSize(1));
    }

    @Test
    void r5EachOfficesClockCounts() {
        clock.moveTo("2026-11-24T07:00:00+09:00");
        BookingIssued jayapura = Bookings.of("JYP", "2026-11-24T08:00:00+09:00");
        BookingIssued makassar = Bookings.of("MKS", "2026-11-24T08:00:00+08:00");
        BookingIssued bogor = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(jayapura, makassar, bogor);

        clock.moveTo("2026-11-24T08:00:00.001+09:00");
        awaitState(jayapura, "EXPIRED");
        assertThat(visit(makassar).getString("state")).isEqualTo("ISSUED");
        clock.moveTo("2026-11-24T08:00:00.001+08:00");
        awaitState(makassar, "EXPIRED");
        assertThat(visit(bogor).getString("state")).isEqualTo("ISSUED");
        clock.moveTo("2026-11-24T08:00:00.001+07:00");
        awaitState(bogor, "EXPIRED");
    }

    @Test
    void moreThanOneBatchExpiresAndEachIsAnnouncedOnce() {
        clock.moveTo("2026-11-24T07:00:00+07:00");
        List<BookingIssued> bookings = Bookings.many(130, "BGR", "2026-11-24T08:30:00+07:00");
        issue(bookings);

        clock.moveTo("2026-11-24T08:31:00+07:00");
        awaitState(bookings, "EXPIRED");

        Set<String> codes =
                bookings.stream().map(booking -> booking.code().value()).collect(Collectors.toSet());
        await().atMost(SOON).untilAsserted(() -> assertThat(kafka.records(Topics.VISITS))
                .filteredOn(message -> codes.contains(message.key()))
                .hasSize(130)
                .extracting(message -> header(message, "ce_id"))
                .doesNotHaveDuplicates());
    }

    @Test
    void severalReplicasAtOnceExpireEachCodeOnce() throws InterruptedException {
        clock.moveTo("2026-11-24T07:00:00+07:00");
        List<BookingIssued> bookings = Bookings.many(120, "BGR", "2026-11-24T08:00:00+07:00");
        issue(bookings);

        // The service's own timer is at it too.
        clock.moveTo("2026-11-24T08:01:00+07:00");
        Callable<Integer> replica =
                () -> pool.withTransaction(transaction -> expiry.expireDue(transaction, clock.instant(), 7))
                        .await()
                        .atMost(SOON);
        Together.run(6, Collections.nCopies(40, replica));
        awaitState(bookings, "EXPIRED");

        Set<String> codes =
                bookings.stream().map(booking -> booking.code().value()).collect(Collectors.toSet());
        await().atMost(SOON).untilAsserted(() -> assertThat(kafka.records(Topics.VISITS))
                .filteredOn(message -> codes.contains(message.key()))
                .hasSize(120)
                .extracting(message -> header(message, "ce_id"))
                .doesNotHaveDuplicates());
    }

    @Test
    void aVisitThatSomebodyIsWorkingOnIsLeftAloneAndDoesNotHoldUpTheOthers() {
        clock.moveTo("2026-11-24T07:00:00+07:00");
        BookingIssued held = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        BookingIssued other = Bookings.of("BGR", "2026-11-24T08:00:00+07:00");
        issue(held, other);

        pool.withTransaction(transaction -> transaction
                        .preparedQuery("select from visit where code = $1 for no key update")
                        .execute(Tuple.of(held.code().value()))
                        .invoke(() -> clock.moveTo("2026-11-24T08:01:00+07:00"))
                        .emitOn(Infrastructure.getDefaultWorkerPool())
                        .invoke(() -> {
                            awaitState(other, "EXPIRED");
                            assertThat(visit(held).getString("state")).isEqualTo("ISSUED");
                        }))
                .await()
                .atMost(SOON);
        awaitState(held, "EXPIRED");
    }

    private void awaitState(BookingIssued booking, String state) {
        awaitState(List.of(booking), state);
    }

    private void awaitState(List<BookingIssued> bookings, String state) {
        String[] codes =
                bookings.stream().map(booking -> booking.code().value()).toArray(String[]::new);
        await().atMost(SOON)
                .untilAsserted(() -> assertThat(query("select state from visit where code = any($1)", Tuple.of(codes)))
                        .hasSize(codes.length)
                        .allSatisfy(row -> assertThat(row.getString("state")).isEqualTo(state)));
    }
}
