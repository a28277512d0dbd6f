package id.antrean.contracts.value;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.NullSource;
import org.junit.jupiter.params.provider.ValueSource;

class SenderTest {

    private static final PhoneNumber PHONE = new PhoneNumber("+6281100000021");

    @ParameterizedTest
    @NullSource
    @ValueSource(strings = {"", " "})
    void aSenderHasANumberOrAUserId(@Nullable String userId) {
        assertThatIllegalArgumentException().isThrownBy(() -> new Sender(null, userId));
        assertThat(new Sender(PHONE, userId)).isEqualTo(Sender.ofPhone(PHONE));
    }

    @ParameterizedTest(name = "{0}/{1} and {2}/{3}: {4}")
    @CsvSource(textBlock = """
                    +6281100000021, ID.1, +6281100000021, ID.1, true
                    +6281100000021,     , +6281100000021,     , true
                    +6281100000021, ID.1, +6281100000021,     , true
                                  , ID.1,               , ID.1, true
                    +6281100000021, ID.1,               , ID.1, true
                    +6281100000021, ID.1, +6281100000099, ID.1, true
                    +6281100000021,     , +6281100000099,     , false
                                  , ID.1,               , ID.2, false
                    +6281100000021,     ,               , ID.1, false
                    +6281100000021, ID.1, +6281100000099,     , false
                    """)
    void oneSenderHasOneUserIdOrElseOneNumber(
            @Nullable String phone,
            @Nullable String userId,
            @Nullable String otherPhone,
            @Nullable String otherUserId,
            boolean same) {
        Sender one = sender(phone, userId);
        Sender other = sender(otherPhone, otherUserId);
        assertThat(one.isSameAs(other)).isEqualTo(same);
        assertThat(other.isSameAs(one)).isEqualTo(same);
    }

    @Test
    void theNewHolderOfANumberIsNotTheOldOne() {
        assertThat(new Sender(PHONE, "ID.1").isSameAs(new Sender(PHONE, "ID.2")))
                .isFalse();
    }

    @Test
    void theNumberIsTheKeyWhereThereIsOne() {
        assertThat(new Sender(PHONE, "ID.1").key()).isEqualTo("+6281100000021");
        assertThat(new Sender(null, "ID.1").key()).isEqualTo("ID.1");
    }

    @Test
    void neitherNumberNorUserIdIsShown() {
        assertThat(new Sender(PHONE, "ID.1")).hasToString("+62********021");
        assertThat(new Sender(null, "ID.1")).hasToString("user-id ***");
    }

    private static Sender sender(@Nullable String phone, @Nullable String userId) {
        return new Sender(phone == null ? null : new PhoneNumber(phone), userId);
    }
}
