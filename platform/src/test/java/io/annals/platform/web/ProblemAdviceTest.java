package io.annals.platform.web;

import java.io.EOFException;
import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import jakarta.servlet.RequestDispatcher;
import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;
import org.axonframework.eventsourcing.eventstore.EventStoreException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.http.server.ServletServerHttpRequest;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

import static org.assertj.core.api.Assertions.assertThat;

class ProblemAdviceTest {

    private final MockHttpServletRequest request = new MockHttpServletRequest("POST", "/commands/create-course");

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    static Stream<Exception> connectionsOfDatabases() {
        IOException reset = new IOException("Connection reset by peer");
        return Stream.of(new DataAccessResourceFailureException("The database", reset),
                new DataAccessResourceFailureException("The database", new EOFException()),
                new EventStoreException("The events are not stored", new IOException("Broken pipe")));
    }

    @ParameterizedTest
    @MethodSource("connectionsOfDatabases")
    void a_broken_connection_to_a_database_is_an_outage(Exception failure) {
        assertThat(statusOf(failure)).isEqualTo(503);
    }

    static Stream<Exception> failuresOfRequests() {
        return Stream.of(new EOFException(), new ClientAbortException(new EOFException()),
                new BadRequestException("Invalid chunk header"),
                new InvalidParameterException("Character decoding failed"),
                new HttpMessageNotReadableException("I/O error", new BadRequestException("Invalid chunk header"),
                        new ServletServerHttpRequest(new MockHttpServletRequest())));
    }

    @ParameterizedTest
    @MethodSource("failuresOfRequests")
    void a_request_that_cannot_be_read_to_its_end_is_malformed(Exception failure) {
        assertThat(statusOf(failure)).isEqualTo(400);
    }

    @ParameterizedTest
    @MethodSource("failuresOfRequests")
    void what_the_container_reports_again_is_malformed_too(Exception failure) {
        this.request.setAttribute(RequestDispatcher.ERROR_EXCEPTION, failure);
        assertThat(new ProblemErrorController().error(this.request, this.response).getStatusCode().value())
            .isEqualTo(400);
    }

    @Test
    void nothing_is_added_to_a_response_that_the_client_does_not_read() {
        this.response.setCommitted(true);
        assertThat(new ProblemAdvice().answer(new ClientAbortException(new IOException("Broken pipe")), this.request,
                this.response))
            .isNull();
    }

    private int statusOf(Exception failure) {
        ResponseEntity<Problem> answer = new ProblemAdvice().answer(failure, this.request, this.response);
        return Objects.requireNonNull(answer).getStatusCode().value();
    }

}
