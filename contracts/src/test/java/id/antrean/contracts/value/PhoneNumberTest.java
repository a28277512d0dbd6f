package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import id.antrean.contracts.testing.SeededRandom;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class PhoneNumberTest {

    @Test
    void aWebhooksNumberIsReadWithAndWithoutItsPlus() {
        PhoneNumber number = new PhoneNumber("+6281100000021");
        assertThat(PhoneNumber.fromWhatsApp("6281100000021")).contains(number);
        assertThat(PhoneNumber.fromWhatsApp("+6281100000021")).contains(number);
        assertThat(number.digits()).isEqualTo("6281100000021");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "+",
                "12345",
                "1234567890123456",
                "ID.7000",
                "081100000021",
                "62811 00000",
                "++6281100000",
                "٦٢٨١١٠٠"
            })
    void whatIsNoNumberIsNotRead(String digits) {
        assertThat(PhoneNumber.fromWhatsApp(digits)).isEmpty();
        assertThatIllegalArgumentException().isThrownBy(() -> new PhoneNumber("+" + digits));
    }

    @Test
    void aRefusalDoesNotRepeatTheNumber() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> new PhoneNumber("6281100000021"))
                .withMessageNotContaining("81100");
    }

    @ParameterizedTest
    @CsvSource({"+6281100000021, +62********021", "+12345678, +12****78", "+1234567, +12****7", "+123456, +12****"})
    void mostDigitsAreMasked(String value, String masked) {
        assertThat(new PhoneNumber(value).masked()).isEqualTo(masked);
        assertThat(new PhoneNumber(value)).hasToString(masked);
    }

    @Test
    void aMaskHidesFourDigitsAtLeastAndKeepsTheLength() {
        SeededRandom.check(1_000, random -> {
            PhoneNumber number =
                    new PhoneNumber("+" + random.between(1, 9) + random.text("0123456789", random.between(5, 14)));
            String masked = number.masked();
            assertThat(masked).hasSameSizeAs(number.value());
            assertThat(masked.chars().filter(sign -> sign == '*').count()).isGreaterThanOrEqualTo(4);
        });
    }
}
