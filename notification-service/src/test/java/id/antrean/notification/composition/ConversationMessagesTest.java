package id.antrean.notification.composition;

import static id.antrean.notification.review.Samples.AT_BOGOR;
import static id.antrean.notification.review.Samples.BOGOR;
import static id.antrean.notification.review.Samples.scene;
import static org.assertj.core.api.Assertions.assertThat;

import id.antrean.contracts.event.MessageReceived.Fault;
import id.antrean.contracts.event.MessageReceived.Intent;
import id.antrean.contracts.value.Language;
import id.antrean.notification.review.Samples;
import id.antrean.notification.texts.BuiltInTexts;
import java.time.LocalDate;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class ConversationMessagesTest {

    private static String faulty(Fault.Kind kind, @Nullable String text) {
        return faulty(Samples.fault(kind, text));
    }

    private static String faulty(Fault... faults) {
        return ConversationMessages.answer(
                        AT_BOGOR.message(Intent.FAULTY_REGISTRATION, faults), scene(Language.INDONESIAN))
                .words();
    }

    @ParameterizedTest
    @CsvSource({"2026-11-23, 24112026", "2026-11-26, 27112026", "2026-11-27, 30112026", "2026-11-28, 30112026"})
    void theExampleIsForTheNextWorkingDay(LocalDate today, String day) {
        assertThat(ConversationMessages.answer(
                                AT_BOGOR.message(Intent.OTHER),
                                scene(BOGOR, BuiltInTexts.in(Language.INDONESIAN), today))
                        .words())
                .contains("#BUDI#25011987#" + day);
    }

    @ParameterizedTest
    @EnumSource
    void infoTellsTheRulesTheRequirementsAndTheWords(Language language) {
        assertThat(ConversationMessages.answer(AT_BOGOR.message(Intent.INFO), scene(language))
                        .words())
                .contains("30 ", "KTP", "A4", "*STATUS*", "*UBAH*", "*BATAL*", "*KENAPA*", "*INFO*", "#BUDI#25011987#");
    }

    @Test
    void aFaultThatIsNothingButMarkupIsNotQuoted() {
        assertThat(faulty(Fault.Kind.NAME, "*_~`")).contains("• Nama tidak terbaca:");
        assertThat(faulty(Fault.Kind.PARTS, null)).contains("• Pendaftaran perlu tiga bagian");
    }

    @Test
    void linesThatAreRightWaitForTheOthersAndAllAreToBeSentAgain() {
        assertThat(faulty(
                        Samples.fault(Fault.Kind.BIRTH_DATE, "31022024"),
                        Samples.fault(Fault.Kind.HELD_BACK, "#BUDI#25011987#24112026")))
                .contains("• Baris “#BUDI#25011987#24112026” sudah benar", "kirim lagi semua baris bersama-sama");
        assertThat(faulty(Fault.Kind.BIRTH_DATE, "31022024")).doesNotContain("bersama-sama");
    }

    @ParameterizedTest
    @ValueSource(strings = {"31022026", "310226", "31-02-2026", "31 / 2 / 26", "31 Februari 2026", "tgl 31022026 ya"})
    void aDateThatNoCalendarHasIsToldSo(String date) {
        assertThat(faulty(Fault.Kind.VISIT_DATE, date))
                .contains("• Tanggal kedatangan “" + date + "” tidak ada di kalender.");
        assertThat(faulty(Fault.Kind.BIRTH_DATE, date))
                .contains("• Tanggal lahir “" + date + "” tidak ada di kalender.");
    }

    @ParameterizedTest
    @NullSource
    @ValueSource(
            strings = {
                "besok",
                "24112026 atau 25112026",
                "24 atau 25 November 2026",
                "24/25 11 2026",
                "24 Nov 2026 / 25 Nov 2026",
                "2411202",
                "24",
            })
    void whatIsNotOneDateIsAskedForAsEightDigits(@Nullable String part) {
        for (Fault.Kind kind : List.of(Fault.Kind.VISIT_DATE, Fault.Kind.BIRTH_DATE)) {
            assertThat(faulty(kind, part))
                    .contains("tidak terbaca; tulis satu tanggal, delapan angka: hari, bulan, tahun.")
                    .doesNotContain("kalender");
        }
    }
}
