package io.annals.platform.web;

import java.io.Serial;
import java.util.List;

import io.annals.api.Refusal;
import org.springframework.http.HttpStatus;

/**
 * A request that is refused for a technical reason: too large, of an unsupported media
 * type, with a reused key. Business code throws {@link Refusal} instead.
 */
public final class RequestRefusedException extends RuntimeException {

    @Serial
    private static final long serialVersionUID = 1L;

    private final transient Problem problem;

    public RequestRefusedException(HttpStatus status, String code, String detail, Refusal.Violation... violations) {
        this(Problem.of(status, code, detail, List.of(violations)));
    }

    public RequestRefusedException(Problem problem) {
        super(problem.detail(), null, false, false);
        this.problem = problem;
    }

    public Problem problem() {
        return this.problem;
    }

}
