package id.antrean.booking.registration;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import id.antrean.booking.registration.Choice.BookDay;
import id.antrean.booking.registration.Choice.Drop;
import id.antrean.booking.registration.Choice.Leave;
import id.antrean.booking.registration.Choice.Take;
import id.antrean.booking.registration.Choice.Unknown;
import id.antrean.booking.registration.Choice.Wait;
import id.antrean.contracts.event.Choices;
import id.antrean.contracts.testing.SeededRandom;
import id.antrean.contracts.value.BookingCode;
import id.antrean.contracts.value.OfficeCode;
import java.time.LocalDate;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ChoiceIdTest {

    private static final String TOKEN_LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789_-";
    private static final BookingCode CODE = BookingCode.of(new OfficeCode("BGR"), 123_456_789L);

    @Test
    void everyKindComesBackAsItWasOffered() {
        SeededRandom.check(1_000, random -> {
            Choice choice = choice(random);

            assertThat(Choice.parse(choice.id())).isEqualTo(choice);
        });
    }

    @Test
    void everyIdFitsInARowAndIsKnownAsOneOfBookings() {
        SeededRandom.check(1_000, random -> {
            String id = choice(random).id();

            assertThat(id).hasSizeLessThanOrEqualTo(Choices.MAX_LENGTH).startsWith(Choices.PREFIX);
            assertThat(Choices.isChoice(id)).isTrue();
        });
    }

    @Test
    void theIdsThatAreSentAreTheseForYears() {
        assertThat(new BookDay("tok_en-1", LocalDate.of(2026, 12, 1)).id()).isEqualTo("b1:day:tok_en-1:20261201");
        assertThat(new Wait("tok_en-1").id()).isEqualTo("b1:wait:tok_en-1");
        assertThat(new Take("tok_en-1").id()).isEqualTo("b1:take:tok_en-1");
        assertThat(new Leave("tok_en-1").id()).isEqualTo("b1:leave:tok_en-1");
        assertThat(new Drop(CODE).id()).isEqualTo("b1:drop:" + CODE.value());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "b1:",
                "b1:day",
                "b1:day:token",
                "b1:day::20261201",
                "b1:day:token:20261301",
                "b1:day:token:20270229",
                "b1:day:token:2026-12-01",
                "b1:day:token:٢٠٢٦١٢٠١",
                "b1:day:token:20261201:1",
                "b1:wait:token:20261201",
                "b1:wait:",
                "b1:wait:to ken",
                "b1:wait:token\n",
                " b1:wait:token",
                "b1:Wait:token",
                "b1:swap:token",
                "b2:wait:token",
                "b11:wait:token",
                "B1:wait:token",
                "b1:drop:BGR-0000-0001",
                "b1:drop:token",
                "i1:lang:id"
            })
    void whatWasNeverOfferedIsUnknown(String id) {
        assertThat(Choice.parse(id)).isEqualTo(new Unknown());
    }

    @Test
    void aCodeWithAWrongCheckSymbolIsUnknown() {
        String last = CODE.value().endsWith("0") ? "1" : "0";

        assertThat(Choice.parse(
                        "b1:drop:" + CODE.value().substring(0, CODE.value().length() - 1) + last))
                .isEqualTo(new Unknown());
    }

    @Test
    void anIdThatIsTooLongIsUnknown() {
        assertThat(Choice.parse("b1:wait:" + "a".repeat(40))).isEqualTo(new Wait("a".repeat(40)));
        assertThat(Choice.parse("b1:wait:" + "a".repeat(41))).isEqualTo(new Unknown());
        assertThat(Choice.parse("b1:wait:" + "a".repeat(100_000))).isEqualTo(new Unknown());
    }

    @Test
    void whateverComesBackIsReadWithoutFailing() {
        SeededRandom.check(2_000, random -> {
            StringBuilder id = new StringBuilder(choice(random).id());
            for (int i = random.between(1, 3); i > 0; i--) {
                id.setCharAt(
                        random.between(0, id.length() - 1),
                        random.letterOf(":b1 dayw\n0é_-").charAt(0));
            }

            Choice choice = Choice.parse(id.toString());

            if (!(choice instanceof Unknown)) {
                assertThat(choice.id().toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", ""))
                        .hasSameSizeAs(id.toString().replaceAll("[^A-Za-z0-9]", ""));
            }
        });
    }

    @Test
    void whatIsUnknownIsNeverOffered() {
        assertThatThrownBy(() -> new Unknown().id()).isInstanceOf(IllegalStateException.class);
    }

    private static Choice choice(SeededRandom random) {
        String token = random.text(TOKEN_LETTERS, random.between(1, 40));
        return random.<Choice>oneOf(
                new BookDay(token, random.date(LocalDate.of(2026, 1, 1), LocalDate.of(2100, 12, 31))),
                new Wait(token),
                new Take(token),
                new Leave(token),
                new Drop(BookingCode.of(
                        random.oneOf(new OfficeCode("BGR"), new OfficeCode("MKS")),
                        random.between(0L, BookingCode.RANDOM_PARTS - 1))));
    }
}
