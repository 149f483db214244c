package io.annals.platform.health;

import java.net.ConnectException;
import java.sql.SQLException;
import java.sql.SQLTransientConnectionException;
import java.util.stream.Stream;

import com.mongodb.MongoCommandException;
import com.mongodb.MongoSocketReadException;
import com.mongodb.MongoTimeoutException;
import com.mongodb.ServerAddress;
import io.axoniq.axonserver.grpc.ErrorMessage;
import org.axonframework.axonserver.connector.ErrorCode;
import org.bson.BsonDocument;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.transaction.TransactionSystemException;

import static org.assertj.core.api.Assertions.assertThat;

class TransientFailuresTest {

    static Stream<Exception> outages() {
        return Stream.of(new SQLException("terminating connection due to administrator command", "57P01"),
                new SQLException("the database system is in recovery mode", "57P03"),
                new SQLException("sorry, too many clients already", "53300"),
                new SQLException("This connection has been closed.", "08003"),
                new SQLTransientConnectionException("Connection is not available"),
                new TransactionSystemException("Could not roll back",
                        new SQLException("An I/O error occurred", "08006")),
                new IllegalStateException(new MongoTimeoutException("Timed out while waiting for a server")),
                new MongoSocketReadException("Prematurely reached end of stream", new ServerAddress()));
    }

    @ParameterizedTest
    @MethodSource("outages")
    void a_database_that_does_not_respond_is_an_outage(Exception failure) {
        assertThat(TransientFailures.isOutage(failure)).isTrue();
    }

    /** The answer of Axon Server while no process with the handler is connected. */
    @Test
    void a_command_side_that_is_away_is_an_outage() {
        assertThat(TransientFailures
            .isOutage(ErrorCode.NO_HANDLER_FOR_COMMAND.convert(ErrorMessage.newBuilder().setMessage("none").build())))
            .isTrue();
    }

    static Stream<Exception> otherFailures() {
        return Stream.of(new SQLException("duplicate key value", "23505"), new SQLException("no state"),
                new MongoCommandException(new BsonDocument(), new ServerAddress()),
                new IllegalStateException("unexpected"));
    }

    @ParameterizedTest
    @MethodSource("otherFailures")
    void a_refused_statement_is_no_outage(Exception failure) {
        assertThat(TransientFailures.isOutage(failure)).isFalse();
    }

    @Test
    void an_outage_is_described_in_one_line() {
        Exception refused = new ConnectException("Connection refused\nCheck the host");
        assertThat(TransientFailures.describe(new IllegalStateException("Wrapped", refused)))
            .isEqualTo("ConnectException: Connection refused");
    }

}
