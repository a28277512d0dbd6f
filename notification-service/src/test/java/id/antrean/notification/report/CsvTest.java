package id.antrean.notification.report;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class CsvTest {

    @Test
    void cellsWithCommasQuotesOrLineBreaksAreQuoted() {
        Csv csv = new Csv("a", "b");
        csv.add("satu, dua", "kata \"tiga\"");
        csv.add(null, "baris\nlain");
        csv.add(4, "polos");
        assertThat(csv.toString())
                .isEqualTo("a,b\r\n\"satu, dua\",\"kata \"\"tiga\"\"\"\r\n,\"baris\nlain\"\r\n4,polos\r\n");
    }
}
