package io.annals.platform.web;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;

import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import tools.jackson.databind.json.JsonMapper;

/** Problems as HTTP answers, with the headers that their status asks for. */
public final class ProblemResponses {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemResponses() {
    }

    /** The answer of a controller. */
    public static ResponseEntity<Problem> to(HttpServletRequest request, Problem problem, HttpHeaders more) {
        return ResponseEntity.status(problem.status())
            .headers(more)
            .headers((headers) -> headers(problem).forEach(headers::set))
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(in(request, problem));
    }

    /** Answers where no controller does: in a servlet filter or an entry point. */
    public static void write(HttpServletRequest request, HttpServletResponse response, Problem problem)
            throws IOException {
        response.setStatus(problem.status());
        headers(problem).forEach(response::setHeader);
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        response.getOutputStream().write(json(in(request, problem)).getBytes(StandardCharsets.UTF_8));
    }

    /** The problem as JSON text. */
    static String json(Problem problem) {
        return JSON.writeValueAsString(problem);
    }

    static Problem noSuchEndpoint() {
        return Problem.of(HttpStatus.NOT_FOUND, "no-such-endpoint",
                "There is nothing at this address: /openapi.json lists what there is.");
    }

    /** The problem that a bare HTTP status is. */
    static Problem of(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return switch (status) {
            case null -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "Something went wrong.");
            case UNAUTHORIZED -> ProblemMapper.unauthenticated();
            case FORBIDDEN -> Problem.of(status, "forbidden", "The caller may not do this.");
            case NOT_FOUND -> noSuchEndpoint();
            case METHOD_NOT_ALLOWED -> Problem.of(status, "method-not-allowed", "This does not take that method.");
            case CONTENT_TOO_LARGE -> Problem.of(status, "body-too-large", "The request is larger than is taken.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE, URI_TOO_LONG ->
                Problem.of(status, "malformed-request", "The address or the headers are longer than is taken.");
            case SERVICE_UNAVAILABLE -> Problem.of(status, "unavailable", "Try again later.");
            default -> status.is4xxClientError()
                    ? Problem.of(status, "malformed-request", "This is not a request as HTTP has it.")
                    : Problem.of(status, "internal-error", "Something went wrong on our side.");
        };
    }

    private static Problem in(HttpServletRequest request, Problem problem) {
        return problem.in(RequestIds.path(request), RequestIds.of(request));
    }

    private static Map<String, String> headers(Problem problem) {
        Map<String, String> headers = new HashMap<>(Map.of(HttpHeaders.CACHE_CONTROL, "no-store"));
        if (problem.status() == 401) {
            headers.put(HttpHeaders.WWW_AUTHENTICATE, "Bearer");
        }
        if (problem.status() == 503 || problem.code().equals("idempotency-key-in-use")) {
            headers.put(HttpHeaders.RETRY_AFTER, "1");
        }
        return headers;
    }

}
