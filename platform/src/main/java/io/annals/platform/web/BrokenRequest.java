package io.annals.platform.web;

import java.io.IOException;
import java.util.Objects;
import java.util.stream.Stream;

import org.apache.catalina.connector.ClientAbortException;
import org.apache.coyote.BadRequestException;
import org.apache.tomcat.util.http.InvalidParameterException;

import org.springframework.http.HttpStatus;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.context.request.async.AsyncRequestNotUsableException;

/**
 * Recognizes that a request cannot be read, or its response not be written. Only failures
 * of the servlet container and its firewall count, because a database that resets a
 * connection causes the same messages. They are the only unwrapped {@link IOException}.
 */
final class BrokenRequest {

    static final Problem PROBLEM = Problem.of(HttpStatus.BAD_REQUEST, "malformed-request",
            "The request ended too early, or its chunks or parameters are malformed.");

    private BrokenRequest() {
    }

    static boolean isCauseOf(Throwable failure) {
        return failure instanceof IOException || Stream.iterate(failure, Objects::nonNull, Throwable::getCause)
            .anyMatch(BrokenRequest::isOfContainer);
    }

    private static boolean isOfContainer(Throwable failure) {
        return failure instanceof ClientAbortException || failure instanceof BadRequestException
                || failure instanceof InvalidParameterException || failure instanceof AsyncRequestNotUsableException
                || failure instanceof RequestRejectedException;
    }

}
