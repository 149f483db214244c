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

/** Creates HTTP responses from problems, with the headers that the status requires. */
public final class ProblemResponses {

    private static final JsonMapper JSON = JsonMapper.shared();

    private ProblemResponses() {
    }

    /** The response of a controller. */
    public static ResponseEntity<Problem> to(HttpServletRequest request, Problem problem, HttpHeaders more) {
        return ResponseEntity.status(problem.status())
            .headers(more)
            .headers((headers) -> headers(problem).forEach(headers::set))
            .contentType(MediaType.APPLICATION_PROBLEM_JSON)
            .body(in(request, problem));
    }

    /** Writes the response of a servlet filter or an entry point. */
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
                "There is no endpoint at this address: /openapi.json lists all endpoints.");
    }

    /** The problem of an HTTP status without further information. */
    static Problem of(int code) {
        HttpStatus status = HttpStatus.resolve(code);
        return switch (status) {
            case null -> Problem.of(HttpStatus.INTERNAL_SERVER_ERROR, "internal-error", "An internal error occurred.");
            case UNAUTHORIZED -> ProblemMapper.unauthenticated();
            case FORBIDDEN -> Problem.of(status, "forbidden", "The caller does not have the required permission.");
            case NOT_FOUND -> noSuchEndpoint();
            case METHOD_NOT_ALLOWED ->
                Problem.of(status, "method-not-allowed", "The endpoint does not support the method.");
            case CONTENT_TOO_LARGE -> Problem.of(status, "body-too-large", "The request is too large.");
            case REQUEST_HEADER_FIELDS_TOO_LARGE, URI_TOO_LONG ->
                Problem.of(status, "malformed-request", "The address or the headers are too long.");
            case NOT_IMPLEMENTED -> Problem.of(status, "not-implemented",
                    "The server does not support the method or the transfer encoding of the request.");
            case HTTP_VERSION_NOT_SUPPORTED ->
                Problem.of(status, "malformed-request", "The server supports HTTP/1.0 and HTTP/1.1.");
            case SERVICE_UNAVAILABLE ->
                Problem.of(status, "unavailable", "The server is not available: try again later.");
            default -> status.is4xxClientError()
                    ? Problem.of(status, "malformed-request", "The request is not a valid HTTP request.")
                    : Problem.of(status, "internal-error", "An internal error occurred.");
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
        if (problem.retryAfter() != null) {
            headers.put(HttpHeaders.RETRY_AFTER, problem.retryAfter().toString());
        }
        return headers;
    }

}
