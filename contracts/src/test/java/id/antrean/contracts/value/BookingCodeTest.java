package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.antrean.contracts.testing.SeededRandom;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class BookingCodeTest {

    private static final String LETTERS = "ABCDEFGHIJKLMNOPQRSTUVWXYZ";
    private static final String SYMBOLS = "0123456789ABCDEFGHJKMNPQRSTVWXYZ";
    private static final int OFFICE_END = 3;

    @Test
    void aCodeIsTheOfficeSevenSymbolsAndACheckSymbol() {
        SeededRandom.check(1_000, random -> {
            OfficeCode office = office(random);
            BookingCode code = BookingCode.of(office, random.between(0, BookingCode.RANDOM_PARTS - 1));
            assertThat(code.value())
                    .matches(office.value() + "-[" + SYMBOLS + "]{4}-[" + SYMBOLS + "]{4}")
                    .isEqualTo(code.toString());
            assertThat(code.office()).isEqualTo(office);
            assertThat(new BookingCode(code.value())).isEqualTo(code);
        });
    }

    @Test
    void differentRandomPartsMakeDifferentCodes() {
        OfficeCode office = new OfficeCode("BGR");
        Set<BookingCode> codes = new HashSet<>();
        for (int bit = 0; bit < 35; bit++) {
            codes.add(BookingCode.of(office, 1L << bit));
        }
        codes.add(BookingCode.of(office, 0));
        codes.add(BookingCode.of(office, BookingCode.RANDOM_PARTS - 1));
        assertThat(codes).hasSize(37);
    }

    @Test
    void aRandomPartOutsideItsRangeIsRefused() {
        OfficeCode office = new OfficeCode("BGR");
        assertThatIllegalArgumentException().isThrownBy(() -> BookingCode.of(office, -1));
        assertThatIllegalArgumentException().isThrownBy(() -> BookingCode.of(office, BookingCode.RANDOM_PARTS));
    }

    @Test
    void theCheckSymbolOfAKnownCodeNeverChanges() {
        // Codes are printed and sent: a new way to compute the check symbol would void them.
        assertThat(BookingCode.of(new OfficeCode("BGR"), 0).value()).isEqualTo("BGR-0000-000Z");
        assertThat(BookingCode.of(new OfficeCode("JYP"), 20_170_807_090L).value())
                .isEqualTo("JYP-JS4C-5SJX");
    }

    @Test
    void everySingleWrongSymbolIsNoticed() {
        SeededRandom.check(200, random -> {
            String bare = bare(code(random));
            for (int position = 0; position < bare.length(); position++) {
                for (char symbol : alphabetAt(position).toCharArray()) {
                    if (bare.charAt(position) != symbol) {
                        String wrong = bare.substring(0, position) + symbol + bare.substring(position + 1);
                        assertThat(BookingCode.parse(wrong)).as(wrong).isEmpty();
                    }
                }
            }
        });
    }

    @Test
    void everySwapOfNeighboursIsNoticed() {
        SeededRandom.check(2_000, random -> assertSwapsAreNoticed(code(random)));
    }

    @Test
    void everySwapAcrossTheFirstHyphenIsNoticed() {
        // The office letters know I, L, O and U and the other symbols know digits, so this place is its own case.
        for (char letter : LETTERS.toCharArray()) {
            OfficeCode office = new OfficeCode("BG" + letter);
            for (long symbol = 0; symbol < SYMBOLS.length(); symbol++) {
                assertSwapsAreNoticed(BookingCode.of(office, symbol << 30));
            }
        }
    }

    private static void assertSwapsAreNoticed(BookingCode code) {
        String bare = bare(code);
        for (int i = 0; i + 1 < bare.length(); i++) {
            char left = bare.charAt(i);
            char right = bare.charAt(i + 1);
            if (left != right) {
                String swapped = bare.substring(0, i) + right + left + bare.substring(i + 2);
                assertThat(BookingCode.parse(swapped))
                        .as(bare + " as " + swapped)
                        .isEmpty();
            }
        }
    }

    @Test
    void aCodeIsReadAsPeopleTypeIt() {
        SeededRandom.check(1_000, random -> {
            BookingCode code = code(random);
            assertThat(BookingCode.parse(asTyped(code, random))).contains(code);
        });
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "BGR-0A1B-2C3P",
                "bgr0a1b2c3p",
                " bgr 0a1b 2c3p ",
                "BGR–0A1B–2C3P",
                "BGR-OAIB-2C3P",
                "bgr-oalb-2c3p",
                "ＢＧＲ－０Ａ１Ｂ－２Ｃ３Ｐ",
                "*BGR-0A1B-2C3P*.",
                "bgr_0a1b_2c3p\n"
            })
    void oneCodeInManyForms(String typed) {
        BookingCode code = BookingCode.of(new OfficeCode("BGR"), 336_955_779);
        assertThat(BookingCode.parse(typed)).contains(code);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                " ",
                "-",
                "BGR",
                "BGR-0000-00",
                "BGR-0000-00000",
                "0GR-0000-0000",
                "BGR-UUUU-UUUU",
                "BGR-😀😀😀😀-0000",
                "#BUDI#25011987#07082017"
            })
    void whatIsNoCodeIsNotRead(String typed) {
        assertThat(BookingCode.parse(typed)).isEmpty();
    }

    @Test
    void tenThousandCharactersAreNoCode() {
        assertThat(BookingCode.parse("B".repeat(10_000))).isEmpty();
    }

    @Test
    void onlyTheWrittenFormIsAValue() {
        BookingCode code = BookingCode.of(new OfficeCode("BGR"), 123_456_789);
        for (String other : new String[] {
            "",
            "BGR",
            bare(code),
            code.value().toLowerCase(Locale.ROOT),
            code.value() + "-",
            "-" + code.value(),
            code.value().replace("-", " ")
        }) {
            assertThatIllegalArgumentException().as(other).isThrownBy(() -> new BookingCode(other));
        }
    }

    private static String asTyped(BookingCode code, SeededRandom random) {
        StringBuilder typed = new StringBuilder();
        String value = code.value();
        for (int i = 0; i < value.length(); i++) {
            char symbol = value.charAt(i);
            if (symbol == '-') {
                typed.append(random.oneOf("-", "", " ", " - ", "–", "."));
                continue;
            }
            char lookalike = i < OFFICE_END ? symbol : lookalike(symbol, random);
            char anyCase = random.inPercent(50) ? Character.toLowerCase(lookalike) : lookalike;
            typed.append(random.inPercent(20) ? (char) (anyCase + '\uFF01' - '!') : anyCase);
            typed.append(random.inPercent(10) ? " " : "");
        }
        return typed.toString();
    }

    private static char lookalike(char symbol, SeededRandom random) {
        return switch (symbol) {
            case '0' -> random.oneOf('0', 'O');
            case '1' -> random.oneOf('1', 'I', 'L');
            default -> symbol;
        };
    }

    private static String alphabetAt(int position) {
        return position < OFFICE_END ? LETTERS : SYMBOLS;
    }

    private static String bare(BookingCode code) {
        return code.value().replace("-", "");
    }

    private static BookingCode code(SeededRandom random) {
        return BookingCode.of(office(random), random.between(0, BookingCode.RANDOM_PARTS - 1));
    }

    private static OfficeCode office(SeededRandom random) {
        return new OfficeCode(random.text(LETTERS, OFFICE_END));
    }
}
