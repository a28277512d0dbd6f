package id.antrean.platform.messaging;

import static org.assertj.core.api.Assertions.assertThat;

import io.vertx.core.VertxException;
import io.vertx.pgclient.PgException;
import java.net.ConnectException;
import java.util.concurrent.CompletionException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PassingFaultsTest {

    @ParameterizedTest
    @ValueSource(strings = {"40001", "40P01", "57P01", "53300", "08006", "55P03", "25006", "28P01", "3D000"})
    void conflictsAndRestartsOfTheDatabasePass(String sqlState) {
        assertThat(PassingFaults.isPassing(pgException(sqlState))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"23505", "23514", "42P01", "22001"})
    void violatedConstraintsAndFaultyStatementsDoNot(String sqlState) {
        assertThat(PassingFaults.isPassing(pgException(sqlState))).isFalse();
    }

    @Test
    void whatVertxSaysOfAConnectionThatWasClosedPasses() {
        assertThat(PassingFaults.isPassing(new VertxException("Connection closed", true)))
                .isTrue();
    }

    @Test
    void causesAreToldByKindSqlStateAndConstraintButNeverByTheirValues() {
        PgException violation = new PgException(
                "duplicate key value violates unique constraint \"booking_pk\"",
                "ERROR",
                "23505",
                "Key (name)=(BUDI) already exists.");

        assertThat(Causes.inShort(violation)).isEqualTo("PgException 23505 booking_pk");
        assertThat(Causes.inFull(new IllegalStateException("BUDI", violation)))
                .contains("IllegalStateException", "23505", "booking_pk", "PassingFaultsTest")
                .doesNotContain("BUDI");
    }

    private static PgException pgException(String sqlState) {
        return new PgException("something of the database (again)", "ERROR", sqlState, "");
    }

    @Test
    void theCauseCountsHoweverDeepItIs() {
        assertThat(PassingFaults.isPassing(
                        new IllegalStateException(new CompletionException(new ConnectException("refused")))))
                .isTrue();
        assertThat(PassingFaults.isPassing(new IllegalStateException(new IllegalArgumentException())))
                .isFalse();
    }

    @Test
    void unconfirmedPublicationsPass() {
        assertThat(PassingFaults.isPassing(new PublishFailedException("Kafka did not confirm in time")))
                .isTrue();
    }
}
