package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.AT_BOGOR;
import static id.antrean.notification.review.Samples.BOGOR;
import static id.antrean.notification.review.Samples.BUDI;
import static id.antrean.notification.review.Samples.CODE;
import static id.antrean.notification.review.Samples.OLD_CODE;
import static id.antrean.notification.review.Samples.scene;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.BookingWithdrawn.Cause;
import id.antrean.contracts.value.Category;
import id.antrean.contracts.value.Language;
import id.antrean.contracts.value.Standing;
import id.antrean.notification.texts.BuiltInTexts;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class BookingMessagesTest {

    @ParameterizedTest
    @EnumSource
    void aUsualBookingSaysThatItStaysByR4(Category category) {
        assertThat(BookingMessages.issued(AT_BOGOR.booking(BUDI, category), scene(Language.INDONESIAN))
                        .words())
                .endsWith("Booking tidak dapat dihapus.");
    }

    @ParameterizedTest
    @EnumSource
    void theBookingTellsTheExactTimesOfR5AndR6(Language language) {
        String words = BookingMessages.issued(AT_BOGOR.booking(BUDI, Category.ADULT), scene(language))
                .words();
        assertThat(words).containsPattern("08[.:]30 WIB").containsPattern("(Lewat pukul|After) 09[.:]00");
    }

    @ParameterizedTest
    @CsvSource({"+07:00, 09.30 WIB", "+08:00, 09.30 WITA", "+09:00, 09.30 WIT", "+00:00, 09.30 UTC"})
    void timesCarryTheZoneOfTheOffice(String offset, String time) {
        OffsetDateTime slot = OffsetDateTime.parse("2026-11-24T09:00:00" + offset);
        assertThat(BookingMessages.issued(AT_BOGOR.booking(BUDI, Category.ADULT, slot), scene(Language.INDONESIAN))
                        .words())
                .contains(time);
    }

    @Test
    void aBookingIsThePictureOfItsCode() {
        assertThat(BookingMessages.issued(AT_BOGOR.booking(BUDI, Category.ADULT), scene(Language.ENGLISH)))
                .isInstanceOfSatisfying(
                        Outgoing.CodePicture.class,
                        picture -> assertThat(picture.ticket().code()).isEqualTo(CODE));
    }

    @ParameterizedTest
    @EnumSource
    void onlyAFlaggedNumberIsToldOfThePresenceCheck(Language language) {
        String check = "(kehadiran nomor ini akan diperiksa|its presence will be checked)";
        assertThat(issued(Standing.FLAGGED, language)).containsPattern(check);
        assertThat(issued(Standing.CLEAR, language)).doesNotContainPattern(check);
    }

    private static String issued(Standing standing, Language language) {
        return BookingMessages.issued(AT_BOGOR.booking(BUDI, Category.ADULT, standing, OLD_CODE), scene(language))
                .words();
    }

    @ParameterizedTest
    @EnumSource
    void theCodeThatIsReplacedIsToldToBeVoid(Language language) {
        assertThat(issued(Standing.CLEAR, language))
                .startsWith(language == Language.INDONESIAN ? "*Kode booking: " + CODE : "*Booking code: " + CODE)
                .containsPattern(OLD_CODE + " (tidak berlaku lagi|is void)");
    }

    @ParameterizedTest
    @EnumSource
    void whoIsMovedIsToldBothTimesTheReasonAndALineForAnotherDay(Language language) {
        assertThat(BookingMessages.moved(AT_BOGOR.moved(BUDI, "banjir *besar* https://evil.example"), scene(language))
                        .words())
                .contains(CODE.value(), "24 November 2026", "25 November 2026", "banjir besar evil. example")
                .containsPattern("09[.:]00 WIB")
                .containsPattern("10[.:]00–10[.:]30 WIB")
                .containsPattern("09[.:]30 WIB")
                .contains("#BUDI SANTOSO#25011987#26112026");
    }

    @Test
    void aReasonThatCannotBeShownIsLeftOut() {
        assertThat(BookingMessages.moved(AT_BOGOR.moved(BUDI, "*"), scene(Language.INDONESIAN))
                        .words())
                .doesNotContain("Alasan");
    }

    @ParameterizedTest
    @EnumSource
    void ofABookingThatAnotherReplacesNothingIsSaidHere(Language language) {
        assertThat(BookingMessages.withdrawn(AT_BOGOR.withdrawn(BUDI, Cause.REPLACED), scene(language)))
                .isEmpty();
        assertThat(BookingMessages.withdrawn(AT_BOGOR.withdrawn(BUDI, Cause.BY_SENDER), scene(language)))
                .hasValueSatisfying(message ->
                        assertThat(message.words()).contains(CODE.value(), "#BUDI SANTOSO#25011987#24112026"));
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 24112026", "2026-11-26, 27112026", "2026-11-27, 30112026", "2026-11-28, 30112026"})
    void theExampleIsForTheNextWorkingDay(LocalDate today, String day) {
        assertThat(BookingMessages.expired(
                                AT_BOGOR.expiry(BUDI), scene(BOGOR, BuiltInTexts.in(Language.INDONESIAN), today))
                        .words())
                .contains("#BUDI SANTOSO#25011987#" + day);
    }

    @Test
    void nothingPersonalIsInAnyToString() {
        Outgoing message = BookingMessages.issued(AT_BOGOR.booking(BUDI, Category.ADULT), scene(Language.INDONESIAN));
        assertThat(message.toString()).doesNotContain("Budi");
    }
}
