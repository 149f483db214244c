package io.annals.platform.web;

import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;

import io.annals.api.Ids;
import io.annals.api.Refusal;
import io.annals.api.Refusal.Kind;
import io.annals.platform.health.TransientFailures;
import io.annals.platform.validation.FieldViolations;
import jakarta.validation.ConstraintViolationException;
import org.axonframework.messaging.HandlerExecutionException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.http.HttpStatus;
import org.springframework.security.access.AccessDeniedException;
import org.springframework.security.core.AuthenticationException;

/**
 * Maps failures to problem details. Unexpected failures are logged with an incident id,
 * and the client only gets that id.
 */
public final class ProblemMapper {

    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    private ProblemMapper() {
    }

    /** The problem of a refusal. */
    public static Problem of(Refusal refusal) {
        return Problem.of(status(refusal.kind()), refusal.code(), refusal.reason(), refusal.violations());
    }

    /** The problem of any failure of a command or query. */
    public static Problem of(Throwable failure) {
        return switch (failure) {
            case Refusal refusal -> of(refusal);
            case RequestRefusedException refused -> refused.problem();
            case ConstraintViolationException broken -> invalid(broken);
            case AuthenticationException unknown -> unauthenticated();
            case AccessDeniedException denied ->
                Problem.of(HttpStatus.FORBIDDEN, "forbidden", "The caller does not have the required permission.");
            case Throwable later when TransientFailures.isOutage(later) -> unavailable(later);
            case ExecutionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case CompletionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            case HandlerExecutionException wrapper when wrapper.getCause() != null -> of(wrapper.getCause());
            default -> internal(failure);
        };
    }

    /** The HTTP status of a kind of refusal. */
    public static HttpStatus status(Kind kind) {
        return switch (kind) {
            case INVALID -> HttpStatus.BAD_REQUEST;
            case UNAUTHENTICATED -> HttpStatus.UNAUTHORIZED;
            case FORBIDDEN -> HttpStatus.FORBIDDEN;
            case NOT_FOUND -> HttpStatus.NOT_FOUND;
            case RULE, CONFLICT -> HttpStatus.CONFLICT;
            case STALE -> HttpStatus.PRECONDITION_FAILED;
            case UNAVAILABLE -> HttpStatus.SERVICE_UNAVAILABLE;
        };
    }

    /** The request has no valid access token. */
    public static Problem unauthenticated() {
        return Problem.of(HttpStatus.UNAUTHORIZED, "unauthenticated",
                "A valid access token is required: send Authorization: Bearer <token> with a token from "
                        + "POST /auth/login.");
    }

    /** An unexpected failure, whose cause only the log shows. */
    static Problem internal(Throwable failure) {
        String incident = Ids.next().toString();
        log.error("Incident {}", incident, failure);
        return Problem
            .of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error",
                    "An internal error occurred. Please quote the incident when you report it.")
            .loggedAs(incident);
    }

    private static Problem unavailable(Throwable failure) {
        String incident = Ids.next().toString();
        log.warn("Incident {}: a required service does not respond: {}", incident, TransientFailures.describe(failure));
        log.debug("Incident {}", incident, failure);
        return Problem
            .of(HttpStatus.SERVICE_UNAVAILABLE, "unavailable", "A required service does not respond: try again later.")
            .loggedAs(incident);
    }

    private static Problem invalid(ConstraintViolationException broken) {
        return Problem.of(HttpStatus.BAD_REQUEST, "invalid-request", "Some fields are not valid.",
                FieldViolations.of(broken.getConstraintViolations()));
    }

}
