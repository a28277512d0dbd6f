package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.AT_BOGOR;
import static id.antrean.notification.review.Samples.BUDI;
import static id.antrean.notification.review.Samples.CODE;
import static id.antrean.notification.review.Samples.PUTRI;
import static id.antrean.notification.review.Samples.SITI;
import static id.antrean.notification.review.Samples.TODAY;
import static id.antrean.notification.review.Samples.WAIT;
import static id.antrean.notification.review.Samples.scene;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.BookingRefused;
import id.antrean.contracts.event.BookingRefused.Reason;
import id.antrean.contracts.value.Language;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.composition.Outgoing.RowList;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class RefusalMessagesTest {

    private static final List<LocalDate> TOMORROW = List.of(TODAY.plusDays(1));

    private static Outgoing refused(BookingRefused refusal, Language language) {
        return RefusalMessages.refused(refusal, scene(language));
    }

    private static String words(Reason reason, List<LocalDate> alternatives, Language language) {
        return refused(AT_BOGOR.refusal(BUDI, reason, TODAY, alternatives), language)
                .words();
    }

    private static RowList list(List<LocalDate> alternatives, @Nullable String waitChoice) {
        BookingRefused refusal =
                AT_BOGOR.refusal(List.of(BUDI), Reason.DAY_FULL, TODAY.plusDays(1), alternatives, waitChoice);
        return (RowList) refused(refusal, Language.INDONESIAN);
    }

    @ParameterizedTest
    @EnumSource
    void noRefusalIsABareFull(Reason reason) {
        for (Language language : Language.values()) {
            assertThat(words(reason, List.of(), language).length()).isGreaterThan(150);
            assertThat(words(reason, TOMORROW, language)).contains("#BUDI SANTOSO#25011987#24112026");
        }
    }

    @ParameterizedTest
    @EnumSource
    void theCodeOfAnotherSenderIsNotTold(Language language) {
        assertThat(words(Reason.ALREADY_BOOKED_BY_OTHER, List.of(), language)).doesNotContain("BGR-");
        assertThat(words(Reason.ALREADY_BOOKED, List.of(), language)).contains(CODE.value());
    }

    @ParameterizedTest
    @EnumSource
    void whoIsBlacklistedIsToldUntilWhenAndHowToBeClearedByR10(Language language) {
        assertThat(words(Reason.BLACKLISTED, List.of(), language))
                .contains("KENAPA", "23 ", "2026", "WIB", "Jl. Jenderal Ahmad Yani")
                .containsPattern("0?9[.:]15");
    }

    @Test
    void theDaysWithRoomAreRowsThatBookThem() {
        assertThat(list(List.of(TODAY.plusDays(2), TODAY.plusDays(3)), null).rows())
                .containsExactly(
                        new Choice("b1:day:Zk3vQ9xT1bLw7PfA:20261125", "Rab 25 Nov 2026", "Daftarkan Budi Santoso"),
                        new Choice("b1:day:Zk3vQ9xT1bLw7PfA:20261126", "Kam 26 Nov 2026", "Daftarkan Budi Santoso"));
    }

    @Test
    void theLastRowIsTheWaitingListOfTheDayAskedFor() {
        RowList list = list(TOMORROW, WAIT);
        assertThat(list.opener()).isEqualTo("Pilih hari");
        assertThat(list.rows())
                .hasSize(2)
                .last()
                .isEqualTo(new Choice(WAIT, "Daftar tunggu", "Beri tahu saya jika ada tempat pada Sel 24 Nov 2026"));
        assertThat(list(List.of(), WAIT).opener()).isEqualTo("Daftar tunggu");
    }

    @Test
    void ofManyDaysTheNearestFitAndTheWaitingListIsNotLost() {
        List<LocalDate> month =
                Stream.iterate(TODAY, day -> day.plusDays(1)).limit(30).toList();
        assertThat(list(month, WAIT).rows())
                .hasSize(10)
                .last()
                .extracting(Choice::id)
                .isEqualTo(WAIT);
        assertThat(list(month, null).rows()).hasSize(10);
    }

    @ParameterizedTest
    @EnumSource
    void withoutAnythingToTapItIsPlainText(Reason reason) {
        assertThat(refused(AT_BOGOR.refusal(BUDI, reason, TODAY, List.of()), Language.INDONESIAN))
                .isInstanceOf(Outgoing.Text.class);
    }

    @ParameterizedTest
    @EnumSource
    void theOthersOfAMessageAreToldThatTheyAreNotBookedEither(Reason reason) {
        for (Language language : Language.values()) {
            BookingRefused refusal = AT_BOGOR.refusal(List.of(BUDI, SITI, PUTRI), reason, TODAY, List.of(), null);
            assertThat(refused(refusal, language).words())
                    .containsPattern("Siti Nur'aini (dan|and) Putri Santoso")
                    .containsPattern("(atau tidak sama sekali|or none)");
        }
    }

    @Test
    void aFamilyIsRegisteredForAnotherDayByOneMessageOrOneTap() {
        BookingRefused refusal = AT_BOGOR.refusal(List.of(BUDI, PUTRI), Reason.DAY_FULL, TODAY, TOMORROW, null);
        RowList list = (RowList) refused(refusal, Language.INDONESIAN);
        assertThat(list.words()).contains("#BUDI SANTOSO#25011987#24112026\n#PUTRI SANTOSO#25012024#24112026");
        assertThat(list.rows().get(0).description()).isEqualTo("Daftarkan 2 orang");
    }
}
