package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.AT_BOGOR;
import static id.antrean.notification.review.Samples.BUDI;
import static id.antrean.notification.review.Samples.CODE;
import static id.antrean.notification.review.Samples.PUTRI;
import static id.antrean.notification.review.Samples.SITI;
import static id.antrean.notification.review.Samples.scene;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.EnquiryReceived.Subject;
import id.antrean.contracts.event.StandingExplained.Sign;
import id.antrean.contracts.event.WithdrawalAnswered.Answer;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.SignalKind;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.composition.Outgoing.Choice;
import id.antrean.notification.composition.Outgoing.RowList;
import id.antrean.notification.review.Samples;
import java.util.Collections;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

class StatusMessagesTest {

    private static String status(Subject subject, Standing standing, boolean hasBooking, Language language) {
        return StatusMessages.reported(
                        AT_BOGOR.status(
                                subject, hasBooking ? List.of(AT_BOGOR.held(BUDI)) : List.of(), List.of(), standing),
                        scene(language))
                .words();
    }

    @ParameterizedTest
    @EnumSource
    void everyBookingIsListedWithItsCodeAndItsTimes(Language language) {
        assertThat(status(Subject.STATUS, Standing.CLEAR, true, language))
                .contains(CODE.value(), "Budi Santoso", "24 November 2026", "Kantor Imigrasi Kelas I Bogor")
                .containsPattern("09[.:]00 WIB")
                .containsPattern("08[.:]30 WIB");
    }

    @ParameterizedTest
    @EnumSource
    void whoHasNothingIsToldHowToRegisterUnlessBlacklisted(Language language) {
        assertThat(status(Subject.STATUS, Standing.CLEAR, false, language)).contains("#BUDI#25011987#24112026");
        assertThat(status(Subject.STATUS, Standing.BLACKLISTED, false, language))
                .contains("KENAPA")
                .doesNotContain("#BUDI");
    }

    @ParameterizedTest
    @EnumSource
    void whoWantsAnotherDayIsToldR4AndR5WithTheBookings(Language language) {
        assertThat(status(Subject.CHANGE, Standing.CLEAR, true, language))
                .containsPattern("(tidak dapat diubah|cannot be changed)")
                .containsPattern("(hangus|void)")
                .contains(CODE.value());
        assertThat(status(Subject.STATUS, Standing.CLEAR, true, language))
                .doesNotContainPattern("(tidak dapat diubah|cannot be changed)");
    }

    @Test
    void ofVeryManyBookingsItIsSaidHowManyAreNotListed() {
        String words = StatusMessages.reported(
                        AT_BOGOR.status(
                                Subject.STATUS,
                                Collections.nCopies(9, AT_BOGOR.held(BUDI)),
                                Collections.nCopies(4, AT_BOGOR.waiting(List.of(BUDI, SITI, PUTRI))),
                                Standing.FLAGGED),
                        scene(Language.INDONESIAN))
                .words();
        assertThat(words).contains("dan 2 lagi", "dan 1 lagi", "Budi Santoso, Siti Nur'aini dan Putri Santoso");
    }

    @Test
    void byR4ABookingIsNotCancelledUnlessTheOfficeAllowsIt() {
        assertThat(StatusMessages.withdrawal(AT_BOGOR.withdrawal(Answer.NOT_ALLOWED), scene(Language.INDONESIAN))
                        .words())
                .contains("*tidak dapat dibatalkan atau dihapus* sampai pemohon datang");
    }

    @Test
    void whereTheOfficeAllowsItTheBookingToWithdrawIsTapped() {
        Outgoing message = StatusMessages.withdrawal(
                AT_BOGOR.withdrawal(Answer.CHOOSE, AT_BOGOR.held(BUDI)), scene(Language.INDONESIAN));
        assertThat(((RowList) message).rows())
                .containsExactly(new Choice(
                        "b1:drop:" + CODE.value(), CODE.value(), "Sel 24 Nov 2026 pukul 09.00 WIB, Budi Santoso"));
    }

    @ParameterizedTest
    @EnumSource
    void everySignIsExplainedWithHowOftenAndWhenLast(SignalKind kind) {
        for (Language language : Language.values()) {
            String words = explained(Standing.FLAGGED, language, new Sign(kind, 4, Samples.TUESDAY));
            assertThat(words).containsPattern("• .{15,}: 4 (kali|times), .* 24 November 2026");
        }
    }

    private static String explained(Standing standing, Language language, Sign... signs) {
        return StandingMessages.explained(AT_BOGOR.explained(standing, signs), scene(language))
                .words();
    }

    @ParameterizedTest
    @EnumSource(names = {"FLAGGED", "BLACKLISTED"})
    void whoIsRestrictedIsToldUntilWhenAndWhereToBeCleared(Standing standing) {
        for (Language language : Language.values()) {
            assertThat(explained(standing, language))
                    .containsPattern("(sampai|until) .*23 (Desember|December) 2026 .*09[.:]15 WIB")
                    .contains("KTP", "Jl. Jenderal Ahmad Yani");
        }
    }

    @ParameterizedTest
    @EnumSource
    void ofAClearNumberNothingIsSaidToBeKnown(Language language) {
        assertThat(explained(Standing.CLEAR, language)).containsPattern("(Tidak ada catatan apa pun|Nothing is known)");
        assertThat(explained(Standing.CLEAR, language, new Sign(SignalKind.NO_SHOW, 1, Samples.TUESDAY)))
                .doesNotContainPattern("(Tidak ada catatan apa pun|Nothing is known)");
    }
}
